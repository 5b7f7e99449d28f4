package org.courseveil.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.courseveil.ingest.dialect.ByteLines;
import org.courseveil.ingest.dialect.CsvLines;
import org.courseveil.ingest.dialect.LineSource;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredReader;

/**
 * The lines of a file that begin between two offsets. A packed file is one stretch, and so is one
 * whose lines are told apart from its beginning alone; others are cut where they are long, so that
 * several tasks can read them.
 */
record FileStretch(SourceFile file, long start, long end) implements Serializable {
  static final long LONGEST = 128L << 20;

  /** Returns the stretches that make up a file. */
  static List<FileStretch> of(SourceFile file, long longest) throws IOException {
    long size = file.stored().size();
    if (file.stored().isPacked() || file.table().isCsv() || size <= longest) {
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

  LineSource open(StoredReader reader) throws IOException {
    StoredFile stored = file.stored();
    if (file.table().isCsv()) {
      return new CsvLines(reader.open(stored));
    }
    if (stored.isPacked()) {
      return ByteLines.of(reader.open(stored));
    }
    InputStream bytes = Files.newInputStream(Path.of(stored.path()));
    try {
      return ByteLines.between(bytes, start, end);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }
}
