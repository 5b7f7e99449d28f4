package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The units that are alone in their course with what the archive knows of their learners. */
final class UniqueUnits {
  private UniqueUnits() {}

  /** Counts them before anything is generalized, by the member that offers their course. */
  static Map<String, Long> byMember(Dataset<Row> units, List<String> quasiIdentifiers) {
    List<String> known = new ArrayList<>(List.of(SummaryTier.MEMBER, SummaryTier.COURSE));
    known.addAll(quasiIdentifiers);
    Map<String, Long> byMember = new HashMap<>();
    units
        .filter(col(SummaryTier.MEMBER).isNotNull())
        .groupBy(Columns.of(known))
        .agg(count(lit(1)).as("learners"))
        .filter(col("learners").equalTo(1))
        .groupBy(col(SummaryTier.MEMBER))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> byMember.put(row.getString(0), row.getLong(1)));
    return byMember;
  }
}
