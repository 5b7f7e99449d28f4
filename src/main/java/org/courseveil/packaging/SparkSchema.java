package org.courseveil.packaging;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.courseveil.parquet.TableSchema;

/** A table file's schema as Spark has it. */
final class SparkSchema {
  private SparkSchema() {}

  static StructType of(TableSchema schema) {
    StructType columns = new StructType();
    for (TableSchema.Column column : schema.columns()) {
      columns = columns.add(column.name(), type(column.type()));
    }
    return columns;
  }

  private static DataType type(TableSchema.Type type) {
    return switch (type) {
      case STRING -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case BINARY -> DataTypes.BinaryType;
    };
  }
}
