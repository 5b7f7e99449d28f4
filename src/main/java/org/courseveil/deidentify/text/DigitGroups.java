package org.courseveil.deidentify.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups of digits that stand together as in a phone number.
 *
 * @param from the first token
 * @param to the last token
 * @param shape the groups' lengths
 * @param gaps the different characters between groups
 */
record DigitGroups(
    int from,
    int to,
    int start,
    int end,
    String digits,
    List<Integer> shape,
    String gaps,
    boolean international,
    boolean parenthesized) {
  private static final int MOST_GROUPS = 7;
  private static final int LONGEST_GAP = 3;
  private static final List<Integer> AMERICAN = List.of(3, 3, 4);
  private static final List<List<Integer>> DATES =
      List.of(List.of(2, 2, 4), List.of(4, 2, 2), List.of(2, 2, 2), List.of(4, 2, 2, 2, 2));

  /** Returns the groups from a token on, which is a number. */
  static DigitGroups at(Tokens tokens, int from) {
    NormalizedText text = tokens.text();
    StringBuilder digits = new StringBuilder(tokens.word(from));
    List<Integer> shape = new ArrayList<>(List.of(tokens.length(from)));
    StringBuilder gaps = new StringBuilder();
    int to = from;
    while (to + 1 < tokens.count() && shape.size() < MOST_GROUPS && joins(tokens, to)) {
      gaps.append(text, tokens.end(to), tokens.start(to + 1));
      to++;
      digits.append(text, tokens.start(to), tokens.end(to));
      shape.add(tokens.length(to));
    }
    int start = tokens.start(from);
    boolean parenthesized = gaps.indexOf("(") >= 0;
    if (text.peek(start - 1) == '(' && gaps.indexOf(")") >= 0) {
      parenthesized = true;
      start--;
    }
    int before = start - 1;
    while (text.peek(before) == ' ' && before > start - LONGEST_GAP) {
      before--;
    }
    boolean plus = text.peek(before) == '+' && !Folding.isWord(text.peek(before - 1));
    return new DigitGroups(
        from,
        to,
        plus ? before : start,
        tokens.end(to),
        digits.toString(),
        List.copyOf(shape),
        gaps.toString(),
        plus || (digits.indexOf("00") == 0 && digits.length() > PhoneNumbers.FEWEST_DIGITS + 2),
        parenthesized);
  }

  private static boolean joins(Tokens tokens, int token) {
    NormalizedText text = tokens.text();
    int from = tokens.end(token);
    int to = tokens.start(token + 1);
    if (to - from > LONGEST_GAP || !tokens.isNumber(token + 1)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (" .-()/".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  boolean isDate() {
    return DATES.contains(shape) && !parenthesized;
  }

  /** Returns whether digits are grouped as some country groups phones and hardly anything else. */
  boolean isGroupedAsPhone() {
    if (gaps.contains("/") || shape.size() < 2) {
      return false;
    }
    boolean trunk = digits.startsWith("1") && shape.get(0) == 1;
    if (shape.equals(AMERICAN) || (trunk && shape.subList(1, shape.size()).equals(AMERICAN))) {
      return !gaps.isBlank() || PhoneNumbers.isNational(digits);
    }
    if (parenthesized) {
      return digits.startsWith("0") || PhoneNumbers.isNational(digits);
    }
    return digits.startsWith("0")
        && shape.get(0) > 1
        && shape.stream().allMatch(length -> length > 1)
        && !shape.equals(List.of(4, 4))
        && PhoneNumbers.isNational(digits);
  }
}
