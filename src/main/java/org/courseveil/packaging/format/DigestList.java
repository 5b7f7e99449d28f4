package org.courseveil.packaging.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digests of files by path, as {@code sha256sum} writes and checks them. */
record DigestList(SortedMap<String, Sha256> digests) {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([^ ].*)");

  DigestList(Map<String, Sha256> digests) {
    this(new TreeMap<>(digests));
  }

  /** Returns the file's content: a line a file, in the order of their paths. */
  byte[] text() {
    StringBuilder text = new StringBuilder();
    digests.forEach(
        (path, digest) -> text.append(digest.hex()).append("  ").append(path).append('\n'));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Reads a list. A line of another form, a path that this list may not hold, a path that stands
   * twice, and a missing line feed at the end each go to the findings, with the line.
   */
  static DigestList parse(
      String file, byte[] bytes, Predicate<String> mayHold, List<Finding> findings) {
    String text;
    try {
      text = StandardCharsets.US_ASCII.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      findings.add(new Finding(file, "is not plain ASCII text"));
      return new DigestList(Map.of());
    }
    if (!text.endsWith("\n")) {
      findings.add(new Finding(file, "does not end with a line feed"));
    }
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    lines.remove(lines.size() - 1);
    SortedMap<String, Sha256> digests = new TreeMap<>();
    TreeSet<String> folded = new TreeSet<>();
    for (int number = 1; number <= lines.size(); number++) {
      Matcher line = LINE.matcher(lines.get(number - 1));
      if (!line.matches()) {
        findings.add(new Finding(file, "line " + number + " is malformed"));
        continue;
      }
      String path = line.group(2);
      if (!mayHold.test(path)) {
        findings.add(
            new Finding(file, "line " + number + " names a path it may not hold: " + path));
      } else if (!folded.add(path.toLowerCase(Locale.ROOT))) {
        findings.add(new Finding(file, "line " + number + " names a path again: " + path));
      } else {
        digests.put(path, new Sha256(line.group(1)));
      }
    }
    return new DigestList(digests);
  }
}
