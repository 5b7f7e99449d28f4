package org.courseveil.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class JsonTextTest {
  private static final String HARD = "a\"b\\c\nd\te\rf\u0001 é 山 🎓";

  @Test
  void text_hardCharacters_surviveBothForms() throws IOException {
    for (JsonText json : new JsonText[] {JsonText.spaced(), JsonText.compact()}) {
      String text =
          json.open()
              .field(HARD, HARD)
              .key("l")
              .openList()
              .value(HARD)
              .value("x")
              .closeList()
              .field("n", 7)
              .close()
              .text();

      JsonNode read = new ObjectMapper().readTree(text);
      assertThat(read.get(HARD).asText()).isEqualTo(HARD);
      assertThat(read.get("l").get(0).asText()).isEqualTo(HARD);
      assertThat(read.get("n").asInt()).isEqualTo(7);
    }
  }

  @Test
  void text_spaced_looksLikeThePlatforms() {
    String text =
        JsonText.spaced()
            .open()
            .field("a", "é")
            .key("b")
            .openList()
            .value("x")
            .value("y")
            .closeList()
            .key("c")
            .open()
            .close()
            .close()
            .text();

    assertThat(text).isEqualTo("{\"a\": \"\\u00e9\", \"b\": [\"x\", \"y\"], \"c\": {}}");
  }
}
