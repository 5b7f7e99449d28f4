package org.courseveil.reader.purge;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** A text that takes the place of a part of a line, which is told in bytes. */
record Splice(int start, int end, String text) {
  /** Returns a line with splices of which no two overlap. */
  static byte[] all(byte[] line, List<Splice> splices) {
    byte[] changed = line;
    for (Splice splice :
        splices.stream().sorted(Comparator.comparingInt(Splice::start).reversed()).toList()) {
      changed = splice.in(changed);
    }
    return changed;
  }

  /** Returns a line with this splice. */
  byte[] in(byte[] line) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] changed = new byte[line.length - (end - start) + bytes.length];
    System.arraycopy(line, 0, changed, 0, start);
    System.arraycopy(bytes, 0, changed, start, bytes.length);
    System.arraycopy(line, end, changed, start + bytes.length, line.length - end);
    return changed;
  }
}
