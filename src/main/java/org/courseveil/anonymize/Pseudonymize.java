package org.courseveil.anonymize;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.tiers.PackageTables;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.deidentify.PseudonymKey;
import org.courseveil.parquet.KeyHandle;

/**
 * The step in which archive ids leave: a keyed tag stands in their place, of course and id, or of
 * the id alone where the courses of a learner may be joined.
 */
final class Pseudonymize {
  private Pseudonymize() {}

  /**
   * Returns rows under their pseudonyms, sorted by them.
   *
   * @param rows archive id and course first
   * @param joined whether all rows of a learner have one pseudonym
   */
  static Dataset<Row> of(Dataset<Row> rows, KeyHandle key, boolean joined, int parts) {
    List<String> given = List.of(rows.columns());
    if (given.indexOf(ArchiveSchema.ARCHIVE_ID) != 0 || given.indexOf(SummaryTier.COURSE) != 1) {
      throw new IllegalArgumentException(
          "Rows are pseudonymized with archive id and course first. Provided columns: " + given);
    }
    StructType schema = new StructType().add(PackageTables.PSEUDONYM, StringType, false);
    for (StructField field : rows.schema().fields()) {
      if (!field.name().equals(ArchiveSchema.ARCHIVE_ID)) {
        schema = schema.add(field);
      }
    }
    return RandomIds.of(rows, schema, key, parts, (row, secret) -> tagged(row, secret, joined));
  }

  private static Row tagged(Row row, PseudonymKey key, boolean joined) {
    byte[] archiveId = row.getAs(0);
    byte[] course = row.getString(1).getBytes(StandardCharsets.UTF_8);
    Object[] values = new Object[row.length()];
    values[0] = HexFormat.of().formatHex(joined ? key.tag(archiveId) : key.tag(course, archiveId));
    for (int i = 1; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return RowFactory.create(values);
  }
}
