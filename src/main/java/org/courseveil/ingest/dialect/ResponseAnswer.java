package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer of a submission to an open response assessment: JSON, in some dumps JSON in a text of
 * JSON. Of it the learner's texts are read, and neither keys nor names and descriptions of files.
 */
public final class ResponseAnswer {
  private static final JsonFactory JSON = JsonLines.factory();
  private static final String TEXT = "text";
  private static final int DEEPEST = 3;

  private ResponseAnswer() {}

  /** Returns the texts of an answer's parts, an empty line between two; empty if it has none. */
  public static String text(String answer) throws UnreadableLineException {
    return answer.isEmpty() ? "" : String.join("\n\n", texts(answer, DEEPEST));
  }

  private static List<String> texts(String json, int deepest) throws UnreadableLineException {
    List<String> texts = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.VALUE_STRING && deepest > 1) {
        return texts(parser.getText(), deepest - 1);
      }
      if (first != JsonToken.START_OBJECT) {
        throw new UnreadableLineException(LineFault.NOT_JSON);
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("parts") && value == JsonToken.START_ARRAY) {
          parts(parser, texts);
        } else if (field.equals(TEXT) && value == JsonToken.VALUE_STRING) {
          texts.add(parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new UnreadableLineException(LineFault.NOT_JSON);
      }
    } catch (IOException e) {
      throw new UnreadableLineException(LineFault.NOT_JSON);
    }
    texts.removeIf(String::isBlank);
    return texts;
  }

  private static void parts(JsonParser parser, List<String> texts) throws IOException {
    for (JsonToken part = parser.nextToken();
        part != JsonToken.END_ARRAY && part != null;
        part = parser.nextToken()) {
      if (part != JsonToken.START_OBJECT) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals(TEXT);
        if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
          texts.add(parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }
  }
}
