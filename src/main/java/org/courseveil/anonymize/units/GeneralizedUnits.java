package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.deidentify.ArchiveSchema;

/** Units under the labels of a scheme. */
final class GeneralizedUnits {
  private GeneralizedUnits() {}

  /**
   * Returns the units of courses that some member offers: member, archive id, course, the scheme's
   * quasi-identifiers, and the other columns at their finest.
   */
  static Dataset<Row> of(Dataset<Row> units, Scheme scheme, Hierarchies hierarchies) {
    List<String> columns =
        new ArrayList<>(List.of(SummaryTier.MEMBER, ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE));
    columns.addAll(scheme.quasiIdentifiers());
    columns.addAll(SummaryTier.OTHERS);
    Dataset<Row> generalized =
        units.filter(col(SummaryTier.MEMBER).isNotNull()).select(Columns.of(columns));
    for (var labels : scheme.generalize(hierarchies).entrySet()) {
      Map<String, String> labelOf = new HashMap<>(labels.getValue());
      UDF1<String, String> label = value -> labelOf.getOrDefault(value, "");
      generalized =
          generalized.withColumn(
              labels.getKey(), udf(label, StringType).apply(col(labels.getKey())));
    }
    return generalized;
  }
}
