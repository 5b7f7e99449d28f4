package org.courseveil.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file that begin between two offsets. A compressed file is one stretch; a plain one
 * is cut where it is long, so that several tasks can read it.
 */
record FileStretch(SourceFile file, long start, long end) implements Serializable {
  static final long LONGEST = 128L << 20;

  /** Returns the stretches that make up a file. */
  static List<FileStretch> of(SourceFile file, long longest) throws IOException {
    long size = Files.size(Path.of(file.path()));
    if (ByteLines.isCompressed(file.path()) || size <= longest) {
      return List.of(new FileStretch(file, 0, size));
    }
    List<FileStretch> stretches = new ArrayList<>();
    for (long start = 0; start < size; start += longest) {
      stretches.add(new FileStretch(file, start, Math.min(size, start + longest)));
    }
    return stretches;
  }

  long bytes() {
    return end - start;
  }

  ByteLines open() throws IOException {
    Path path = Path.of(file.path());
    return ByteLines.isCompressed(file.path())
        ? ByteLines.open(path)
        : ByteLines.open(path, start, end);
  }
}
