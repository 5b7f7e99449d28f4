package org.courseveil.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What may happen to a line once it is written: cuts, escapes, other encodings, broken bytes. */
final class HostileBytes {
  private static final int SHORT_CUT = 512;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final List<Charset> OTHER_CHARSETS =
      List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private HostileBytes() {}

  /** Returns a line's bytes, changed in three of four cases; without line feeds. */
  static byte[] of(String line, SplittableRandom random) {
    byte[] bytes =
        switch (random.nextInt(20)) {
          case 0 -> utf8(line.substring(0, Math.min(SHORT_CUT, line.length())));
          case 1 -> utf8(line.substring(0, random.nextInt(line.length())));
          case 2, 3 -> utf8(withAgain(line, random));
          case 4, 5 -> utf8(escaped(line, random));
          case 6 -> joined(BYTE_ORDER_MARK, utf8(line));
          case 7 -> line.getBytes(PlantedPerson.one(OTHER_CHARSETS, random));
          case 8, 9 -> broken(utf8(line), random);
          case 10 -> utf8(PlantedPerson.text(random) + " [user 7] - " + line);
          case 11 -> utf8(line + (random.nextBoolean() ? line : PlantedPerson.text(random)));
          case 12 -> utf8(line.replace("\":", random.nextBoolean() ? "\" : \t" : "\"="));
          case 13 -> utf8(line.replace('"', '\''));
          case 14 -> utf8("# " + PlantedPerson.text(random) + line);
          default -> utf8(line);
        };
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '\n' ? (byte) ' ' : bytes[i];
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Gives a document a field a second time, before the others or after them. */
  private static String withAgain(String line, SplittableRandom random) {
    String name =
        PlantedPerson.one(
            List.of("event_type", "name", "time", "context", "data", "event", "_type", "course_id"),
            random);
    String text = PlantedPerson.text(random).replace("\\", "\\\\").replace("\"", "\\\"");
    String value =
        random.nextBoolean()
            ? '"' + text + '"'
            : "{\"course_id\": \"" + text + "\", \"" + text + "\": 1}";
    String field = '"' + name + "\": " + value;
    return line.length() < 3
        ? '{' + field + '}'
        : random.nextBoolean()
            ? '{' + field + ", " + line.substring(1)
            : line.substring(0, line.length() - 1) + ", " + field + '}';
  }

  /** Writes letters and digits as escapes, so that no search of the bytes finds their words. */
  private static String escaped(String line, SplittableRandom random) {
    StringBuilder escaped = new StringBuilder();
    int every = 1 + random.nextInt(4);
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      boolean own = i > 0 && line.charAt(i - 1) == '\\';
      boolean letter = Character.isLetter(character);
      if (letter && !own && i % every == 0) {
        escaped.append(String.format("\\u%04x", (int) character));
      } else {
        escaped.append(character);
      }
    }
    return escaped.toString();
  }

  private static byte[] broken(byte[] bytes, SplittableRandom random) {
    byte[] broken = bytes.clone();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
    }
    return broken;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }
}
