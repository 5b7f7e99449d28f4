package org.courseveil.ingest;

import java.util.OptionalInt;
import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of database dumps share: whose a line is, before anything else of it is read.
 */
abstract class DumpReader implements LineReader {
  final ScanContext context;
  private int current = -1;
  private @Nullable TableColumns columns;

  DumpReader(ScanContext context) {
    this.context = context;
  }

  @Override
  public void read(byte[] line, SourceFile file, RowSink sink) throws UnreadableLineException {
    TableColumns known = columns(file);
    TsvRecord row = TsvRecord.of(file.table().dialect(), file.header(), line);
    known.tellActivity(row, sink);
    OptionalInt subject = context.subjects().ofUserId(known.account(row));
    if (subject.isEmpty()) {
      sink.other();
    } else {
      read(subject.getAsInt(), row, line, known, file, sink);
    }
  }

  /** Reads a row of a deleted account. */
  abstract void read(
      int subject, TsvRecord row, byte[] line, TableColumns columns, SourceFile file, RowSink sink)
      throws UnreadableLineException;

  private TableColumns columns(SourceFile file) {
    TableColumns known = columns;
    if (known == null || current != file.index()) {
      known = new TableColumns(file.table(), file.header(), context.latestBirthYear());
      columns = known;
      current = file.index();
    }
    return known;
  }
}
