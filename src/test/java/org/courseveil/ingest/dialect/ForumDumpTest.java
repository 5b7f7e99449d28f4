package org.courseveil.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ForumDumpTest {
  private static final String LINE =
      """
      {"_id": {"$oid": "5f"}, "_type": "CommentThread", "author_id": "17", "author_username": "Ann",
       "body": "hi {\\"created_at\\": 1}", "votes": {"up": ["3"], "author_id": "4"},
       "course_id": "OrgA/C1/2025", "created_at": {"$date": 1577836800000}}"""
          .replace("\n", "");

  private final Set<String> fields = new HashSet<>();
  private final ForumDump dump = new ForumDump(fields::add);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$date\": 1577836800000}", "{\"$date\": \"2020-01-01T00:00:00.000Z\"}",
        "{\"$date\": {\"$numberLong\": \"1577836800000\"}}", "\"2020-01-01 00:00:00\""
      })
  void read_momentsInEveryForm_isThePost(String moment) throws Exception {
    ForumPost post = dump.read(bytes(LINE.replace("{\"$date\": 1577836800000}", moment)));
    assertThat(post.createdAt()).isEqualTo(1_577_836_800_000L);
    assertThat(post.kind()).isEqualTo("thread");
    assertThat(post.author()).hasValue("Ann");
    assertThat(post.authorId()).hasValue(17);
    assertThat(post.courseId()).hasValue("OrgA/C1/2025");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "\"17\"", "{\"$numberLong\": \"17\"}", "{\"$numberInt\": \"17\"}"})
  void read_authorIdInEveryForm_isTheNumber(String id) throws Exception {
    assertThat(
            dump.read(bytes(LINE.replace("\"author_id\": \"17\"", "\"author_id\": " + id)))
                .authorId())
        .hasValue(17);
  }

  @Test
  void read_aDocument_namesItsOwnFieldsAlone() throws Exception {
    dump.read(bytes(LINE));
    assertThat(fields).contains("_type", "votes").doesNotContain("up", "$oid", "$date");
  }

  @Test
  void read_brokenDocuments_sayWhy() {
    assertFault(LINE.replace("CommentThread", "Note"), "NO_KIND");
    assertFault(LINE.replace("1577836800000", "\"soon\""), "NOT_A_TIME created_at");
    assertFault(
        LINE.replace("\"author_id\": \"17\", \"author_username\": \"Ann\"", "\"x\": 1"),
        "NO_ACCOUNT");
    assertFault("[]", "NOT_JSON");
    byte[] whole = bytes(LINE);
    for (int end = 1; end < whole.length; end++) {
      byte[] cut = Arrays.copyOf(whole, end);
      assertThatThrownBy(() -> dump.read(cut)).isInstanceOf(UnreadableLineException.class);
    }
  }

  private void assertFault(String line, String reason) {
    assertThatThrownBy(() -> dump.read(bytes(line)))
        .isInstanceOf(UnreadableLineException.class)
        .hasMessage(reason);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
