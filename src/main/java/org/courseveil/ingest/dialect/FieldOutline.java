package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.courseveil.ingest.catalog.FieldPath;

/**
 * The fields that a line of a log or a forum dump has, without what they hold. Lists are looked
 * through; a payload that is JSON in a text is opened.
 */
public final class FieldOutline {
  /** Stands for what a system logger writes before an event. */
  public static final FieldPath PREFIX = FieldPath.of("(prefix)");

  /** Stands for a payload that has no fields: a text, or one that was cut. */
  public static final FieldPath TEXT = FieldPath.of("(text)");

  private static final FieldPath ROOT = FieldPath.of();
  private static final Set<FieldPath> PAYLOADS =
      Set.of(FieldPath.of("event"), FieldPath.of("data"), FieldPath.of("properties", "data"));
  private static final int LONGEST_VALUE = 40;

  private final JsonFactory json = JsonLines.factory();
  private final Set<FieldPath> fields = new LinkedHashSet<>();
  private final Map<FieldPath, Set<FieldPath>> payloads = new LinkedHashMap<>();
  private final Set<String> values = new HashSet<>();

  private FieldOutline() {}

  /** Returns the outline of a line that holds one JSON object. */
  public static FieldOutline of(byte[] line) throws UnreadableLineException {
    FieldOutline outline = new FieldOutline();
    int start = JsonLines.start(line);
    if (start < 0) {
      throw new UnreadableLineException(LineFault.NOT_JSON);
    }
    if (start > 0) {
      outline.fields.add(PREFIX);
    }
    try (JsonParser parser = outline.json.createParser(line, start, line.length - start)) {
      parser.nextToken();
      outline.envelope(parser, ROOT);
    } catch (IOException e) {
      throw new UnreadableLineException(LineFault.NOT_JSON);
    }
    return outline;
  }

  /** Returns the fields outside of payloads; a payload is one field. */
  public Set<FieldPath> fields() {
    return Set.copyOf(fields);
  }

  /** Returns the fields inside of each payload, by the field that the payload is in. */
  public Map<FieldPath, Set<FieldPath>> payloads() {
    return Map.copyOf(payloads);
  }

  /** Whether a name also stands on the line as a value, as a name that is data may. */
  public boolean isValue(String name) {
    return values.contains(name);
  }

  private void envelope(JsonParser parser, FieldPath path) throws IOException {
    if (PAYLOADS.contains(path)) {
      fields.add(path);
      payload(parser, payloads.computeIfAbsent(path, any -> new LinkedHashSet<>()));
    } else {
      walk(parser, path, fields, this::envelope);
    }
  }

  private void payload(JsonParser parser, Set<FieldPath> found) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      inner(parser, ROOT, found);
    } else if (!parser.getText().isBlank()) {
      Set<FieldPath> nested = new LinkedHashSet<>();
      found.addAll(opens(parser.getText(), nested) ? nested : Set.of(TEXT));
    }
  }

  /** Whether a text is one JSON object; its fields are added. */
  private boolean opens(String text, Set<FieldPath> found) {
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      inner(parser, ROOT, found);
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private void inner(JsonParser parser, FieldPath path, Set<FieldPath> found) throws IOException {
    walk(parser, path, found, (below, next) -> inner(below, next, found));
  }

  /** What is done with the value of a field. */
  private interface Visit {
    void of(JsonParser parser, FieldPath path) throws IOException;
  }

  private void walk(JsonParser parser, FieldPath path, Set<FieldPath> found, Visit visit)
      throws IOException {
    JsonToken value = parser.currentToken();
    boolean empty = true;
    if (value == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        FieldPath field = path.then(parser.currentName());
        parser.nextToken();
        visit.of(parser, field);
        empty = false;
      }
    } else if (value == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        walk(parser, path, found, visit);
        empty = false;
      }
    } else {
      keepShort(parser.getText());
      found.add(path.steps().isEmpty() ? TEXT : path);
      return;
    }
    if (empty && !path.steps().isEmpty()) {
      found.add(path);
    }
  }

  private void keepShort(String value) {
    if (value.length() <= LONGEST_VALUE) {
      values.add(value);
    }
  }
}
