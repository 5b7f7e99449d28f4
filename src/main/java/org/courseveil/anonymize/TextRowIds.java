package org.courseveil.anonymize;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.tiers.PackageTables;
import org.courseveil.anonymize.units.TextTable;
import org.courseveil.deidentify.PseudonymKey;
import org.courseveil.parquet.KeyHandle;

/**
 * The step in which the archive's tags of texts leave: random-looking ids stand in their place,
 * which link the texts of a table as it says and have nothing in common with pseudonyms.
 */
final class TextRowIds {
  private static final String PURPOSE = "row of the table ";
  private static final int FIRST_LINK = 2;

  private TextRowIds() {}

  /** Returns the rows of a table with their tags replaced, sorted by the ids of the rows. */
  static Dataset<Row> of(TextTable table, Dataset<Row> rows, KeyHandle key, int parts) {
    List<String> columns = List.of(rows.columns());
    List<String> front = table.front();
    if (!columns.subList(0, front.size()).equals(front)) {
      throw new IllegalArgumentException(
          "Texts have %s first. Provided columns: %s".formatted(front, columns));
    }
    String purpose = PURPOSE + table.tableName();
    int links = table.links().size();
    StructType schema = new StructType().add(PackageTables.ROW, StringType, false);
    for (String column : columns.subList(1, columns.size())) {
      schema = schema.add(column, StringType, false);
    }
    return RandomIds.of(
        rows, schema, key, parts, (row, tagging) -> tagged(row, tagging, purpose, links));
  }

  private static Row tagged(Row row, PseudonymKey key, String purpose, int links) {
    Object[] values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getString(i);
    }
    values[0] = id(row.getString(0), key, purpose);
    for (int i = FIRST_LINK; i < FIRST_LINK + links; i++) {
      values[i] = id(row.getString(i), key, purpose);
    }
    return RowFactory.create(values);
  }

  private static String id(String tag, PseudonymKey key, String purpose) {
    return HexFormat.of().formatHex(key.tag(purpose, tag));
  }
}
