package org.courseveil.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is certain of a payload, however it is written. */
final class EventOutlinesTest {
  private static final Set<String> WANTED = Set.of("problem_id", "success", "attempts");
  private static final String OBJECT =
      "{\"user\": \"ana\", \"problem_id\": \"p1\", \"state\": {\"success\": \"x\"}, \"attempts\": 12}";
  private static final Map<String, String> FOUND = Map.of("problem_id", "p1", "attempts", "12");

  private final EventOutlines outlines = new EventOutlines();

  @Test
  void read_object_hasTheWantedFieldsAlone() {
    assertOutline(OBJECT, PayloadForm.OBJECT, FOUND);
    assertOutline("{}", PayloadForm.OBJECT, Map.of());
  }

  @Test
  void read_jsonInTexts_isOpenedThreeDeep() throws IOException {
    String once = text(OBJECT);
    String twice = text(once);
    assertOutline(once, PayloadForm.JSON_TEXT, FOUND);
    assertOutline(twice, PayloadForm.JSON_TEXT, FOUND);
    assertOutline(text(twice), PayloadForm.JSON_TEXT, FOUND);
    assertOutline(text(text(twice)), PayloadForm.UNREADABLE, Map.of());
  }

  @Test
  void read_cutAnywhere_hasWhatStandsWholeBeforeTheCut() throws IOException {
    for (int end = 1; end < OBJECT.length(); end++) {
      EventOutline outline = payload(text(OBJECT.substring(0, end)));
      assertThat(outline.form()).isEqualTo(PayloadForm.CUT);
      assertThat(FOUND.entrySet()).containsAll(outline.fields().entrySet());
      if (end <= OBJECT.indexOf("p1") + 3) {
        assertThat(outline.fields()).isEmpty();
      } else if (end > OBJECT.indexOf("{\"success")) {
        assertThat(outline.fields()).containsKey("problem_id");
      }
      assertThat(outline.fields()).doesNotContainKey("attempts");
    }
  }

  @Test
  void read_form_hasTheWantedFieldsDecoded() throws IOException {
    assertOutline(
        text("input_b1=ana%40example.org&problem_id=p%2B1&by="),
        PayloadForm.FORM,
        Map.of("problem_id", "p+1"));
    assertOutline(text("problem_id=%zz"), PayloadForm.FORM, Map.of());
    assertOutline(text("problem_id=p1&problem_id=p2"), PayloadForm.FORM, Map.of());
  }

  @Test
  void read_formThatWasCut_losesItsLastField() throws IOException {
    String start = "success=correct&input=" + "x".repeat(470) + "&problem_id=";
    String cut = start + "p".repeat(512 - start.length());
    assertThat(cut).hasSize(512);
    assertOutline(text(cut), PayloadForm.FORM, Map.of("success", "correct"));
  }

  @Test
  void read_list_hasWhatItsObjectsAgreeOn() throws IOException {
    assertOutline("[\"input=x\", " + OBJECT + "]", PayloadForm.LIST, FOUND);
    assertOutline("[" + text(OBJECT) + ", 3, null]", PayloadForm.LIST, FOUND);
    assertOutline(
        "[{\"problem_id\": \"p1\", \"success\": \"a\"}, {\"problem_id\": \"p2\"}, {\"problem_id\": \"p1\"}]",
        PayloadForm.LIST,
        Map.of("success", "a"));
  }

  @Test
  void read_whatDoesNotParse_hasNothing() throws IOException {
    assertOutline(text("{\"problem_id\": \"p1\", nonsense}"), PayloadForm.UNREADABLE, Map.of());
    assertOutline(text("{\"problem_id\": \"p1\"} more"), PayloadForm.UNREADABLE, Map.of());
    assertOutline(text("Ana Silva"), PayloadForm.UNREADABLE, Map.of());
    assertOutline("17", PayloadForm.UNREADABLE, Map.of());
    assertOutline("\"\"", PayloadForm.NONE, Map.of());
    assertOutline("null", PayloadForm.NONE, Map.of());
  }

  @Test
  void read_valuesThatAreNoWordsOrNumbers_areNotTaken() {
    assertOutline(
        "{\"problem_id\": {\"ana\": 1}, \"success\": [\"correct\"], \"attempts\": null}",
        PayloadForm.OBJECT,
        Map.of());
  }

  @Test
  void read_everyShape_hasPayloadModuleAndAddresses() {
    EventOutline routed =
        outlines.read(
            bytes(
                "{\"name\": \"x\", \"data\": {\"problem_id\": \"p1\"}, \"context\": {\"path\": \"/a\","
                    + " \"page\": \"/b\", \"module\": {\"usage_key\": \"k\", \"display_name\": \"n\"}}}"),
            WANTED);
    assertThat(routed.fields()).isEqualTo(Map.of("problem_id", "p1"));
    assertThat(routed.usageKey()).contains("k");
    assertThat(routed.addresses()).containsExactly("/a", "/b");
    EventOutline mobile =
        outlines.read(
            bytes(
                "{\"event\": \"Video\", \"properties\": {\"data\": {\"problem_id\": \"p1\"},"
                    + " \"context\": {\"page\": {}, \"path\": \"/c\"}}}"),
            WANTED);
    assertThat(mobile.form()).isEqualTo(PayloadForm.OBJECT);
    assertThat(mobile.fields()).isEqualTo(Map.of("problem_id", "p1"));
    assertThat(mobile.addresses()).isEqualTo(List.of("/c"));
  }

  @Test
  void toString_ofAnOutline_tellsNothing() {
    assertThat(payload(OBJECT).toString()).doesNotContain("p1");
  }

  private void assertOutline(String payload, PayloadForm form, Map<String, String> fields) {
    EventOutline outline = payload(payload);
    assertThat(outline.form()).as(payload).isEqualTo(form);
    assertThat(outline.fields()).as(payload).isEqualTo(fields);
  }

  private EventOutline payload(String payload) {
    return outlines.read(bytes("prefix {\"time\": \"x\", \"event\": " + payload + "}"), WANTED);
  }

  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(String json) throws IOException {
    return new ObjectMapper().writeValueAsString(new TextNode(json));
  }
}
