package org.courseveil.packaging.format;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A JSON Schema that ships with the program. */
final class ShippedSchema {
  private final Schema schema;

  private ShippedSchema(Schema schema) {
    this.schema = schema;
  }

  static ShippedSchema named(String name) {
    try (InputStream text =
        Objects.requireNonNull(
            ShippedSchema.class.getResourceAsStream("/courseveil/schemas/" + name))) {
      return new ShippedSchema(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> problems(byte[] json) {
    return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }
}
