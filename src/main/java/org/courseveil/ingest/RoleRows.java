package org.courseveil.ingest;

import org.courseveil.ingest.dialect.TsvRecord;

/** Reads dumps of the roles that accounts have in courses; of them nothing is archived. */
final class RoleRows extends DumpReader {
  RoleRows(ScanContext context) {
    super(context);
  }

  @Override
  void read(
      int subject,
      TsvRecord row,
      byte[] line,
      TableColumns columns,
      SourceFile file,
      RowSink sink) {
    if (!file.current()) {
      sink.superseded();
    } else if (!context.rules().leavesOut(subject, sink)) {
      sink.leaveOut(LeftOut.IDENTIFIERS_ONLY);
    }
  }
}
