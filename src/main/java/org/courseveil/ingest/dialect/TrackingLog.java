package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads tracking-log lines: JSON, or JSON after what a system logger writes before it, in the
 * platform's classic shape, that of its event routing, or that of Segment. A payload is skipped,
 * its course id aside. Instances are not safe for use by several threads.
 */
public final class TrackingLog {
  private final JsonFactory json = JsonLines.factory();
  private final EventFields fields = new EventFields();

  /** Returns the event on a line, or nothing for a comment, whose first character is {@code #}. */
  public Optional<TrackedEvent> read(byte[] line) throws UnreadableLineException {
    int start = JsonLines.start(line);
    if (JsonLines.isComment(line)) {
      return Optional.empty();
    }
    if (start < 0) {
      throw new UnreadableLineException(LineFault.NO_EVENT);
    }
    fields.clear();
    try (JsonParser parser = json.createParser(line, start, line.length - start)) {
      parser.nextToken();
      readEvent(parser);
      if (parser.nextToken() != null) {
        throw new UnreadableLineException(LineFault.NOT_JSON);
      }
    } catch (JsonEOFException e) {
      throw new UnreadableLineException(LineFault.CUT);
    } catch (IOException e) {
      throw new UnreadableLineException(LineFault.NOT_JSON);
    }
    return Optional.of(fields.event());
  }

  private void readEvent(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (field) {
        case "username" -> fields.username = text(parser, value);
        case "event_type" -> fields.eventType = text(parser, value);
        case "event_source" -> fields.source = or(text(parser, value), fields.source);
        case "name" -> fields.name = text(parser, value);
        case "time" -> fields.time = text(parser, value);
        case "timestamp" -> fields.timestamp = text(parser, value);
        case "page" -> fields.page = or(text(parser, value), fields.page);
        case "context" -> readContext(parser, value);
        case "event", "data" -> readPayload(parser, value);
        case "userId" -> fields.topUserId = JsonLines.number(parser, value);
        case "type" -> fields.segmentType = text(parser, value);
        case "messageId", "anonymousId" -> fields.segment = true;
        case "properties" -> readProperties(parser, value);
        default -> parser.skipChildren();
      }
    }
  }

  private void readContext(JsonParser parser, JsonToken start) throws IOException {
    if (start != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (field) {
        case "user_id" -> fields.contextUserId = JsonLines.number(parser, value);
        case "username" -> fields.contextUsername = text(parser, value);
        case "course_id" -> fields.contextCourse = text(parser, value);
        case "event_source" -> fields.source = or(fields.source, text(parser, value));
        case "path" -> fields.path = text(parser, value);
        case "page" -> fields.page = or(fields.page, text(parser, value));
        case "traits" -> readTraits(parser, value);
        default -> parser.skipChildren();
      }
    }
  }

  private void readTraits(JsonParser parser, JsonToken start) throws IOException {
    if (start != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (field) {
        case "username" -> fields.traitsUsername = text(parser, value);
        case "userId" -> fields.traitsUserId = JsonLines.number(parser, value);
        default -> parser.skipChildren();
      }
    }
  }

  private void readProperties(JsonParser parser, JsonToken start) throws IOException {
    if (start != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (field) {
        case "name" -> fields.propertiesName = text(parser, value);
        case "context" -> readContext(parser, value);
        case "data" -> readPayload(parser, value);
        default -> parser.skipChildren();
      }
    }
  }

  private void readPayload(JsonParser parser, JsonToken start) throws IOException {
    if (start != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean course = parser.currentName().equals("course_id");
      JsonToken value = parser.nextToken();
      if (course) {
        fields.payloadCourse = or(text(parser, value), fields.payloadCourse);
      } else {
        parser.skipChildren();
      }
    }
  }

  /** Returns a text that is not empty; anything else is skipped and missing. */
  private static @Nullable String text(JsonParser parser, JsonToken value) throws IOException {
    if (value != JsonToken.VALUE_STRING) {
      parser.skipChildren();
      return null;
    }
    String text = parser.getText();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String or(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }
}
