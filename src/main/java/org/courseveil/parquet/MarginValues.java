package org.courseveil.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** The values of statistics and dictionaries, as text. */
final class MarginValues {
  private MarginValues() {}

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Returns a plainly encoded value; of a length that its type has not, the bytes as text. */
  static String text(PrimitiveTypeName type, ByteBuffer encoded) {
    ByteBuffer value = encoded.slice().order(ByteOrder.LITTLE_ENDIAN);
    int length = value.remaining();
    if (type == PrimitiveTypeName.INT32 && length == Integer.BYTES) {
      return Integer.toString(value.getInt());
    }
    if (type == PrimitiveTypeName.INT64 && length == Long.BYTES) {
      return Long.toString(value.getLong());
    }
    if (type == PrimitiveTypeName.DOUBLE && length == Double.BYTES) {
      return MarginNote.text(value.getDouble());
    }
    if (type == PrimitiveTypeName.BOOLEAN && length == 1) {
      return Boolean.toString(value.get() != 0);
    }
    byte[] bytes = new byte[length];
    value.get(bytes);
    return text(bytes);
  }

  static String text(PrimitiveTypeName type, Dictionary dictionary, int id) {
    return switch (type) {
      case INT32 -> Integer.toString(dictionary.decodeToInt(id));
      case INT64 -> Long.toString(dictionary.decodeToLong(id));
      case DOUBLE -> MarginNote.text(dictionary.decodeToDouble(id));
      case FLOAT -> Float.toString(dictionary.decodeToFloat(id));
      case BOOLEAN -> Boolean.toString(dictionary.decodeToBoolean(id));
      case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> text(dictionary.decodeToBinary(id).getBytes());
    };
  }
}
