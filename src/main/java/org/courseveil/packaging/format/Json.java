package org.courseveil.packaging.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * JSON as packages hold it: UTF-8, indented by two spaces, line feeds, fields in one fixed order.
 */
final class Json {
  /** Buffers are not kept for reuse: an envelope's key passes through them. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static <T> ArrayNode list(List<T> values, Function<T, JsonNode> toJson) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> list.add(toJson.apply(value)));
    return list;
  }

  static ArrayNode texts(List<String> values) {
    return list(values, JsonNodeFactory.instance::textNode);
  }

  static byte[] write(ObjectNode json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator generator = MAPPER.createGenerator(bytes)) {
      generator.setPrettyPrinter(printer);
      MAPPER.writeTree(generator, json);
      generator.writeRaw('\n');
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory does not fail.", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Returns where a fault is, as far as the parser tells; of what is too deep or long it does not.
   */
  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? ", or is nested too deeply"
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** Reads one object; the message of an error tells the place and never what stands there. */
  static StrictObject read(String file, byte[] bytes) throws FormatException {
    JsonNode node;
    try (Reader characters =
        new InputStreamReader(
            new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder())) {
      node = MAPPER.readTree(characters);
    } catch (CharacterCodingException | CharConversionException e) {
      throw new FormatException(file, "is not UTF-8");
    } catch (JsonProcessingException e) {
      throw new FormatException(file, "is not valid JSON" + place(e.getLocation()));
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory does not fail.", e);
    }
    if (!(node instanceof ObjectNode object)) {
      throw new FormatException(file, "must be a JSON object");
    }
    return new StrictObject(file, "", object);
  }
}
