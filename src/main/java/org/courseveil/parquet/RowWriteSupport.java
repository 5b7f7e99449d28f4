package org.courseveil.parquet;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Rows as arrays, handed to Parquet column by column; a row of another shape is refused whole. */
final class RowWriteSupport extends WriteSupport<@Nullable Object[]> {
  private final TableSchema schema;
  private @Nullable RecordConsumer consumer;

  RowWriteSupport(TableSchema schema) {
    this.schema = schema;
  }

  @Deprecated
  @Override
  public WriteContext init(Configuration configuration) {
    return context();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return context();
  }

  private WriteContext context() {
    return new WriteContext(ParquetSchema.write(schema), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer newConsumer) {
    consumer = newConsumer;
  }

  @Override
  public void write(@Nullable Object[] row) {
    RecordConsumer to = consumer;
    if (to == null) {
      throw new IllegalStateException("Rows are written after prepareForWrite.");
    }
    to.startMessage();
    for (int i = 0; i < row.length; i++) {
      Object value = row[i];
      if (value != null) {
        TableSchema.Column column = schema.columns().get(i);
        to.startField(column.name(), i);
        add(to, column.type(), value);
        to.endField(column.name(), i);
      }
    }
    to.endMessage();
  }

  private static void add(RecordConsumer to, TableSchema.Type type, Object value) {
    switch (type) {
      case STRING -> to.addBinary(Binary.fromString((String) value));
      case INT -> to.addInteger((Integer) value);
      case LONG -> to.addLong((Long) value);
      case DOUBLE -> to.addDouble((Double) value);
      case BOOLEAN -> to.addBoolean((Boolean) value);
      case BINARY -> to.addBinary(Binary.fromReusedByteArray((byte[]) value));
    }
  }
}
