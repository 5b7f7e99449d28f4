package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The values of a line that is one JSON object, with their places in it. */
public final class JsonScalars {
  private static final JsonFactory JSON = JsonLines.factory();

  private JsonScalars() {}

  /**
   * A text or number.
   *
   * @param path the names of the fields that it lies in, with dots; of lists nothing is told
   * @param text what it says
   * @param start where it starts, in bytes of the line, with its quotation mark
   * @param end where it ends
   * @param inList whether it is an element of a list
   */
  public record Scalar(String path, String text, int start, int end, boolean inList) {
    @Override
    public String toString() {
      return "Scalar[" + path + "]";
    }
  }

  /** Returns the texts and numbers of an object, in their order. */
  public static List<Scalar> of(byte[] line) throws UnreadableLineException {
    int brace = JsonLines.start(line);
    if (brace < 0) {
      throw new UnreadableLineException(LineFault.NOT_JSON);
    }
    List<Scalar> scalars = new ArrayList<>();
    byte[] object = Arrays.copyOfRange(line, brace, line.length);
    try (JsonParser parser = JSON.createParser(object)) {
      parser.nextToken();
      walk(parser, brace, "", false, scalars);
      if (parser.nextToken() != null) {
        throw new UnreadableLineException(LineFault.NOT_JSON);
      }
    } catch (IOException e) {
      throw new UnreadableLineException(LineFault.NOT_JSON);
    }
    return scalars;
  }

  private static void walk(
      JsonParser parser, int brace, String path, boolean inList, List<Scalar> scalars)
      throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String field = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
          parser.nextToken();
          walk(parser, brace, field, false, scalars);
        }
      }
      case START_ARRAY -> {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          walk(parser, brace, path, true, scalars);
        }
      }
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String text = parser.getText();
        int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        int end =
            parser.currentToken() == JsonToken.VALUE_STRING
                ? Math.toIntExact(parser.currentLocation().getByteOffset())
                : start + text.length();
        scalars.add(new Scalar(path, text, brace + start, brace + end, inList));
      }
      default -> {
        // True, false and null name nobody.
      }
    }
  }
}
