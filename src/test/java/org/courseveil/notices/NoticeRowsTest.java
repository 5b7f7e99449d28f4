package org.courseveil.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.courseveil.ingest.DeletedLearner;
import org.courseveil.ingest.dialect.DeletionNotice;
import org.junit.jupiter.api.Test;

/** The rows of a notice, as Python's csv module, which members read them with, has them. */
final class NoticeRowsTest {
  private static final String[] PIECES = {"a", "Ö", " ", ",", "\"", "\n", "\r\n", "'", "=1", "漢"};

  private final Random random = new Random(11);

  @Test
  void of_noLearner_isTheHeader() {
    assertThat(text(List.of()))
        .isEqualTo("user_id,original_username,original_email,original_name,deletion_completed\r\n");
  }

  @Test
  void of_anyNames_areReadBackAsTheyWere() throws IOException {
    List<DeletedLearner> learners = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      learners.add(learner(1000 + i, any(), any(), any()));
    }
    List<List<String>> read = read(text(learners));
    assertThat(read.get(0)).isEqualTo(DeletionNotice.HEADER);
    assertThat(read).hasSize(501);
    for (int i = 0; i < 500; i++) {
      DeletedLearner learner = learners.get(i);
      assertThat(read.get(i + 1))
          .containsExactly(
              "" + (1000 + i),
              learner.username(),
              learner.email(),
              learner.name(),
              "2026-11-01T10:20:30Z");
    }
  }

  @Test
  void of_learnersInAnyOrder_tellsNothingOfIt() {
    List<DeletedLearner> learners = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      learners.add(learner(i * 7919L % 101, "u" + i, "", ""));
    }
    String text = text(learners);
    Collections.shuffle(learners, random);
    assertThat(text(learners)).isEqualTo(text);
  }

  private String any() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  static DeletedLearner learner(long id, String username, String email, String name) {
    return new DeletedLearner(
        "" + id, username, email, name, Instant.parse("2026-11-01T10:20:30.456Z"), Set.of());
  }

  private static String text(List<DeletedLearner> learners) {
    return new String(NoticeRows.of(learners), StandardCharsets.UTF_8);
  }

  /** A reader of its own: cells between commas, quotation marks doubled, lines end in CR LF. */
  private static List<List<String>> read(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    try (StringReader in = new StringReader(text)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        char character = (char) next;
        if (quoted && character == '"') {
          in.mark(1);
          quoted = in.read() == '"';
          if (quoted) {
            cell.append('"');
          } else {
            in.reset();
          }
        } else if (quoted) {
          cell.append(character);
        } else if (character == '"') {
          quoted = true;
        } else if (character == ',' || character == '\r') {
          row.add(cell.toString());
          cell.setLength(0);
          if (character == '\r') {
            assertThat((char) in.read()).isEqualTo('\n');
            rows.add(List.copyOf(row));
            row.clear();
          }
        } else {
          cell.append(character);
        }
      }
    }
    assertThat(cell).isEmpty();
    return rows;
  }
}
