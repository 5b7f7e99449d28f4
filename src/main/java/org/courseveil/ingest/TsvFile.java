package org.courseveil.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.courseveil.ingest.dialect.ByteLines;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.TsvDialect;
import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.ingest.stored.StoredFile;

/** A database dump that is read on the driver: a list of a few columns, line by line. */
final class TsvFile implements Closeable {
  private final ByteLines lines;
  private final TableHeader header;
  private int line = 1;

  private TsvFile(ByteLines lines, TableHeader header) {
    this.lines = lines;
    this.header = header;
  }

  /** Opens a dump; an empty file is one without columns. */
  static TsvFile open(StoredFile file) throws IOException {
    ByteLines lines = ByteLines.of(file.open());
    return new TsvFile(lines, TableHeader.of(lines.next().orElseGet(() -> new byte[0])));
  }

  /** Returns the first line of a dump, or nothing where it has none, and closes the dump. */
  static Optional<TableHeader> header(InputStream dump) throws IOException {
    try (ByteLines lines = ByteLines.of(dump)) {
      return lines.next().filter(line -> line.length > 0).map(TableHeader::of);
    }
  }

  /** Returns which of these columns the dump lacks. */
  List<String> missing(List<String> columns) {
    return columns.stream().filter(column -> header.indexOf(column).isEmpty()).toList();
  }

  /** Returns the next line that is not empty, or nothing at the end. */
  Optional<TsvRecord> next() throws IOException, UnreadableLineException {
    while (true) {
      Optional<byte[]> next = lines.next();
      line++;
      if (next.isEmpty()) {
        return Optional.empty();
      }
      if (!isEmpty(next.get())) {
        return Optional.of(TsvRecord.of(TsvDialect.EXPORTER, header, next.get()));
      }
    }
  }

  /** Returns the number of the line read last. */
  int line() {
    return line;
  }

  int indexOf(String column) {
    return header.indexOf(column).orElseThrow();
  }

  /** Whether a line holds nothing, so that it is no row. */
  static boolean isEmpty(byte[] line) {
    for (byte next : line) {
      if (next != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
