package org.courseveil.deidentify.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * One spelling for all characters that look or mean alike: compatibility forms, case, accents,
 * letters of other scripts with the same shape, digits of other scripts, dashes, quotes, spaces.
 *
 * <p>Identifiers and texts are folded alike, so a name in its own script still finds itself.
 */
final class Folding {
  /** A character that belongs to a word. */
  static final byte WORD = 1;

  /** A character of a script that is written without spaces: a word of its own. */
  static final byte ALONE = 2;

  private static final int BASIC = 1 << 16;
  private static final String LOOKS = "асеорхуіјѕһԁԛԝкмнтвαορνικυχετςσɑɡıłøđðħ";
  private static final String LIKE = "aceopxyijshdqwkmhtbaopvikuxetssagiloddh";
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final byte[] CLASSES = new byte[BASIC];
  private static final String[] FOLDED = new String[BASIC];
  private static final char[] SINGLE = new char[BASIC];

  static {
    for (int c = 0; c < BASIC; c++) {
      CLASSES[c] = classOf(c);
      FOLDED[c] = Character.isSurrogate((char) c) ? " " : fold(c);
      SINGLE[c] =
          FOLDED[c].length() == 1 && !Character.isSurrogate((char) c) ? FOLDED[c].charAt(0) : 0;
    }
  }

  private Folding() {}

  /** Returns what a character of a folded text belongs to: a word, itself, or neither. */
  static byte type(char c) {
    return CLASSES[c];
  }

  static boolean isWord(char c) {
    return CLASSES[c] != 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns a folded character, or NUL if it folds to none or several or is half of one. */
  static char single(char c) {
    return SINGLE[c];
  }

  /** Returns a folded code point; nothing for one that does not show. */
  static String folded(int codePoint) {
    return codePoint < BASIC ? FOLDED[codePoint] : fold(codePoint);
  }

  private static byte classOf(int c) {
    if (Character.isSurrogate((char) c)) {
      return WORD;
    }
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    if (c == 0x3099 || c == 0x309A) {
      return ALONE;
    }
    if (!Character.isLetterOrDigit(c) && !mark) {
      return 0;
    }
    return UNSPACED.contains(UnicodeScript.of(c)) ? ALONE : WORD;
  }

  private static String fold(int codePoint) {
    int digit = Character.digit(codePoint, 10);
    if (digit >= 0) {
      return String.valueOf((char) ('0' + digit));
    }
    String decomposed =
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(decomposed.length());
    decomposed.codePoints().forEach(c -> out.append(single(c)));
    return out.toString();
  }

  private static String single(int c) {
    int look = LOOKS.indexOf(c);
    if (look >= 0) {
      return String.valueOf(LIKE.charAt(look));
    }
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      case '’', '‘', 'ʼ', '´', '`' -> "'";
      case '。' -> ".";
      case '、' -> ",";
      default -> unlisted(c);
    };
  }

  private static String unlisted(int c) {
    if (c == '\n' || (c >= ' ' && c < 0x7F)) {
      return Character.toString(c);
    }
    if ((c >= 0x300 && c <= 0x36F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x34F) {
      return "";
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT -> "";
      case Character.DASH_PUNCTUATION -> "-";
      case Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          " ";
      default -> c >= BASIC && !Character.isLetterOrDigit(c) ? " " : Character.toString(c);
    };
  }
}
