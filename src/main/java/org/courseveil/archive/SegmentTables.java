package org.courseveil.archive;

import static org.courseveil.parquet.TableSchema.Type.BINARY;
import static org.courseveil.parquet.TableSchema.Type.BOOLEAN;
import static org.courseveil.parquet.TableSchema.Type.LONG;
import static org.courseveil.parquet.TableSchema.Type.STRING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.courseveil.archive.LedgerDraft.QuarantineFile;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.TableSchema.Column;

/** The tables of what lies in the archive: keys of periods, files of segments, quarantine. */
final class SegmentTables {
  static final LedgerTable PERIODS =
      LedgerTable.of(
          "periods",
          SegmentTables::periods,
          SegmentTables::loadPeriods,
          new Column("period", STRING),
          new Column("key", BINARY));
  static final LedgerTable FILES =
      LedgerTable.of(
          "files",
          SegmentTables::files,
          SegmentTables::loadFiles,
          new Column("segment", STRING),
          new Column("period", STRING),
          new Column("sequence", LONG),
          new Column("table", STRING),
          new Column("file", STRING),
          new Column("sha256", STRING),
          new Column("rows", LONG));
  static final LedgerTable QUARANTINE =
      LedgerTable.of(
          "quarantine",
          SegmentTables::quarantine,
          SegmentTables::loadQuarantine,
          new Column("file", STRING),
          new Column("stored_on", STRING),
          new Column("removed", BOOLEAN));

  private static Stream<Cells> periods(LedgerState state) {
    return state.periodKeys().entrySet().stream()
        .map(period -> Cells.of(period.getKey().toString(), period.getValue().exposeBytes()));
  }

  private static void loadPeriods(List<Cells> rows, LedgerDraft draft) {
    for (Cells row : rows) {
      draft.periodKeys.put(row.period(0), DataKey.copyOf(row.at(1, byte[].class)));
    }
  }

  private static Stream<Cells> files(LedgerState state) {
    return state.segments().stream()
        .flatMap(
            segment ->
                segment.files().stream()
                    .map(
                        file ->
                            Cells.of(
                                segment.id(),
                                segment.period().toString(),
                                segment.sequence(),
                                file.table().tableName(),
                                file.name(),
                                file.sha256(),
                                file.rows())));
  }

  private static void loadFiles(List<Cells> rows, LedgerDraft draft) {
    Map<String, List<Cells>> segments = new LinkedHashMap<>();
    rows.forEach(row -> segments.computeIfAbsent(row.text(0), any -> new ArrayList<>()).add(row));
    segments.forEach(
        (id, files) ->
            draft.segments.add(
                new Segment(
                    id,
                    files.get(0).period(1),
                    files.get(0).at(2, Long.class),
                    files.stream().map(SegmentTables::file).toList())));
  }

  private static Stream<Cells> quarantine(LedgerState state) {
    return state.quarantine().entrySet().stream()
        .map(
            file ->
                Cells.of(
                    file.getKey(),
                    file.getValue().storedOn().toString(),
                    file.getValue().removed()));
  }

  private static void loadQuarantine(List<Cells> rows, LedgerDraft draft) {
    for (Cells row : rows) {
      draft.quarantine.put(
          row.text(0), new QuarantineFile(LocalDate.parse(row.text(1)), row.at(2, Boolean.class)));
    }
  }

  private static Segment.File file(Cells row) {
    return new Segment.File(
        CanonicalTable.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
        row.text(4),
        row.text(5),
        row.at(6, Long.class));
  }

  private SegmentTables() {}
}
