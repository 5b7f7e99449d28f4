package org.courseveil.residue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses, also written out: {@code name (at) host dot org}. */
final class Emails {
  private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}+";
  private static final String OPEN = "\\s?+[(\\[{<]\\s?+";
  private static final String CLOSE = "\\s?+[)\\]}>]\\s?+";
  private static final String DOT =
      "(?:\\.|" + OPEN + "(?:dot|\\.)" + CLOSE + "|\\s{1,2}+dot\\s{1,2}+)";

  /** Endings that tell a host spelled out from a dot product. */
  private static final String ENDING = "(?:com|org|net|edu|gov|info|[a-z]{2})(?![\\p{L}\\p{N}])";

  private static final String SPOKEN_DOT = "\\s{1,2}+dot\\s{1,2}+";
  private static final Pattern AT =
      Pattern.compile(
          "@|"
              + OPEN
              + "(?:at|@)"
              + CLOSE
              + "|\\s{1,2}+at\\s{1,2}+(?="
              + LABEL
              + "(?:"
              + SPOKEN_DOT
              + LABEL
              + "){0,4}?"
              + SPOKEN_DOT
              + ENDING
              + ")",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile(
          "\\s?+(?:" + LABEL + DOT + "){1,8}\\p{L}{2,24}+(?![\\p{L}\\p{N}(])",
          Pattern.CASE_INSENSITIVE);

  private Emails() {}

  static boolean areIn(Reading reading) {
    String text = reading.text();
    Matcher at = AT.matcher(text);
    Matcher host = HOST.matcher(text);
    while (at.find()) {
      if (at.start() > 0
          && endsName(text.charAt(at.start() - 1))
          && host.region(at.end(), text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsName(char c) {
    return Character.isLetterOrDigit(c) || "_+-\"'*!#$=~".indexOf(c) >= 0;
  }
}
