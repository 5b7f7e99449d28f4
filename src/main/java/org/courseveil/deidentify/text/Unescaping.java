package org.courseveil.deidentify.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Layers of escapes, undone: HTML entities and plain tags, backslash escapes, percent encoding.
 *
 * <p>Tokens of an earlier scrubbing become a {@link #BARRIER}.
 */
final class Unescaping {
  /** A character that no word contains and no name spans. */
  static final char BARRIER = '\uFFFF';

  private static final int DEEPEST = 4;
  private static final int LONGEST_ENTITY = 12;
  private static final int LONGEST_TAG = 12;
  private static final Pattern ACCENTED =
      Pattern.compile(
          "([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron|macr|ogon|strok|breve)");
  private static final Pattern TAG = Pattern.compile("/?[A-Za-z][A-Za-z0-9]{0,9}\\s?/?");
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("rsquo", "'"),
          Map.entry("nbsp", " "),
          Map.entry("commat", "@"),
          Map.entry("period", "."),
          Map.entry("comma", ","),
          Map.entry("colon", ":"),
          Map.entry("sol", "/"),
          Map.entry("num", "#"),
          Map.entry("plus", "+"),
          Map.entry("lowbar", "_"),
          Map.entry("hyphen", "-"),
          Map.entry("ndash", "-"),
          Map.entry("mdash", "-"),
          Map.entry("lpar", "("),
          Map.entry("rpar", ")"),
          Map.entry("shy", "\u00AD"),
          Map.entry("zwnj", "\u200C"),
          Map.entry("zwj", "\u200D"),
          Map.entry("szlig", "ß"),
          Map.entry("aelig", "æ"),
          Map.entry("oelig", "œ"));

  private final MappedChars in;
  private final MappedChars out = new MappedChars(0);
  private final boolean controls;
  private int done;

  private Unescaping(MappedChars in, boolean controls) {
    this.in = in;
    this.controls = controls;
  }

  /**
   * Returns a text without escapes, as deep as they are nested.
   *
   * @param controls whether a backslash before n, r and t makes white space
   */
  static MappedChars undone(MappedChars text, boolean controls) {
    MappedChars undone = text;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Unescaping layer = new Unescaping(undone, controls);
      if (!layer.undo()) {
        break;
      }
      undone = layer.out;
    }
    return undone;
  }

  static boolean isEscape(char c) {
    return c <= '\\' && (c == '&' || c == '%' || c == '<' || c == '\\');
  }

  private boolean undo() {
    for (int i = 0; i < in.length(); ) {
      i = isEscape(in.charAt(i)) ? Math.max(escape(i), i + 1) : i + 1;
    }
    if (done == 0) {
      return false;
    }
    out.append(in, done, in.length());
    return true;
  }

  /** Returns where an escape ends, or where it would begin if there is none. */
  private int escape(int at) {
    return switch (in.charAt(at)) {
      case '&' -> entity(at);
      case '\\' -> backslash(at);
      case '%' -> percent(at);
      default -> angle(at);
    };
  }

  private int emit(int codePoint, int from, int to) {
    return emit(Character.toString(codePoint), from, to);
  }

  private int emit(String text, int from, int to) {
    out.append(in, done, from);
    out.append(text, in.start(from), in.end(to - 1));
    done = to;
    return to;
  }

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < Math.min(to, in.length()); i++) {
      text.append(in.charAt(i));
    }
    return text.toString();
  }

  private int entity(int at) {
    if (in.peek(at + 1) == '#') {
      boolean hex = (in.peek(at + 2) | 0x20) == 'x';
      int from = at + (hex ? 3 : 2);
      int to = from;
      int value = 0;
      for (int digit; to < from + 8; to++) {
        digit = Character.digit(in.peek(to), hex ? 16 : 10);
        if (digit < 0) {
          break;
        }
        value = value * (hex ? 16 : 10) + digit;
      }
      if (to == from || !Character.isValidCodePoint(value)) {
        return at;
      }
      return emit(value, at, in.peek(to) == ';' ? to + 1 : to);
    }
    String ahead = text(at + 1, at + LONGEST_ENTITY);
    int end = ahead.indexOf(';');
    if (end < 1) {
      return at;
    }
    String name = ahead.substring(0, end);
    Matcher accented = ACCENTED.matcher(name);
    return Optional.ofNullable(ENTITIES.get(name))
        .or(() -> accented.matches() ? Optional.of(accented.group(1)) : Optional.empty())
        .map(value -> emit(value, at, at + end + 2))
        .orElse(at);
  }

  private int backslash(int at) {
    char next = in.peek(at + 1);
    return switch (next) {
      case 'u' -> {
        int from = in.peek(at + 2) == '{' ? at + 3 : at + 2;
        int to = from > at + 2 ? braceEnd(from) : from + 4;
        yield hex(at, from, to, from > at + 2 ? to + 1 : to);
      }
      case 'U' -> hex(at, at + 2, at + 10, at + 10);
      case 'x' -> hex(at, at + 2, at + 4, at + 4);
      case 'n', 'r' -> controls ? emit('\n', at, at + 2) : at;
      case 't' -> controls ? emit(' ', at, at + 2) : at;
      default -> next > ' ' && next < 0x7F && !Folding.isWord(next) ? emit(next, at, at + 2) : at;
    };
  }

  private int braceEnd(int from) {
    int to = from;
    while (to < from + 6 && Character.digit(in.peek(to), 16) >= 0) {
      to++;
    }
    return in.peek(to) == '}' ? to : from;
  }

  private int hex(int at, int from, int to, int end) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(in.peek(i), 16);
      if (digit < 0) {
        return at;
      }
      value = value << 4 | digit;
    }
    if (from == to || !Character.isValidCodePoint(value)) {
      return at;
    }
    return emit(value, at, end);
  }

  /** A percent sign and two digits, or as many of these as one character of UTF-8 has. */
  private int percent(int at) {
    int first = octet(at);
    int more = first < 0 ? -1 : first < 0x80 ? 0 : Integer.numberOfLeadingZeros(~first << 24) - 1;
    if (more < 0 || more > 3 || (first >= 0x80 && more == 0)) {
      return at;
    }
    int value = more == 0 ? first : first & (0x3F >> more);
    for (int i = 1; i <= more; i++) {
      int octet = octet(at + 3 * i);
      if (octet < 0 || (octet & 0xC0) != 0x80) {
        return at;
      }
      value = value << 6 | (octet & 0x3F);
    }
    return Character.isValidCodePoint(value) ? emit(value, at, at + 3 * (more + 1)) : at;
  }

  private int octet(int at) {
    int high = Character.digit(in.peek(at + 1), 16);
    int low = Character.digit(in.peek(at + 2), 16);
    return in.peek(at) == '%' && high >= 0 && low >= 0 ? high << 4 | low : -1;
  }

  private int angle(int at) {
    if (in.peek(at + 1) == '<') {
      for (IdentifierKind kind : IdentifierKind.values()) {
        int end = at + kind.token().length();
        if (text(at, end).equals(kind.token())) {
          return emit(BARRIER, at, end);
        }
      }
      return at;
    }
    String ahead = text(at + 1, at + LONGEST_TAG + 1);
    int end = ahead.indexOf('>');
    return end > 0 && TAG.matcher(ahead.substring(0, end)).matches()
        ? emit(' ', at, at + end + 2)
        : at;
  }
}
