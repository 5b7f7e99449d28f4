package org.courseveil.residue;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A text in its plainest writing, and what of its characters decides which forms it can hold.
 *
 * @param digits how many digits there are
 * @param longest the length of the longest run of letters, digits, hyphens and underscores
 */
record Reading(String text, int digits, int longest) {
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern DASH = Pattern.compile("\\p{Pd}");
  private static final Pattern AT_SIGN =
      Pattern.compile("%40|&#(?:0{0,4}64|x0{0,4}40);|&commat;|\\\\u0040", Pattern.CASE_INSENSITIVE);
  private static final Pattern SLASH =
      Pattern.compile("%2f|&#(?:0{0,4}47|x0{0,4}2f);|\\\\/", Pattern.CASE_INSENSITIVE);

  /** The parts of a block's key that are the platform's: at signs, and a name of 32 digits. */
  private static final Pattern BLOCK_KEY =
      Pattern.compile("\\+type@([a-z0-9_-]{1,64})\\+block@(?:[0-9a-f]{32}(?![0-9A-Za-z]))?");

  private static final Pattern OLD_BLOCK_KEY =
      Pattern.compile(
          "(i4x://[\\w.-]{1,64}/[\\w.-]{1,64}/[a-z0-9_]{1,64}/)[0-9a-f]{32}(?![0-9A-Za-z])");

  static Reading of(String written) {
    String text = plain(written);
    int digits = 0;
    int run = 0;
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      run = Character.isLetterOrDigit(c) || c == '-' || c == '_' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return new Reading(text, digits, longest);
  }

  boolean has(char sign) {
    return text.indexOf(sign) >= 0;
  }

  private static String plain(String written) {
    String text = written.chars().allMatch(c -> c < 128) ? written : folded(written);
    if (text.indexOf('%') >= 0 || text.indexOf('&') >= 0 || text.indexOf('\\') >= 0) {
      text = SLASH.matcher(AT_SIGN.matcher(text).replaceAll("@")).replaceAll("/");
    }
    if (text.contains("block@")) {
      text = BLOCK_KEY.matcher(text).replaceAll(" $1 ");
    }
    return text.contains("i4x://") ? OLD_BLOCK_KEY.matcher(text).replaceAll("$1") : text;
  }

  /** Takes wide and styled letters, digits of all scripts and dashes of all lengths as plain. */
  private static String folded(String written) {
    String visible =
        INVISIBLE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("");
    StringBuilder text = new StringBuilder(visible.length());
    visible
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(text::appendCodePoint);
    return DASH.matcher(text).replaceAll("-");
  }
}
