package org.courseveil.residue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a text in percent escapes or in base64, the one within the other too. What does
 * not decode to characters that can be read is taken for what it looks like.
 */
public final class Encoded {
  private static final int DEEPEST = 3;
  private static final int SHORTEST = 12;
  private static final int GROUP = 4;
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** The alphabet's last two characters, in its plain form and in that of links. */
  private static final String SIGNS = "+/-_";

  private Encoded() {}

  /** Returns the readings of a text that it does not show as it is written; most have none. */
  public static Set<String> readings(String text) {
    Set<String> readings = new LinkedHashSet<>();
    List<String> next = List.of(text);
    for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
      List<String> found = new ArrayList<>();
      for (String written : next) {
        unescaped(written).ifPresent(found::add);
        fromBase64(written).ifPresent(found::add);
      }
      found.removeIf(reading -> !readings.add(reading));
      next = found;
    }
    return readings;
  }

  /** Returns the text with its escapes in characters, if there are any that can be read. */
  private static Optional<String> unescaped(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.empty();
    }
    String plain =
        ESCAPES
            .matcher(text)
            .replaceAll(
                escapes ->
                    Matcher.quoteReplacement(
                        readable(HexFormat.of().parseHex(escapes.group().replace("%", "")))
                            .orElse(escapes.group())));
    return plain.equals(text) ? Optional.empty() : Optional.of(plain);
  }

  /** Returns what the runs of base64 hold, a line each, if there are any that can be read. */
  private static Optional<String> fromBase64(String text) {
    Set<String> held = new LinkedHashSet<>();
    int start = 0;
    int word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char next = i < text.length() ? text.charAt(i) : ' ';
      if (isLetterOrDigit(next)) {
        continue;
      }
      add(text, word, i, held);
      word = i + 1;
      if (SIGNS.indexOf(next) < 0) {
        if (start < i && !isLetterOrDigit(text, start, i)) {
          add(text, start, i, held);
        }
        start = i + 1;
      }
    }
    return held.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", held));
  }

  private static void add(String text, int start, int end, Set<String> held) {
    int length = end - start;
    int whole = length % GROUP == 1 ? length - 1 : length;
    if (length >= SHORTEST && beginsReadable(text, start)) {
      String base64 = text.substring(start, start + whole).replace('-', '+').replace('_', '/');
      readable(Base64.getDecoder().decode(base64))
          .filter(inside -> !inside.isBlank())
          .ifPresent(held::add);
    }
  }

  /** Most runs are words, whose first bytes already tell that they encode nothing. */
  private static boolean beginsReadable(String text, int start) {
    int bits = 0;
    for (int i = start; i < start + GROUP; i++) {
      bits = (bits << 6) | Math.max(0, ALPHABET.indexOf(text.charAt(i)));
    }
    return isBegin(bits >> 16) && isBegin((bits >> 8) & 0xFF) && isBegin(bits & 0xFF);
  }

  private static boolean isBegin(int next) {
    return (next >= ' ' && next != 0x7F) || isSpace(next);
  }

  private static boolean isLetterOrDigit(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static Optional<String> readable(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.codePoints().allMatch(Encoded::isReadable) ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isReadable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> isSpace(character);
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
      default -> true;
    };
  }

  private static boolean isSpace(int character) {
    return character == '\t' || character == '\n' || character == '\r';
  }
}
