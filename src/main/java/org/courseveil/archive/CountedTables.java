package org.courseveil.archive;

import static org.courseveil.parquet.TableSchema.Type.LONG;
import static org.courseveil.parquet.TableSchema.Type.STRING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.courseveil.parquet.TableSchema.Column;
import org.courseveil.policy.AggregateTable;

/** The table of decided counts. */
final class CountedTables {
  private static final String LABELS = "\t";

  static final LedgerTable COUNTS =
      LedgerTable.of(
          "counts",
          CountedTables::counts,
          CountedTables::loadCounts,
          new Column("member", STRING),
          new Column("release", STRING),
          new Column("units", LONG),
          new Column("table", STRING),
          new Column("course", STRING),
          new Column("labels", STRING),
          new Column("learners", LONG));

  private static Stream<Cells> counts(LedgerState state) {
    return state.counted().stream()
        .flatMap(
            release ->
                release.cells().stream()
                    .map(
                        cell ->
                            Cells.of(
                                release.member(),
                                release.release(),
                                release.units(),
                                cell.table().tableName(),
                                cell.course(),
                                String.join(LABELS, cell.labels()),
                                cell.learners())));
  }

  private static void loadCounts(List<Cells> rows, LedgerDraft draft) {
    Map<List<String>, List<Cells>> releases = new LinkedHashMap<>();
    rows.forEach(
        row ->
            releases
                .computeIfAbsent(List.of(row.text(0), row.text(1)), any -> new ArrayList<>())
                .add(row));
    releases.forEach(
        (name, cells) ->
            draft.counted.add(
                new CountedRelease(
                    name.get(0),
                    name.get(1),
                    cells.get(0).at(2, Long.class),
                    cells.stream().map(CountedTables::cell).toList())));
  }

  private static Cell cell(Cells row) {
    String labels = row.text(5);
    return new Cell(
        AggregateTable.named(row.text(3)),
        row.text(4),
        labels.isEmpty() ? List.of() : List.of(labels.split(LABELS, -1)),
        row.at(6, Long.class));
  }

  private CountedTables() {}
}
