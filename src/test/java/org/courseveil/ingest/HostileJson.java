package org.courseveil.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Changes to JSON lines by which somebody's name may come where it was not, or stay unnoticed. */
final class HostileJson {
  private static final int DEEP = 1_200;
  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamWriteConstraints(
                  StreamWriteConstraints.builder().maxNestingDepth(2 * DEEP).build())
              .build());
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final List<String> readFields;
  private final List<Change> changes =
      List.of(
          this::plantWhereItIsRead,
          this::plantWhereItIsRead,
          this::plantWhereItIsRead,
          HostileJson::plantAnywhere,
          HostileJson::plantAsKey,
          HostileJson::plantInNewObject,
          HostileJson::wrap,
          HostileJson::writeAsText,
          HostileJson::writeAsText,
          HostileJson::setWrongType,
          HostileJson::nestDeeply,
          HostileJson::remove);

  /** A change of a document. */
  private interface Change {
    void of(ObjectNode document, SplittableRandom random) throws IOException;
  }

  /** Takes the paths of the fields that are read, such as {@code /context/course_id}. */
  HostileJson(List<String> readFields) {
    this.readFields = List.copyOf(readFields);
  }

  /** Returns a line after one to three changes of its document and up to two of its bytes. */
  byte[] of(String line, SplittableRandom random) throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(line);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      PlantedPerson.one(changes, random).of(document, random);
    }
    return HostileBytes.of(JSON.writeValueAsString(document), random);
  }

  private void plantWhereItIsRead(ObjectNode document, SplittableRandom random) {
    String path = PlantedPerson.one(readFields, random);
    int last = path.lastIndexOf('/');
    JsonNode parent = document.at(path.substring(0, last));
    if (parent instanceof ObjectNode object) {
      object.set(path.substring(last + 1), planted(random));
    }
  }

  private static void plantAnywhere(ObjectNode document, SplittableRandom random) {
    ObjectNode object = PlantedPerson.one(objects(document), random);
    List<String> names = names(object);
    if (!names.isEmpty()) {
      object.set(PlantedPerson.one(names, random), planted(random));
    }
  }

  private static void plantAsKey(ObjectNode document, SplittableRandom random) {
    ObjectNode object = PlantedPerson.one(objects(document), random);
    object.set(PlantedPerson.text(random), NODES.numberNode(1));
  }

  private static void plantInNewObject(ObjectNode document, SplittableRandom random) {
    ObjectNode inner = NODES.objectNode();
    inner.set(PlantedPerson.text(random), planted(random));
    inner.putArray("users").add(planted(random)).addObject().set("course_id", planted(random));
    ObjectNode object = PlantedPerson.one(objects(document), random);
    object.set(
        PlantedPerson.one(List.of("context", "data", "event", "state", "traits"), random), inner);
  }

  /** Puts a field into a list, or into another object that stands in its place. */
  private static void wrap(ObjectNode document, SplittableRandom random) {
    ObjectNode object = PlantedPerson.one(objects(document), random);
    List<String> names = names(object);
    if (!names.isEmpty()) {
      String name = PlantedPerson.one(names, random);
      JsonNode value = object.get(name);
      ArrayNode list = NODES.arrayNode().add(value).add(planted(random));
      ObjectNode other = NODES.objectNode();
      other.set(name, value);
      other.set(PlantedPerson.text(random), list);
      object.set(name, random.nextBoolean() ? list : other);
    }
  }

  /** Writes a field's value as JSON in a text, once or more often. */
  private static void writeAsText(ObjectNode document, SplittableRandom random) throws IOException {
    ObjectNode object = PlantedPerson.one(objects(document), random);
    List<String> names = names(object);
    if (!names.isEmpty()) {
      String name = PlantedPerson.one(names, random);
      plantAsKey(object, random);
      JsonNode value = object.get(name);
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        value = new TextNode(JSON.writeValueAsString(value));
      }
      object.set(name, value);
    }
  }

  private static void setWrongType(ObjectNode document, SplittableRandom random) {
    ObjectNode object = PlantedPerson.one(objects(document), random);
    List<String> names = names(object);
    if (!names.isEmpty()) {
      List<JsonNode> values =
          List.of(
              NODES.nullNode(),
              NODES.booleanNode(true),
              NODES.numberNode(73_190_455),
              NODES.numberNode(-1e308),
              NODES.numberNode(new java.math.BigInteger("73190455".repeat(40))),
              NODES.numberNode(Long.MIN_VALUE),
              NODES.numberNode(0.73190455),
              NODES.textNode(""),
              NODES.textNode("\u0000"),
              NODES.objectNode(),
              NODES.arrayNode());
      object.set(PlantedPerson.one(names, random), PlantedPerson.one(values, random));
    }
  }

  private static void nestDeeply(ObjectNode document, SplittableRandom random) {
    if (random.nextInt(40) > 0) {
      plantAnywhere(document, random);
      return;
    }
    JsonNode nested = planted(random);
    for (int i = random.nextInt(DEEP); i > 0; i--) {
      nested =
          random.nextBoolean()
              ? NODES.arrayNode().add(nested)
              : NODES.objectNode().set(i % 7 == 0 ? PlantedPerson.text(random) : "a", nested);
    }
    document.set(PlantedPerson.one(List.of("event", "context", "x"), random), nested);
  }

  private static void remove(ObjectNode document, SplittableRandom random) {
    ObjectNode object = PlantedPerson.one(objects(document), random);
    List<String> names = names(object);
    if (!names.isEmpty()) {
      object.remove(PlantedPerson.one(names, random));
    }
  }

  private static TextNode planted(SplittableRandom random) {
    return NODES.textNode(PlantedPerson.text(random));
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns the document and the objects that are its fields, or fields of these. */
  private static List<ObjectNode> objects(ObjectNode document) {
    List<ObjectNode> objects = new ArrayList<>(List.of(document));
    for (int i = 0; i < objects.size() && objects.size() < 8; i++) {
      for (JsonNode field : objects.get(i)) {
        if (field instanceof ObjectNode object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }
}
