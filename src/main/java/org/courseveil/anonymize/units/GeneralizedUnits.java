package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.courseveil.anonymize.scheme.Generalization;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.deidentify.ArchiveSchema;

/** Units under the labels of a scheme. */
final class GeneralizedUnits {
  private static final String LABELS = "labels";

  private GeneralizedUnits() {}

  /**
   * Returns the units of courses that some member offers: member, archive id, course, the scheme's
   * quasi-identifiers, and the other columns at their finest.
   */
  static Dataset<Row> of(Dataset<Row> units, Scheme scheme, Hierarchies hierarchies) {
    List<String> quasiIdentifiers = scheme.quasiIdentifiers();
    List<Column> columns =
        new ArrayList<>(
            List.of(
                col(SummaryTier.MEMBER), col(ArchiveSchema.ARCHIVE_ID), col(SummaryTier.COURSE)));
    for (int i = 0; i < quasiIdentifiers.size(); i++) {
      columns.add(col(LABELS).getItem(i).as(quasiIdentifiers.get(i)));
    }
    SummaryTier.OTHERS.forEach(name -> columns.add(col(name)));
    Generalization generalization = scheme.generalization(hierarchies);
    UDF1<Row, List<String>> labels =
        tuple -> generalization.labels(Columns.texts(tuple, 0, tuple.size()));
    return units
        .filter(col(SummaryTier.MEMBER).isNotNull())
        .withColumn(
            LABELS,
            udf(labels, DataTypes.createArrayType(StringType))
                .apply(struct(Columns.of(quasiIdentifiers))))
        .select(columns.toArray(Column[]::new));
  }
}
