package org.courseveil.parquet;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.jspecify.annotations.Nullable;

/** Rows as arrays, put together from Parquet's columns. */
final class RowMaterializer extends RecordMaterializer<@Nullable Object[]> {
  private final Row row;

  RowMaterializer(TableSchema schema) {
    row = new Row(schema);
  }

  @Override
  public @Nullable Object[] getCurrentRecord() {
    return row.values;
  }

  @Override
  public GroupConverter getRootConverter() {
    return row;
  }

  private static final class Row extends GroupConverter {
    private final List<Cell> cells;
    private @Nullable Object[] values = new Object[0];

    Row(TableSchema schema) {
      List<TableSchema.Column> columns = schema.columns();
      cells =
          IntStream.range(0, columns.size())
              .mapToObj(i -> new Cell(this, i, columns.get(i).type()))
              .toList();
    }

    @Override
    public Converter getConverter(int fieldIndex) {
      return cells.get(fieldIndex);
    }

    @Override
    public void start() {
      values = new Object[cells.size()];
    }

    @Override
    public void end() {}
  }

  private static final class Cell extends PrimitiveConverter {
    private final Row row;
    private final int index;
    private final TableSchema.Type type;
    private Object[] dictionary = new Object[0];

    Cell(Row row, int index, TableSchema.Type type) {
      this.row = row;
      this.index = index;
      this.type = type;
    }

    @Override
    public boolean hasDictionarySupport() {
      return type == TableSchema.Type.STRING;
    }

    @Override
    public void setDictionary(Dictionary coded) {
      dictionary = new Object[coded.getMaxId() + 1];
      for (int id = 0; id < dictionary.length; id++) {
        dictionary[id] = coded.decodeToBinary(id).toStringUsingUTF8();
      }
    }

    @Override
    public void addValueFromDictionary(int id) {
      row.values[index] = dictionary[id];
    }

    @Override
    public void addBinary(Binary value) {
      row.values[index] =
          type == TableSchema.Type.STRING ? value.toStringUsingUTF8() : value.getBytes();
    }

    @Override
    public void addInt(int value) {
      row.values[index] = value;
    }

    @Override
    public void addLong(long value) {
      row.values[index] = value;
    }

    @Override
    public void addDouble(double value) {
      row.values[index] = value;
    }

    @Override
    public void addBoolean(boolean value) {
      row.values[index] = value;
    }
  }
}
