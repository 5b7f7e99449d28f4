package org.courseveil.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The two spellings of a table's schema: ours and Parquet's. */
final class ParquetSchema {
  private ParquetSchema() {}

  static MessageType write(TableSchema schema) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (TableSchema.Column column : schema.columns()) {
      message.addField(field(column));
    }
    return message.named("table");
  }

  static TableSchema read(Path file, MessageType message) throws IOException {
    List<TableSchema.Column> columns = new ArrayList<>();
    for (Type field : message.getFields()) {
      columns.add(column(file, field));
    }
    return new TableSchema(columns);
  }

  private static TableSchema.Column column(Path file, Type field) throws IOException {
    for (TableSchema.Type type : TableSchema.Type.values()) {
      TableSchema.Column column = new TableSchema.Column(field.getName(), type);
      if (field(column).equals(field)) {
        return column;
      }
    }
    throw new IOException(
        file + ": column " + field.getName() + " has a type that no table has: " + field);
  }

  private static Type field(TableSchema.Column column) {
    return switch (column.type()) {
      case STRING -> Types.optional(PrimitiveTypeName.BINARY).as(stringType()).named(column.name());
      case INT -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
      case LONG -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
      case BINARY -> Types.optional(PrimitiveTypeName.BINARY).named(column.name());
    };
  }
}
