package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.courseveil.deidentify.text.IdentifierPatterns;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.DataKey;
import org.courseveil.policy.FreeText;
import org.courseveil.policy.FreeTexts;
import org.courseveil.policy.TextSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TextTreatmentTest {
  private static final String COURSE = "course-v1:OrgA+C1+R1";
  private static final String OTHER = "course-v1:OrgA+C2+R1";

  private static final CanonicalTable.Texts POSTS = CanonicalTable.FORUM_POST.texts().orElseThrow();
  private static final CanonicalTable.Texts RESPONSES =
      CanonicalTable.RESPONSE.texts().orElseThrow();

  private final PseudonymKey key = PseudonymKey.of(DataKey.random());

  @Test
  void of_textThatNamesSomebody_isScrubbedAndLinkedByTagsAlone() {
    @Nullable Object[] thread = treat(post("p1", "p1", "Ask Ama Mensah", "mail a@b.example"));
    @Nullable Object[] answer = treat(post("p2", "p1", null, "thanks"));
    assertThat(thread[0]).isEqualTo("scrubbed");
    assertThat(thread[3]).isEqualTo("Ask <<FULLNAME>>");
    assertThat(thread[4]).isEqualTo("mail <<EMAIL>>");
    assertThat(thread[1]).isEqualTo(thread[2]).asString().matches("[0-9a-f]{32}");
    assertThat(answer[2]).isEqualTo(thread[1]);
    assertThat(answer[1]).isNotEqualTo(thread[1]);
    assertThat(answer[3]).isNull();
  }

  @Test
  void of_noText_isToldApartFromDroppedOnes() {
    Object tag = treat(post("p1", "p1", null, "b"))[1];
    assertThat(treat(post("p1", "p1", null, null))).containsExactly("none", tag, null, null, null);
    assertThat(
            new TextTreatment(POSTS, rules(FreeText.SCRUB), key)
                .of(post("p1", "p", "t", "b"), OTHER))
        .containsExactly("unnamed_in_course", tag, null, null, null);
    assertThat(treat(post("p1", "p1", null, "word ".repeat(10_001))))
        .containsExactly("too_long", tag, null, null, null);
  }

  @Test
  void of_textsAreNotWanted_tellsPostsApartAndSaysNothingElse() {
    Object tag = treat(post("p1", "p1", null, "b"))[1];
    assertThat(
            new TextTreatment(POSTS, rules(FreeText.DROP), key)
                .of(post("p1", "p", "t", "b"), COURSE))
        .containsExactly(null, tag, null, null, null);
  }

  @Test
  void of_textOfASourceThatIsNotWanted_isDroppedWhileOthersAreKept() {
    Row response =
        new GenericRowWithSchema(
            new @Nullable Object[] {COURSE, "response", "r1", "by Ama Mensah"},
            CanonicalTable.RESPONSE.content());
    @Nullable Object[] dropped =
        new TextTreatment(RESPONSES, rules(FreeText.SCRUB), key).of(response, COURSE);
    assertThat(dropped[0]).isNull();
    assertThat(dropped[1]).asString().matches("[0-9a-f]{32}");
    assertThat(dropped[2]).isNull();
    TextRules wanted =
        new TextRules(
            new FreeTexts(Map.of(TextSource.RESPONSES, FreeText.SCRUB)),
            rules(FreeText.SCRUB).patterns(),
            Set.of());
    assertThat(new TextTreatment(RESPONSES, wanted, key).of(response, COURSE))
        .containsExactly("scrubbed", dropped[1], "by <<FULLNAME>>");
  }

  private @Nullable Object[] treat(Row post) {
    return new TextTreatment(POSTS, rules(FreeText.SCRUB), key).of(post, COURSE);
  }

  private static TextRules rules(FreeText treatment) {
    return new TextRules(
        new FreeTexts(Map.of(TextSource.FORUM, treatment)),
        IdentifierPatterns.builder().name("Ama Mensah").build(),
        Set.of(OTHER));
  }

  private static Row post(
      String post, String thread, @Nullable String title, @Nullable String body) {
    return new GenericRowWithSchema(
        new @Nullable Object[] {COURSE, "thread", 0L, post, thread, title, body},
        CanonicalTable.FORUM_POST.content());
  }
}
