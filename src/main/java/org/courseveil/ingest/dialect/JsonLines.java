package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** What the readers of JSON lines share. */
final class JsonLines {
  /** Stands for a number that is missing or none. */
  static final long NO_NUMBER = Long.MIN_VALUE;

  private static final int LONGEST_NUMBER = 18;

  private JsonLines() {}

  /** Returns a factory that keeps no field names of payloads beyond the parsing of a line. */
  static JsonFactory factory() {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .build();
  }

  /** Returns where the first brace stands, -1 where none does. */
  static int start(byte[] line) {
    for (int i = 0; i < line.length; i++) {
      if (line[i] == '{') {
        return i;
      }
    }
    return -1;
  }

  static boolean isComment(byte[] line) {
    int i = 0;
    while (i < line.length && (line[i] == ' ' || line[i] == '\t')) {
      i++;
    }
    return i < line.length && line[i] == '#';
  }

  /** Returns a whole number, written as one or as text. */
  static long number(JsonParser parser, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_NUMBER_INT) {
      return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
          ? NO_NUMBER
          : parser.getLongValue();
    }
    if (value == JsonToken.VALUE_STRING) {
      return number(parser.getText());
    }
    parser.skipChildren();
    return NO_NUMBER;
  }

  static long number(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NUMBER || !CourseKey.areDigits(text, 0)) {
      return NO_NUMBER;
    }
    return Long.parseLong(text);
  }
}
