package org.courseveil.ingest;

import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;

/**
 * Reads dumps of accounts and profiles. They repeat an account for each of its courses and
 * snapshots; one row of all counts, and of accounts not even that one is archived.
 */
final class AccountRows extends DumpReader {
  AccountRows(ScanContext context) {
    super(context);
  }

  @Override
  void read(
      int subject, TsvRecord row, byte[] line, TableColumns columns, SourceFile file, RowSink sink)
      throws UnreadableLineException {
    if (!context.standings().isChosen(subject, file.table(), Choice.of(file, line))) {
      sink.superseded();
    } else if (!context.rules().leavesOut(subject, sink)) {
      if (file.table() == SourceTable.AUTH_USER) {
        sink.leaveOut(LeftOut.IDENTIFIERS_ONLY);
      } else if (context.dropDemographics()) {
        sink.leaveOut(LeftOut.DEMOGRAPHICS_DROPPED);
      } else if (!context.standings().hasProfileFromBefore(subject)) {
        sink.leaveOut(LeftOut.ERASED_IN_EVERY_SNAPSHOT);
      } else {
        sink.candidate(subject, line, columns.content(row));
      }
    }
  }
}
