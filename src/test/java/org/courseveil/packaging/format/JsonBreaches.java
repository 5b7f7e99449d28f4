package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every way of taking a field away from a JSON file, adding one, or giving one another type. */
final class JsonBreaches {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  record Breach(String name, String text) {
    byte[] json() {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private final byte[] original;
  private final List<Breach> breaches = new ArrayList<>();

  private JsonBreaches(byte[] original) {
    this.original = original;
  }

  static List<Breach> of(byte[] json) throws IOException {
    JsonBreaches breaches = new JsonBreaches(json);
    breaches.visit("", MAPPER.readTree(json));
    return breaches.breaches;
  }

  private void visit(String pointer, JsonNode node) throws IOException {
    if (node instanceof ObjectNode object) {
      breach("added to " + pointer, pointer, holder -> holder.put("surplus", "x"));
      for (String field : new ArrayList<>(fields(object))) {
        String place = pointer + "/" + field;
        breach("removed " + place, pointer, holder -> holder.remove(field));
        breach("a list at " + place, pointer, holder -> holder.putArray(field).add(true));
        breach("an object at " + place, pointer, holder -> holder.putObject(field).put("x", 1));
        breach("a blank text at " + place, pointer, holder -> holder.put(field, "  "));
        visit(place, object.get(field));
      }
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        visit(pointer + "/" + index, array.get(index));
      }
    }
  }

  private void breach(String name, String pointer, Consumer<ObjectNode> change) throws IOException {
    JsonNode root = MAPPER.readTree(original);
    change.accept((ObjectNode) root.at(pointer));
    breaches.add(new Breach(name, MAPPER.writeValueAsString(root)));
  }

  private static List<String> fields(ObjectNode object) {
    List<String> fields = new ArrayList<>();
    object.fieldNames().forEachRemaining(fields::add);
    return fields;
  }
}
