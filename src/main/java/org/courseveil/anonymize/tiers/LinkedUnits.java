package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.deidentify.ArchiveSchema;

/**
 * The units that a member could link who knows every released column and child row of everybody:
 * one of those who are alike is found.
 */
final class LinkedUnits {
  /** How many steps of a ladder were taken. */
  static final String STEP = "step";

  /** What is known of a unit, the same for units that are alike. */
  static final String SIGNATURE = "signature";

  /** How many child rows the unit has. */
  static final String ROWS = "rows";

  static final StructType SIGNATURES =
      new StructType()
          .add(SummaryTier.MEMBER, StringType, false)
          .add(ArchiveSchema.ARCHIVE_ID, BinaryType, false)
          .add(STEP, IntegerType, false)
          .add(SIGNATURE, StringType, false)
          .add(ROWS, IntegerType, false);

  private static final String COURSES = "courses";

  private LinkedUnits() {}

  /**
   * What one member could link after some steps.
   *
   * @param linked the units of each different learner, added up
   * @param rows the child rows of all
   */
  record Linked(String member, int step, long linked, long rows) {}

  /**
   * Measures every member after every number of steps, in the order of steps.
   *
   * @param signatures in the columns above, a row a unit and step
   * @param joined whether the units of a learner have one pseudonym, so that what they say is known
   *     together
   */
  static List<Linked> of(Dataset<Row> signatures, boolean joined) {
    Dataset<Row> learners =
        joined
            ? signatures
                .groupBy(col(SummaryTier.MEMBER), col(ArchiveSchema.ARCHIVE_ID), col(STEP))
                .agg(
                    concat_ws("", sort_array(collect_list(col(SIGNATURE)))).as(SIGNATURE),
                    count(lit(1)).as(COURSES),
                    sum(ROWS).as(ROWS))
            : signatures.withColumn(COURSES, lit(1L));
    return learners
        .groupBy(col(SummaryTier.MEMBER), col(STEP), col(SIGNATURE))
        .agg(first(COURSES).as(COURSES), sum(ROWS).as(ROWS))
        .groupBy(col(SummaryTier.MEMBER), col(STEP))
        .agg(sum(COURSES), sum(ROWS))
        .collectAsList()
        .stream()
        .map(row -> new Linked(row.getString(0), row.getInt(1), row.getLong(2), row.getLong(3)))
        .sorted(Comparator.comparingInt(Linked::step))
        .toList();
  }
}
