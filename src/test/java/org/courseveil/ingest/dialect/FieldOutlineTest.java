package org.courseveil.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.courseveil.ingest.catalog.FieldPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldOutlineTest {
  @Test
  void of_aClassicLine_hasItsFieldsAndThoseOfThePayload() throws UnreadableLineException {
    FieldOutline outline =
        of(
            "2026-01-01 INFO [user 7] - {\"username\": \"ann\", \"context\": {\"user_id\": 7,"
                + " \"tags\": {}, \"module\": {\"key\": null}}, \"event\": {\"a\": [{\"b\": 1},"
                + " {\"c\": true}], \"d\": []}}");

    assertThat(texts(outline.fields()))
        .containsExactlyInAnyOrder(
            "(prefix)",
            "username",
            "context.user_id",
            "context.tags",
            "context.module.key",
            "event");
    assertThat(payload(outline, "event")).containsExactlyInAnyOrder("a.b", "a.c", "d");
    assertThat(outline.isValue("ann")).isTrue();
    assertThat(outline.isValue("username")).isFalse();
  }

  @Test
  void of_theNewerShapes_hasTheirPayloads() throws UnreadableLineException {
    FieldOutline outline =
        of("{\"data\": {\"a\": 1}, \"properties\": {\"data\": {\"b\": 1}, \"c\": 1}}");

    assertThat(texts(outline.fields()))
        .containsExactlyInAnyOrder("data", "properties.data", "properties.c");
    assertThat(payload(outline, "data")).containsExactly("a");
    assertThat(texts(outline.payloads().getOrDefault(FieldPath.of("properties", "data"), Set.of())))
        .containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"{\\\"a\\\": {\\\"ann\\\": 1}}\" | a.ann",
        "\"input_2_1=choice_1\" | (text)",
        "\"{\\\"POST\\\": {\\\"a\" | (text)",
        "\"[1, 2]\" | (text)",
        "[\"x=1\", \"<p>\"] | (text)",
        "7 | (text)"
      })
  void of_aPayloadInAText_isOpenedIfItIsAnObject(String payload, String field)
      throws UnreadableLineException {
    assertThat(payload(of("{\"event\": " + payload + "}"), "event")).containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource({"null", "'\"\"'", "{}", "[]"})
  void of_anEmptyPayload_hasNoFields(String payload) throws UnreadableLineException {
    assertThat(payload(of("{\"event\": " + payload + "}"), "event")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ann", "'{\"a\": '", "'{\"a\": [1, 2'", "'{\"a\" 1}'"})
  void of_whatIsNoObject_isAFault(String line) {
    assertThatThrownBy(() -> of(line)).isInstanceOf(UnreadableLineException.class);
  }

  private static FieldOutline of(String line) throws UnreadableLineException {
    return FieldOutline.of(line.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> payload(FieldOutline outline, String field) {
    return texts(outline.payloads().getOrDefault(FieldPath.of(field), Set.of()));
  }

  private static List<String> texts(Collection<FieldPath> paths) {
    return paths.stream().map(FieldPath::text).toList();
  }
}
