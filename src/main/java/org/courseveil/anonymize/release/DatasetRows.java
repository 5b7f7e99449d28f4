package org.courseveil.anonymize.release;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.courseveil.parquet.TableSchema;
import org.jspecify.annotations.Nullable;

/** The rows of a data set, fetched partition by partition. */
record DatasetRows(Dataset<Row> rows) implements ReleasedRows {
  @Override
  public TableSchema schema() {
    return new TableSchema(
        Arrays.stream(rows.schema().fields())
            .map(field -> new TableSchema.Column(field.name(), type(field)))
            .toList());
  }

  private static TableSchema.Type type(StructField field) {
    return switch (field.dataType().simpleString()) {
      case "string" -> TableSchema.Type.STRING;
      case "int" -> TableSchema.Type.INT;
      case "bigint" -> TableSchema.Type.LONG;
      case "double" -> TableSchema.Type.DOUBLE;
      case "boolean" -> TableSchema.Type.BOOLEAN;
      case "binary" -> TableSchema.Type.BINARY;
      default ->
          throw new IllegalArgumentException(
              "A table file has no columns of the type "
                  + field.dataType().simpleString()
                  + ". Provided column: "
                  + field.name());
    };
  }

  @Override
  public void forEach(Consumer<@Nullable Object[]> reader) {
    int columns = rows.columns().length;
    for (Iterator<Row> all = rows.toLocalIterator(); all.hasNext(); ) {
      Row row = all.next();
      @Nullable Object[] values = new Object[columns];
      for (int i = 0; i < columns; i++) {
        values[i] = row.get(i);
      }
      reader.accept(values);
    }
  }
}
