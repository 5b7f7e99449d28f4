package org.courseveil.archive;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.RowTally;

/**
 * What writing tasks report: the files they wrote, the fates of all rows they saw, and whose rows
 * they wrote. It comes from the tasks that succeeded alone, so its counts are exact.
 */
final class WriteReport {
  static final StructType SCHEMA =
      new StructType()
          .add("kind", StringType, false)
          .add("subject", StringType)
          .add("name", StringType)
          .add("detail", StringType)
          .add("rows", LongType)
          .add("learner", BinaryType);

  private static final String FILE = "file";
  private static final String TALLY = "tally";
  private static final String LEARNER = "learner";
  private static final String UNIT = "unit";

  private final List<Segment.File> files = new ArrayList<>();
  private final Map<String, RowTally> tallies = new TreeMap<>();
  private final Set<Id128> learners = new HashSet<>();
  private final Set<Unit> units = new HashSet<>();

  static Row file(CanonicalTable table, String name, String sha256, long rows) {
    return RowFactory.create(FILE, table.name(), name, sha256, rows, null);
  }

  static Row tally(RowTally tally) {
    return RowFactory.create(
        TALLY, tally.source(), tally.fate().name(), tally.reason(), tally.rows(), null);
  }

  static Row learner(Id128 learner) {
    return RowFactory.create(LEARNER, null, null, null, null, learner.bytes());
  }

  static Row unit(Unit unit) {
    return RowFactory.create(UNIT, null, unit.course(), null, null, unit.learner().bytes());
  }

  /** Runs the tasks that the reports come from, all in one job. */
  static WriteReport collect(List<Dataset<Row>> reports) {
    WriteReport all = new WriteReport();
    reports.stream()
        .reduce(Dataset::union)
        .ifPresent(union -> union.collectAsList().forEach(all::add));
    return all;
  }

  private void add(Row row) {
    switch (row.getString(0)) {
      case FILE ->
          files.add(
              new Segment.File(
                  CanonicalTable.valueOf(row.getString(1)),
                  row.getString(2),
                  row.getString(3),
                  row.getLong(4)));
      case TALLY -> {
        RowTally tally =
            new RowTally(
                row.getString(1),
                RowFate.valueOf(row.getString(2)),
                row.getString(3),
                row.getLong(4));
        tallies.merge(
            tally.source() + "|" + tally.fate() + "|" + tally.reason(),
            tally,
            (a, b) -> new RowTally(a.source(), a.fate(), a.reason(), a.rows() + b.rows()));
      }
      case LEARNER -> learners.add(Id128.of(row.getAs(5)));
      case UNIT -> units.add(new Unit(Id128.of(row.getAs(5)), row.getString(2)));
      default -> throw new IllegalStateException("No such report: " + row.getString(0));
    }
  }

  List<Segment.File> files() {
    return files;
  }

  List<RowTally> tallies() {
    return List.copyOf(tallies.values());
  }

  /** Returns the learners whose rows were written. */
  Set<Id128> learners() {
    return learners;
  }

  /** Returns the units of which an enrolment was written. */
  Set<Unit> units() {
    return units;
  }
}
