package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.courseveil.parquet.TableSchema;

/**
 * A column in the data dictionary.
 *
 * @param description what a value means, and what a missing one means
 * @param treatment what was done to the column, as the policy's column classes name it
 * @param levels of its hierarchy that a quasi-identifier was released on
 */
public record DataField(
    String name, Type type, String description, Code treatment, Optional<Levels> levels) {
  /** The type of a column's values, as Frictionless tables name them. */
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN;

    /** Returns the type that a Parquet column is described as. */
    public static Type of(TableSchema.Type type) {
      return switch (type) {
        case STRING -> STRING;
        case INT, LONG -> INTEGER;
        case DOUBLE -> NUMBER;
        case BOOLEAN -> BOOLEAN;
        case BINARY ->
            throw new IllegalArgumentException("A package holds no column of raw bytes.");
      };
    }

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Type parse(String text) {
      for (Type type : values()) {
        if (type.text().equals(text)) {
          return type;
        }
      }
      throw new IllegalArgumentException(
          "A column's type is string, integer, number or boolean. Provided value: " + text);
    }
  }

  public DataField {
    PackagePath.word("column", name);
  }

  /** Returns a column that is on no hierarchy. */
  public static DataField of(TableSchema.Column column, String description, Code treatment) {
    return new DataField(
        column.name(), Type.of(column.type()), description, treatment, Optional.empty());
  }

  /** Returns the column on levels of its hierarchy. */
  public DataField on(Levels ofHierarchy) {
    return new DataField(name, type, description, treatment, Optional.of(ofHierarchy));
  }

  boolean describes(TableSchema.Column column) {
    return column.name().equals(name)
        && column.type() != TableSchema.Type.BINARY
        && Type.of(column.type()) == type;
  }

  ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("name", name)
            .put("type", type.text())
            .put("description", description)
            .put("treatment", treatment.text());
    levels.ifPresent(given -> given.addTo(json));
    return json;
  }

  static DataField from(StrictObject json) throws FormatException {
    String name = json.text("name");
    Type type = json.value("type", Type::parse);
    String description = json.text("description");
    Code treatment = json.value("treatment", Code::new);
    Optional<Levels> levels = json.has("level") ? Optional.of(Levels.from(json)) : Optional.empty();
    return json.complete(() -> new DataField(name, type, description, treatment, levels));
  }
}
