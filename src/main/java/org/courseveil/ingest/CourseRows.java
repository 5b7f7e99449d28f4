package org.courseveil.ingest;

import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.jspecify.annotations.Nullable;

/** Reads dumps whose rows are an account's work in a course; the latest snapshot's count. */
final class CourseRows extends DumpReader {
  CourseRows(ScanContext context) {
    super(context);
  }

  @Override
  void read(
      int subject, TsvRecord row, byte[] line, TableColumns columns, SourceFile file, RowSink sink)
      throws UnreadableLineException {
    if (!file.current()) {
      sink.superseded();
      return;
    }
    if (context.rules().leavesOut(subject, sink)) {
      return;
    }
    @Nullable Object[] content = columns.content(row);
    if (!context.rules().leavesOut(subject, columns.course(content), sink)) {
      sink.candidate(subject, line, content);
    }
  }
}
