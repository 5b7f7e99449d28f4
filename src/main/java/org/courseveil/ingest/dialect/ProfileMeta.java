package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is read of a profile's {@code meta}: the learner's former names and addresses. */
public final class ProfileMeta {
  private static final JsonFactory JSON = new JsonFactory();

  private ProfileMeta() {}

  /**
   * Returns the first text of each entry of {@code old_names} and {@code old_emails}; what comes
   * before the place where the text stops being JSON.
   */
  public static List<String> formerIdentifiers(String meta) {
    List<String> identifiers = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(meta)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return identifiers;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        boolean wanted = field.equals("old_names") || field.equals("old_emails");
        if (wanted && value == JsonToken.START_ARRAY) {
          readEntries(parser, identifiers);
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      return identifiers;
    }
    return identifiers;
  }

  private static void readEntries(JsonParser parser, List<String> identifiers) throws IOException {
    for (JsonToken entry = parser.nextToken();
        entry != JsonToken.END_ARRAY && entry != null;
        entry = parser.nextToken()) {
      if (entry == JsonToken.VALUE_STRING) {
        identifiers.add(parser.getText());
      } else if (entry == JsonToken.START_ARRAY) {
        readFirst(parser, identifiers);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void readFirst(JsonParser parser, List<String> identifiers) throws IOException {
    boolean first = true;
    for (JsonToken value = parser.nextToken();
        value != JsonToken.END_ARRAY && value != null;
        value = parser.nextToken()) {
      if (first && value == JsonToken.VALUE_STRING) {
        identifiers.add(parser.getText());
      }
      first = false;
      parser.skipChildren();
    }
  }
}
