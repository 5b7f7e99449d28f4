package org.courseveil.anonymize;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.tiers.PackageTables;
import org.courseveil.anonymize.units.ForumTexts;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.deidentify.PseudonymKey;
import org.courseveil.parquet.KeyHandle;

/**
 * The step in which the archive's tags of posts leave: random-looking ids stand in their place,
 * which link the posts of a thread and have nothing in common with pseudonyms.
 */
final class TextRowIds {
  private static final String PURPOSE = "row of text";
  private static final List<String> GIVEN =
      List.of(ForumTexts.POST, SummaryTier.COURSE, ForumTexts.THREAD);

  private TextRowIds() {}

  /** Returns rows with the tags of post and thread replaced, sorted by the ids of the posts. */
  static Dataset<Row> of(Dataset<Row> rows, KeyHandle key, int parts) {
    List<String> columns = List.of(rows.columns());
    if (!columns.subList(0, GIVEN.size()).equals(GIVEN)) {
      throw new IllegalArgumentException(
          "Texts have post, course and thread first. Provided columns: " + columns);
    }
    StructType schema = new StructType().add(PackageTables.ROW, StringType, false);
    for (String column : columns.subList(1, columns.size())) {
      schema = schema.add(column, StringType, false);
    }
    return RandomIds.of(rows, schema, key, parts, TextRowIds::tagged);
  }

  private static Row tagged(Row row, PseudonymKey key) {
    Object[] values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getString(i);
    }
    values[0] = HexFormat.of().formatHex(key.tag(PURPOSE, row.getString(0)));
    values[2] = HexFormat.of().formatHex(key.tag(PURPOSE, row.getString(2)));
    return RowFactory.create(values);
  }
}
