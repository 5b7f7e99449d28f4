package org.courseveil.deidentify.text;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of machines: IPv4, IPv6, and those of their hardware. */
final class AddressShape implements Shape {
  private static final int LARGEST_BYTE = 255;
  private static final int SHORTEST = 6;
  private static final Pattern HARDWARE = Pattern.compile("(?:[0-9a-f]{2}:){5}[0-9a-f]{2}");
  private static final Pattern GROUPS =
      Pattern.compile(
          "(?:[0-9a-f]{1,4}:){1,7}(?:(?::?[0-9a-f]{1,4}){1,7}|:)(?:\\.[0-9]{1,3}){0,3}"
              + "|::[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6}(?:\\.[0-9]{1,3}){0,3}");

  @Override
  public void find(Tokens tokens, Consumer<Finding> found) {
    NormalizedText text = tokens.text();
    if (!text.has(NormalizedText.DIGIT)) {
      return;
    }
    for (int i = 0; i + 3 < tokens.count(); i++) {
      if (isFour(tokens, i)) {
        found.accept(text.finding(IdentifierKind.IP, tokens.start(i), tokens.end(i + 3)));
        i += 3;
      }
    }
    if (text.has(NormalizedText.COLON)) {
      colons(text, found);
    }
  }

  private static boolean isFour(Tokens tokens, int first) {
    NormalizedText text = tokens.text();
    for (int i = first; i < first + 4; i++) {
      boolean joined = i == first || isDot(text, tokens.end(i - 1), tokens.start(i));
      if (tokens.length(i) > 3
          || !joined
          || !tokens.isNumber(i)
          || Integer.parseInt(tokens.word(i)) > LARGEST_BYTE) {
        return false;
      }
    }
    boolean longer =
        text.peek(tokens.start(first) - 1) == '.'
            || (text.peek(tokens.end(first + 3)) == '.'
                && Folding.isDigit(text.peek(tokens.end(first + 3) + 1)));
    int lead = Integer.parseInt(tokens.word(first));
    boolean nobody = lead == 0 || lead == 127 || lead == LARGEST_BYTE;
    return !longer && !nobody && !Cue.VERSION.before(tokens, first, 2);
  }

  private static boolean isDot(NormalizedText text, int from, int to) {
    return (to - from == 1 && text.charAt(from) == '.')
        || (to - from == 3 && "[.]".contentEquals(text.subSequence(from, to)));
  }

  private static void colons(NormalizedText text, Consumer<Finding> found) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ':') {
        continue;
      }
      int from = i;
      while (isHex(text.peek(from - 1))) {
        from--;
      }
      int to = i;
      int signs = 0;
      while (isHex(text.peek(to)) || text.peek(to) == ':' || (text.peek(to) == '.' && signs > 1)) {
        signs += text.peek(to) == ':' ? 1 : 0;
        to++;
      }
      while (to > i && text.charAt(to - 1) == '.') {
        to--;
      }
      if (signs > 1 && !Folding.isWord(text.peek(from - 1)) && !Folding.isWord(text.peek(to))) {
        report(text, from, to, found);
      }
      i = Math.max(i, to - 1);
    }
  }

  private static void report(NormalizedText text, int from, int to, Consumer<Finding> found) {
    String written = text.subSequence(from, to);
    Matcher address = GROUPS.matcher(written);
    if (HARDWARE.matcher(written).matches()) {
      found.accept(text.finding(IdentifierKind.ID, from, to));
    } else if (address.lookingAt() && isAddress(address.group())) {
      found.accept(text.finding(IdentifierKind.IP, from, from + address.end()));
    }
  }

  /** Eight groups, or a gap and something that is no word of code. */
  private static boolean isAddress(String written) {
    long groups = written.chars().filter(c -> c == ':').count();
    boolean shortened = written.contains("::");
    boolean digits = written.chars().anyMatch(c -> Folding.isDigit((char) c));
    return digits && written.length() >= SHORTEST && (groups == 7 || (shortened && groups <= 7));
  }

  private static boolean isHex(char c) {
    return Folding.isDigit(c) || (c >= 'a' && c <= 'f');
  }
}
