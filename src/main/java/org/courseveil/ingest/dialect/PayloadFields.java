package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The wanted fields of one event's payload, as far as what stands in them is certain. No other key
 * is looked at, for keys are data too; a field that is given twice, and not the same, is dropped.
 */
final class PayloadFields {
  /** The platform cuts what it logs of a request here. */
  private static final int CUT = 512;

  private static final int MOST_TEXTS_IN_TEXTS = 3;

  private final JsonFactory json;
  private final Set<String> wanted;
  private final Map<String, String> certain = new HashMap<>();
  private final Set<String> contradictory = new HashSet<>();
  private PayloadForm form = PayloadForm.NONE;

  PayloadFields(JsonFactory json, Set<String> wanted) {
    this.json = json;
    this.wanted = wanted;
  }

  PayloadForm form() {
    return form;
  }

  Map<String, String> certain() {
    return Map.copyOf(certain);
  }

  /** Reads the value on which a parser stands, to its end. */
  void read(JsonParser parser) throws IOException {
    form = form.orSurer(readValue(parser, 0));
  }

  private PayloadForm readValue(JsonParser parser, int depth) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        readObject(parser);
        yield depth == 0 ? PayloadForm.OBJECT : PayloadForm.JSON_TEXT;
      }
      case START_ARRAY -> {
        readList(parser, depth);
        yield PayloadForm.LIST;
      }
      case VALUE_STRING -> readText(parser.getText(), depth);
      case VALUE_NULL -> PayloadForm.NONE;
      default -> PayloadForm.UNREADABLE;
    };
  }

  /** A value is certain once something stands behind it: a number can go on after a cut. */
  private void readObject(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean scalar = value.isScalarValue() && value != JsonToken.VALUE_NULL;
      String text = scalar && wanted.contains(name) ? parser.getText() : "";
      parser.skipChildren();
      token = parser.nextToken();
      if (!text.isEmpty() && token != null) {
        add(name, text);
      }
    }
  }

  private void readList(JsonParser parser, int depth) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        readObject(parser);
      } else if (token == JsonToken.VALUE_STRING && parser.getText().startsWith("{")) {
        readText(parser.getText(), depth);
      } else {
        parser.skipChildren();
      }
    }
  }

  private PayloadForm readText(String given, int depth) {
    String text = given.strip();
    if (text.isEmpty()) {
      return PayloadForm.NONE;
    }
    if (depth >= MOST_TEXTS_IN_TEXTS) {
      return PayloadForm.UNREADABLE;
    }
    if ("{[\"".indexOf(text.charAt(0)) < 0) {
      return readForm(text);
    }
    PayloadFields inner = new PayloadFields(json, wanted);
    PayloadForm found = inner.readJson(text, depth + 1);
    if (found != PayloadForm.UNREADABLE) {
      inner.contradictory.forEach(this::contradict);
      inner.certain.forEach(this::add);
    }
    return found;
  }

  private PayloadForm readJson(String text, int depth) {
    NotedEnd reader = new NotedEnd(text);
    PayloadForm broken = PayloadForm.CUT;
    try (JsonParser parser = json.createParser(reader)) {
      parser.nextToken();
      PayloadForm found = readValue(parser, depth);
      broken = PayloadForm.UNREADABLE;
      return parser.nextToken() == null ? found : broken;
    } catch (IOException e) {
      return reader.reached ? broken : PayloadForm.UNREADABLE;
    }
  }

  /** A text that notes whether somebody wanted to read beyond its end. */
  private static final class NotedEnd extends StringReader {
    private boolean reached;

    NotedEnd(String text) {
      super(text);
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
      int read = super.read(into, from, most);
      reached |= read < 0;
      return read;
    }
  }

  private PayloadForm readForm(String text) {
    String whole = text.length() < CUT ? text : text.substring(0, text.lastIndexOf('&') + 1);
    boolean isForm = true;
    for (String pair : whole.split("&", -1)) {
      int equals = pair.indexOf('=');
      isForm &= equals > 0 || pair.isEmpty();
      if (equals > 0 && wanted.contains(pair.substring(0, equals))) {
        PercentEncoding.decodedForm(pair.substring(equals + 1))
            .ifPresent(value -> add(pair.substring(0, equals), value));
      }
    }
    return isForm && text.indexOf('=') > 0 ? PayloadForm.FORM : PayloadForm.UNREADABLE;
  }

  private void add(String name, String value) {
    String before = certain.putIfAbsent(name, value);
    if (contradictory.contains(name) || (before != null && !before.equals(value))) {
      contradict(name);
    }
  }

  private void contradict(String name) {
    contradictory.add(name);
    certain.remove(name);
  }
}
