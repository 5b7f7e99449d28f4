package org.courseveil.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.UsageKey;

/**
 * The parts of courses that enough learners, deleted or not, have a state in, as the platform's
 * database has it: what a course without a structure is known to have.
 */
final class SharedModules {
  private static final SourceTable TABLE = SourceTable.COURSEWARE_STUDENTMODULE;
  private static final String LEARNER = "learner";
  private static final StructType STATES =
      new StructType()
          .add(CanonicalTable.COURSE, DataTypes.StringType, false)
          .add(CanonicalTable.MODULE, DataTypes.StringType, false)
          .add(LEARNER, DataTypes.StringType, false);

  private SharedModules() {}

  /** Returns the usage keys of the modules of so many learners of a course. */
  static Stream<String> of(SparkSession spark, ExportLayout layout, int learners) {
    List<SourceFile> files = layout.files(TABLE).stream().filter(SourceFile::current).toList();
    if (files.isEmpty()) {
      return Stream.empty();
    }
    return SourceLines.rows(
            spark, files, STATES, lines -> SourceLines.each(lines, SharedModules::state))
        .groupBy(col(CanonicalTable.COURSE), col(CanonicalTable.MODULE))
        .agg(count_distinct(col(LEARNER)).as(LEARNER))
        .filter(col(LEARNER).geq(learners))
        .select(col(CanonicalTable.MODULE))
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .filter(UsageKey::isValid);
  }

  private static Stream<Row> state(SourceLine line) {
    TableHeader header = line.file().header();
    OptionalInt course = header.indexOf(TABLE.sourceOf(CanonicalTable.COURSE));
    OptionalInt module = header.indexOf(TABLE.sourceOf(CanonicalTable.MODULE));
    OptionalInt learner = header.indexOf(TABLE.accountColumn());
    return course.isEmpty() || module.isEmpty() || learner.isEmpty()
        ? Stream.empty()
        : line.record().stream()
            .map(
                row ->
                    RowFactory.create(
                        row.word(course.getAsInt()),
                        row.word(module.getAsInt()),
                        row.word(learner.getAsInt())));
  }
}
