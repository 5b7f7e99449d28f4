package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.AggregateTable;

/** The exact counts of learners behind tables of counts, a row a cell that anybody is in. */
public final class AggregateTier {
  /** The level of the hierarchy of countries whose labels are regions: continents. */
  public static final int REGIONS = 2;

  public static final String TABLE = "table";
  public static final String FIRST = "first_label";
  public static final String SECOND = "second_label";

  private AggregateTier() {}

  /**
   * Returns table, course, up to two labels in the order of the table's columns, and learners: each
   * counted once in a cell, whatever rows there are.
   */
  public static Dataset<Row> of(Units units, Hierarchy countries) {
    Map<String, String> regions = new HashMap<>();
    countries.domain().forEach(country -> regions.put(country, countries.label(country, REGIONS)));
    UDF1<String, String> region = country -> regions.getOrDefault(country, Hierarchy.MISSING);
    Column none = lit(null).cast(StringType);
    return Stream.of(
            count(units.summary(), AggregateTable.COURSES, none, none),
            count(units.summary(), AggregateTable.GRADES, col(SummaryTier.GRADE_BAND), none),
            count(
                units.summary(),
                AggregateTable.REGIONS,
                udf(region, StringType).apply(col(QuasiIdentifiers.COUNTRY)),
                none),
            count(
                units.weekly(),
                AggregateTable.ACTIVITY,
                col(WeeklyTier.WEEK).cast(StringType),
                col(WeeklyTier.KIND)))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  /** Returns the labels that split a course's learners, whether anybody is in a part or not. */
  public static List<String> parts(AggregateTable table, Hierarchy countries) {
    return switch (table) {
      case GRADES -> SummaryTier.GRADE_BANDS;
      case REGIONS -> countries.labels(REGIONS);
      case COURSES, ACTIVITY -> List.of();
    };
  }

  private static Dataset<Row> count(
      Dataset<Row> rows, AggregateTable table, Column first, Column second) {
    return rows.groupBy(col(SummaryTier.COURSE), first.as(FIRST), second.as(SECOND))
        .agg(countDistinct(col(ArchiveSchema.ARCHIVE_ID)).as(AggregateTable.LEARNERS))
        .withColumn(TABLE, lit(table.tableName()));
  }
}
