package org.courseveil.ingest.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PayloadCatalogTest {
  @ParameterizedTest
  @CsvSource({
    "play_video, currentTime, play_video",
    "edx.forum.thread.viewed, target_username, *",
    "edx.forum.thread.viewed, title, edx.forum.*",
    "edx.bi.user.enrolled, anything.at.all, edx.bi.*",
    "problem_check, answers.input_2_1, problem_check",
    "problem_check, answers, problem_check",
    "/create_account, POST.email, /**",
    "invented, user_id, *"
  })
  void field_thatIsListed_isThatOfTheNearestEvent(String event, String path, String nearest) {
    assertThat(field(event, path))
        .hasValueSatisfying(field -> assertThat(field.event()).isEqualTo(nearest));
  }

  @ParameterizedTest
  @CsvSource({
    "play_video, invented",
    "play_video, code.inner",
    "edx.forum.thread.viewed, options.invented",
    "seq_next, POST.email",
    "play, currentTime"
  })
  void field_thatIsNotListed_isNone(String event, String path) {
    assertThat(field(event, path)).isEmpty();
  }

  @Test
  void hasBelow_ofAnObject_isTrueWhereFieldsInItAreListed() {
    PayloadCatalog catalog = PayloadCatalog.openEdx();
    assertThat(catalog.hasBelow("edx.forum.thread.created", FieldPath.of("options"))).isTrue();
    assertThat(catalog.hasBelow("edx.forum.thread.created", FieldPath.of("body"))).isFalse();
    assertThat(catalog.hasBelow("play_video", FieldPath.of("options"))).isFalse();
  }

  @Test
  void read_faults_nameLineAndRule() {
    assertFault("a\tx\tkeep\tcourse-data\tr\n", "p.tsv:2: A field of a payload must be dropped");
    assertFault("a\tx\tdrop\tnothing\tr\n", "p.tsv:2: The category must be");
    assertFault("a\tx\tdrop\tcourse-data\t \n", "p.tsv:2: A line must have a reason");
    assertFault("a\tx\tdrop\tcourse-data\tr\n".repeat(2), "p.tsv:3: A field must be listed once");
  }

  private static Optional<PayloadField> field(String event, String path) {
    return PayloadCatalog.openEdx().field(event, FieldPath.of(path.split("\\.", -1)));
  }

  private static void assertFault(String lines, String message) {
    String file = "event\tfield\tclass\tcategory\treason\n" + lines;
    assertThatThrownBy(
            () -> PayloadCatalog.read(new BufferedReader(new StringReader(file)), "p.tsv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
