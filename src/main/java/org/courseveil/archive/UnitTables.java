package org.courseveil.archive;

import static org.courseveil.parquet.TableSchema.Type.BINARY;
import static org.courseveil.parquet.TableSchema.Type.STRING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.courseveil.archive.LedgerDraft.Standing;
import org.courseveil.parquet.TableSchema.Column;

/** The tables of units: where each stands, and from which day the weeks of its course count. */
final class UnitTables {
  static final LedgerTable UNITS =
      LedgerTable.of(
          "units",
          UnitTables::units,
          UnitTables::loadUnits,
          new Column("archive_id", BINARY),
          new Column("course", STRING),
          new Column("state", STRING),
          new Column("since", STRING),
          new Column("held_for", STRING),
          new Column("held_since", STRING));
  static final LedgerTable COURSES =
      LedgerTable.of(
          "courses",
          UnitTables::courses,
          UnitTables::loadCourses,
          new Column("course", STRING),
          new Column("start", STRING));

  private static Stream<Cells> units(LedgerState state) {
    return state.standings().entrySet().stream()
        .map(
            unit ->
                Cells.of(
                    unit.getKey().learner().bytes(),
                    unit.getKey().course(),
                    unit.getValue().state().name(),
                    unit.getValue().since().toString(),
                    unit.getValue().hold().map(Hold::reason).orElse(null),
                    unit.getValue().hold().map(hold -> hold.since().toString()).orElse(null)));
  }

  private static void loadUnits(List<Cells> rows, LedgerDraft draft) {
    for (Cells row : rows) {
      draft.units.put(
          row.unit(0, 1), new Standing(UnitState.valueOf(row.text(2)), row.period(3), hold(row)));
    }
  }

  private static Stream<Cells> courses(LedgerState state) {
    return state.courseStarts().entrySet().stream()
        .map(course -> Cells.of(course.getKey(), course.getValue().toString()));
  }

  private static void loadCourses(List<Cells> rows, LedgerDraft draft) {
    rows.forEach(row -> draft.courseStarts.put(row.text(0), LocalDate.parse(row.text(1))));
  }

  private static Optional<Hold> hold(Cells row) {
    return row.optional(4).map(reason -> new Hold((String) reason, LocalDate.parse(row.text(5))));
  }

  private UnitTables() {}
}
