package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads again, of a line that is known to be an event, what it is about. In all three shapes a
 * payload is where the shape has it, and may be written in any way.
 */
public final class EventOutlines {
  private final JsonFactory json = JsonLines.factory();

  /**
   * Returns the outline of an event.
   *
   * @param wanted the fields of the payload that are looked at
   */
  public EventOutline read(byte[] line, Set<String> wanted) {
    Walk walk = new Walk(new PayloadFields(json, wanted));
    int start = JsonLines.start(line);
    try (JsonParser parser = json.createParser(line, start, line.length - start)) {
      parser.nextToken();
      walk.event(parser);
    } catch (IOException e) {
      return new EventOutline(PayloadForm.UNREADABLE, Map.of(), Optional.empty(), List.of());
    }
    return walk.outline();
  }

  /** One pass over an event. */
  private static final class Walk {
    private final PayloadFields payload;
    private final List<String> addresses = new ArrayList<>();
    private @Nullable String usageKey;

    Walk(PayloadFields payload) {
      this.payload = payload;
    }

    EventOutline outline() {
      return new EventOutline(
          payload.form(), payload.certain(), Optional.ofNullable(usageKey), addresses);
    }

    /** What is done with a field. */
    private interface Visit {
      void of(String field, JsonParser parser) throws IOException;
    }

    private static void fields(JsonParser parser, Visit visit) throws IOException {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        visit.of(field, parser);
      }
    }

    void event(JsonParser parser) throws IOException {
      fields(
          parser,
          (field, value) -> {
            switch (field) {
              case "event", "data" -> payload.read(value);
              case "page" -> address(value);
              case "context" -> fields(value, this::context);
              case "properties" -> fields(value, this::properties);
              default -> value.skipChildren();
            }
          });
    }

    private void properties(String field, JsonParser parser) throws IOException {
      switch (field) {
        case "data" -> payload.read(parser);
        case "context" -> fields(parser, this::context);
        default -> parser.skipChildren();
      }
    }

    private void context(String field, JsonParser parser) throws IOException {
      switch (field) {
        case "path", "page" -> address(parser);
        case "module" -> fields(parser, this::module);
        default -> parser.skipChildren();
      }
    }

    private void module(String field, JsonParser parser) throws IOException {
      if (field.equals("usage_key") && parser.currentToken() == JsonToken.VALUE_STRING) {
        usageKey = parser.getText();
      } else {
        parser.skipChildren();
      }
    }

    private void address(JsonParser parser) throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        addresses.add(parser.getText());
      } else {
        parser.skipChildren();
      }
    }
  }
}
