package org.courseveil.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.courseveil.parquet.TableSchema;

/** The file's types of a data set's columns. */
final class ColumnTypes {
  private static final Map<DataType, TableSchema.Type> TYPES =
      Map.of(
          DataTypes.StringType, TableSchema.Type.STRING,
          DataTypes.IntegerType, TableSchema.Type.INT,
          DataTypes.LongType, TableSchema.Type.LONG,
          DataTypes.DoubleType, TableSchema.Type.DOUBLE,
          DataTypes.BooleanType, TableSchema.Type.BOOLEAN,
          DataTypes.BinaryType, TableSchema.Type.BINARY);

  private ColumnTypes() {}

  static TableSchema of(StructType columns) {
    List<TableSchema.Column> all = new ArrayList<>();
    for (StructField field : columns.fields()) {
      TableSchema.Type type = TYPES.get(field.dataType());
      if (type == null) {
        throw new IllegalArgumentException(
            "The archive has no column type for " + field.name() + ": " + field.dataType());
      }
      all.add(new TableSchema.Column(field.name(), type));
    }
    return new TableSchema(all);
  }
}
