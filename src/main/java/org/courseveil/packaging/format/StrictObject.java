package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A JSON object of which every field is asked for once: a missing or another one is refused. */
final class StrictObject {
  private final String file;
  private final String place;
  private final ObjectNode node;
  private final Set<String> asked = new HashSet<>();

  StrictObject(String file, String place, ObjectNode node) {
    this.file = file;
    this.place = place;
    this.node = node;
  }

  /** How one object of a list is read. */
  @FunctionalInterface
  interface Reading<T> {
    T read(StrictObject json) throws FormatException;
  }

  String text(String field) throws FormatException {
    return text(field, present(field));
  }

  List<String> texts(String field) throws FormatException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array(field)) {
      texts.add(text(field, element));
    }
    return texts;
  }

  int whole(String field) throws FormatException {
    JsonNode value = present(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw refused(field, "must be a whole number");
    }
    return value.intValue();
  }

  double number(String field) throws FormatException {
    JsonNode value = present(field);
    if (!value.isNumber()) {
      throw refused(field, "must be a number");
    }
    return value.doubleValue();
  }

  /** Returns a text as a value of its own type, whose constructor knows the rule. */
  <T> T value(String field, Function<String, T> type) throws FormatException {
    String text = text(field);
    try {
      return type.apply(text);
    } catch (IllegalArgumentException e) {
      throw refused(field, String.valueOf(e.getMessage()));
    }
  }

  /** Returns a value that may be null in JSON; the field itself must be there. */
  <T> Optional<T> valueOrNull(String field, Function<String, T> type) throws FormatException {
    return present(field).isNull() ? Optional.empty() : Optional.of(value(field, type));
  }

  /** Refuses every text but this one. */
  void constant(String field, String expected) throws FormatException {
    if (!text(field).equals(expected)) {
      throw refused(field, "must be " + expected);
    }
  }

  /** Refuses every list but the one of an empty text. */
  void emptyTextAlone(String field) throws FormatException {
    JsonNode value = array(field);
    if (value.size() != 1 || !value.get(0).isTextual() || !value.get(0).textValue().isEmpty()) {
      throw refused(field, "must hold the empty text alone");
    }
  }

  /** Returns whether an optional field is there. */
  boolean has(String field) {
    return node.has(field);
  }

  StrictObject object(String field) throws FormatException {
    return object(field, present(field));
  }

  <T> Optional<T> objectOrNull(String field, Reading<T> reading) throws FormatException {
    return present(field).isNull() ? Optional.empty() : Optional.of(reading.read(object(field)));
  }

  <T> List<T> list(String field, Reading<T> reading) throws FormatException {
    List<T> values = new ArrayList<>();
    for (JsonNode element : array(field)) {
      values.add(reading.read(object(field + "[" + values.size() + "]", element)));
    }
    return values;
  }

  /** Refuses fields that nobody asked for, then makes the value, whose constructor may refuse. */
  <T> T complete(Supplier<T> value) throws FormatException {
    List<String> unknown = new ArrayList<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(asked);
    if (!unknown.isEmpty()) {
      throw refused(unknown.get(0), "is not a field of this object");
    }
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw refused("", String.valueOf(e.getMessage()));
    }
  }

  FormatException refused(String field, String problem) {
    String full =
        place.isEmpty() || field.isEmpty() || field.startsWith("[")
            ? place + field
            : place + "." + field;
    return new FormatException(file, full.isEmpty() ? problem : full + ": " + problem);
  }

  private JsonNode present(String field) throws FormatException {
    asked.add(field);
    JsonNode value = node.get(field);
    if (value == null) {
      throw refused(field, "is missing");
    }
    return value;
  }

  private String text(String field, JsonNode value) throws FormatException {
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw refused(field, "must be a text that is not empty");
    }
    return value.textValue();
  }

  private JsonNode array(String field) throws FormatException {
    JsonNode value = present(field);
    if (!value.isArray()) {
      throw refused(field, "must be a list");
    }
    return value;
  }

  private StrictObject object(String field, JsonNode value) throws FormatException {
    if (!(value instanceof ObjectNode object)) {
      throw refused(field, "must be an object");
    }
    return new StrictObject(file, place.isEmpty() ? field : place + "." + field, object);
  }
}
