package org.courseveil.ingest;

import java.util.Optional;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;

/** A line without its line feed, and the file it stands in. */
final class SourceLine {
  private final SourceFile file;
  private final byte[] bytes;

  SourceLine(SourceFile file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  SourceFile file() {
    return file;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Returns a dump's row; nothing for an empty line, a header, or one that cannot be read. */
  Optional<TsvRecord> record() {
    TableHeader header = file.header();
    if (TsvFile.isEmpty(bytes) || header.isRepeatedBy(bytes)) {
      return Optional.empty();
    }
    try {
      return Optional.of(TsvRecord.of(file.table().dialect(), header, bytes));
    } catch (UnreadableLineException e) {
      return Optional.empty();
    }
  }
}
