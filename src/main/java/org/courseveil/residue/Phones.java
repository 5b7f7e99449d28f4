package org.courseveil.residue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers, where something besides digits tells them: a country code, a way of grouping that
 * hardly anything else has, or a word before them. The world's numbering plans have the last word.
 */
final class Phones {
  private static final int FEWEST_DIGITS = 7;
  private static final String NOWHERE = "ZZ";
  private static final String FREE = "(?<![\\w+*/=.,$#:-])";
  private static final String ENDED = "(?![\\w*/=+%-]|[.,:][0-9])";

  private static final Pattern INTERNATIONAL =
      Pattern.compile(
          "(?<![\\w+])(?:\\+|00)(?=[ (]{0,2}[1-9])(?:[ .\\-/()]{0,3}+[0-9]){7,17}+(?![0-9])");
  private static final Pattern AMERICAN =
      Pattern.compile(
          FREE
              + "(?:1[ .-])?(?:\\([2-9][0-9]{2}\\) ?|[2-9][0-9]{2}[ .-])"
              + "[2-9][0-9]{2}[ .-][0-9]{4}"
              + ENDED);
  private static final Pattern WITH_TRUNK_ZERO =
      Pattern.compile(
          FREE + "(?:\\(0[0-9]{1,4}\\)|0[0-9]{1,4})(?:[ .\\-/]{1,3}+[0-9]{2,8}+){1,5}+" + ENDED);
  private static final Pattern DATE =
      Pattern.compile("[0-9]{2}([ .\\-/])[0-9]{2}\\1(?:[0-9]{2}){1,2}(?:[ .\\-/][0-9]{2})*");
  private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");
  private static final Pattern CUED =
      Pattern.compile(
          "\\b(?:phone|tel|telephone|mobile|whatsapp|telegram|fax)\\b[^\\w\\n]{0,5}"
              + "(?:(?:no|nr|number|is|me|at|on)\\b[^\\w\\n]{0,3}){0,3}"
              + "\\+?[0-9](?:[ .\\-/()]{0,3}+[0-9]){6,14}+(?![0-9])",
          Pattern.CASE_INSENSITIVE);

  private Phones() {}

  static boolean areIn(Reading reading) {
    String text = reading.text();
    return reading.digits() >= FEWEST_DIGITS
        && (isInternationalIn(text)
            || isValidIn(text, AMERICAN, "US")
            || isNationalIn(text)
            || CUED.matcher(text).find());
  }

  private static boolean isInternationalIn(String text) {
    Matcher numbers = INTERNATIONAL.matcher(text);
    while (numbers.find()) {
      String number = numbers.group().replaceFirst("^00", "+");
      if (!isDecimal(number) && startsAsNumber(number)) {
        return true;
      }
    }
    return false;
  }

  /** A sum such as {@code +1.4142135623}. */
  private static boolean isDecimal(String number) {
    return number.matches("\\+[0-9]*\\.[0-9]*");
  }

  /** Other digits may follow a number: each end of a group may be its own. */
  private static boolean startsAsNumber(String candidate) {
    for (int end = FEWEST_DIGITS; end <= candidate.length(); end++) {
      boolean groupEnds =
          end == candidate.length()
              || (Character.isDigit(candidate.charAt(end - 1))
                  && !Character.isDigit(candidate.charAt(end)));
      if (groupEnds && NationalPlans.isValid(candidate.substring(0, end), NOWHERE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNationalIn(String text) {
    Matcher numbers = WITH_TRUNK_ZERO.matcher(text);
    while (numbers.find()) {
      String number = numbers.group();
      if (!DATE.matcher(number).matches()
          && NationalPlans.have(NOT_DIGITS.matcher(number).replaceAll(""))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isValidIn(String text, Pattern form, String region) {
    return form.matcher(text)
        .results()
        .anyMatch(number -> NationalPlans.isValid(number.group(), region));
  }
}
