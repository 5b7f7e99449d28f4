package org.courseveil.deidentify.text;

import java.util.function.Consumer;

/** Phones: known ones in any writing, others by country code, cue or grouping. */
final class PhoneShape implements Shape {
  private final WordRows known;

  PhoneShape(IdentifierPatterns patterns) {
    known = patterns.rows();
  }

  @Override
  public void find(Tokens tokens, Consumer<Finding> found) {
    if (!tokens.text().has(NormalizedText.DIGIT)) {
      return;
    }
    for (int i = 0; i < tokens.count(); ) {
      if (!Folding.isDigit(tokens.text().charAt(tokens.start(i))) || !tokens.isNumber(i)) {
        i++;
        continue;
      }
      DigitGroups groups = DigitGroups.at(tokens, i);
      if (isPhone(tokens, groups)) {
        found.accept(
            tokens.text().finding(IdentifierKind.PHONE_NUMBER, groups.start(), groups.end()));
      }
      i = groups.to() + 1;
    }
  }

  private boolean isPhone(Tokens tokens, DigitGroups groups) {
    int length = groups.digits().length();
    if (length < PhoneNumbers.FEWEST_DIGITS || length > PhoneNumbers.MOST_DIGITS + 2) {
      return false;
    }
    if (isKnown(groups.digits())) {
      return true;
    }
    int from = groups.from();
    if (groups.international()) {
      return PhoneNumbers.isInternational(groups.digits().replaceFirst("^00", ""))
          || isCued(tokens, from);
    }
    if (Cue.OTHER_NUMBER.before(tokens, from, 2) || groups.isDate()) {
      return false;
    }
    return (isCued(tokens, from) && length <= PhoneNumbers.MOST_DIGITS)
        || (groups.isGroupedAsPhone() && standsFree(tokens, groups));
  }

  private boolean isKnown(String digits) {
    for (int from = 0; from + PhoneNumbers.FEWEST_DIGITS <= digits.length() && from < 6; from++) {
      if ((known.row(PhoneNumbers.path(digits.substring(from))) & Reach.PHONE) != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCued(Tokens tokens, int token) {
    if (Cue.PHONE.before(tokens, token, 4)) {
      return true;
    }
    if (Cue.MY.before(tokens, token, 3) && tokens.word(token - 1).matches("number|is")) {
      return tokens.word(token - 1).equals("number") || tokens.word(token - 2).equals("number");
    }
    for (int i = token - 1; i > Math.max(0, token - 5); i--) {
      if (Cue.SELF.is(tokens, i) && Cue.CALL.is(tokens, i - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsFree(Tokens tokens, DigitGroups groups) {
    NormalizedText text = tokens.text();
    char before = text.peek(groups.start() - 1);
    char behind = text.peek(groups.end());
    return !Folding.isWord(before)
        && "+*^=/.,-_$#:".indexOf(before) < 0
        && !Folding.isWord(behind)
        && "*^=/+%_-:".indexOf(behind) < 0;
  }
}
