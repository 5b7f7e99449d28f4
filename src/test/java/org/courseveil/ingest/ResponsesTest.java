package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.FreeText;
import org.courseveil.policy.FreeTexts;
import org.courseveil.policy.TextSource;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose texts an export of open response assessments gives, and what becomes of other rows. */
final class ResponsesTest {
  private static final Instant AS_OF = Instant.parse("2026-10-12T00:00:00Z");
  private static final String OLDER = "export/state/OrgA-2026-10-04/ora/OrgA-C1-R1-";
  private static final String NEWER = "export/state/OrgA-2026-10-11/ora/OrgA-C1-R1-";
  private static final String END = "-prod-analytics.sql";
  private static final String CROSSWALK = NEWER + "student_anonymoususerid" + END;
  private static final String ITEM = NEWER + "submissions_studentitem" + END;
  private static final String SUBMISSION = NEWER + "submissions_submission" + END;
  private static final String ASSESSMENT = NEWER + "assessment_assessment" + END;
  private static final String PART = NEWER + "assessment_assessmentpart" + END;
  private static final String REPLY = NEWER + "assessment_assessmentfeedback" + END;

  private static final String ANN = "a".repeat(32);
  private static final String LIVING = "b".repeat(32);
  private static final String HELD = "c".repeat(32);
  private static final String EVERYWHERE = "d".repeat(32);
  private static final String SHARED = "e".repeat(32);

  @TempDir Path folder;

  @Test
  void tables_textsOfDeletedAccounts_areTheirAuthors() {
    Export export = read(tree(), FreeText.SCRUB);
    List<Row> texts = texts(export);
    assertThat(
            texts.stream()
                .map(
                    row ->
                        "%s %s: %s"
                            .formatted(
                                export.subjects().get(row.<Integer>getAs("subject")).userId(),
                                row.<String>getAs("kind"),
                                row.<String>getAs("body"))))
        .containsExactlyInAnyOrder(
            "17 response: my essay\n\nits end",
            "27 response: an older form",
            "17 feedback: well done, Liv",
            "17 criterion_feedback: too short",
            "17 reply: that helped");
    assertThat(texts).allMatch(row -> row.<String>getAs("course").equals(Village.COURSE_A));
    assertThat(texts.stream().map(row -> row.<String>getAs("response"))).doesNotHaveDuplicates();
  }

  @Test
  void tallies_rowsWithoutSuchAText_areCountedByTheirReason() {
    Map<String, Long> fates = new TreeMap<>();
    for (RowTally tally : read(tree(), FreeText.SCRUB).tallies()) {
      if (tally.source().matches("(submissions|assessment|student_anon).*")) {
        String fate = tally.source() + " " + tally.fate() + " " + tally.reason();
        fates.merge(fate.strip(), tally.rows(), Long::sum);
      }
    }
    assertThat(fates)
        .containsOnly(
            Map.entry("student_anonymoususerid EXCLUDED IDENTIFIERS_ONLY", 2L),
            Map.entry("student_anonymoususerid EXCLUDED LEGAL_HOLD", 1L),
            Map.entry("student_anonymoususerid EXCLUDED NAMES_TWO_ACCOUNTS", 2L),
            Map.entry("student_anonymoususerid OTHER_PERSON", 1L),
            Map.entry("submissions_studentitem EXCLUDED IDENTIFIERS_ONLY", 3L),
            Map.entry("submissions_studentitem EXCLUDED LEGAL_HOLD", 1L),
            Map.entry("submissions_studentitem EXCLUDED NAMES_TWO_ACCOUNTS", 1L),
            Map.entry("submissions_studentitem OTHER_PERSON", 1L),
            Map.entry("submissions_submission EXCLUDED LEGAL_HOLD", 1L),
            Map.entry("submissions_submission EXCLUDED NAMES_TWO_ACCOUNTS", 2L),
            Map.entry("submissions_submission EXCLUDED NO_TEXT", 1L),
            Map.entry("submissions_submission EXCLUDED WRITTEN_BY_A_TEAM", 1L),
            Map.entry("submissions_submission OTHER_PERSON", 1L),
            Map.entry("submissions_submission QUARANTINED NOT_JSON", 1L),
            Map.entry("submissions_submission SUPERSEDED", 1L),
            Map.entry("assessment_assessment EXCLUDED NO_COURSE", 1L),
            Map.entry("assessment_assessment EXCLUDED NO_TEXT", 1L),
            Map.entry("assessment_assessment OTHER_PERSON", 1L),
            Map.entry("assessment_assessmentpart EXCLUDED NO_COURSE", 1L),
            Map.entry("assessment_assessmentpart OTHER_PERSON", 1L),
            Map.entry("assessment_assessmentfeedback OTHER_PERSON", 1L));
  }

  @Test
  void tables_withoutACrosswalk_areNotReadAndNamed() {
    TestTree tree = Village.tree();
    tree.columns(SUBMISSION, "id uuid raw_answer student_item_id");
    Export export = read(tree, FreeText.SCRUB);
    assertThat(export.read()).containsEntry("submissions_submission", 0L);
    assertThat(export.unread()).anyMatch(file -> file.contains("submissions_submission"));
  }

  @Test
  void tables_textsThatAreNotWanted_areNotRead() {
    Export export = read(tree(), FreeText.DROP);
    assertThat(texts(export)).isEmpty();
    assertThat(export.read()).containsEntry("submissions_submission", 0L);
    assertThat(export.unread()).anyMatch(file -> file.contains("student_anonymoususerid"));
  }

  private static TestTree tree() {
    TestTree tree = Village.tree();
    tree.columns(CROSSWALK, "id user_id anonymous_user_id course_id");
    learner(tree, Village.ANN, ANN, Village.COURSE_A);
    learner(tree, Village.LIVING, LIVING, Village.COURSE_A);
    learner(tree, Village.HELD, HELD, Village.COURSE_A);
    learner(tree, Village.EARLY, EVERYWHERE, "");
    learner(tree, Village.ANN, SHARED, Village.COURSE_A);
    learner(tree, Village.EARLY, SHARED, Village.COURSE_A);
    tree.columns(ITEM, "id student_id course_id item_id item_type");
    item(tree, "1", ANN, Village.COURSE_A);
    item(tree, "2", LIVING, Village.COURSE_A);
    item(tree, "3", HELD, Village.COURSE_A);
    item(tree, "4", EVERYWHERE, Village.COURSE_A);
    item(tree, "5", ANN, Village.COURSE_B);
    item(tree, "6", SHARED, Village.COURSE_A);
    String columns = "id uuid attempt_number raw_answer student_item_id status team_submission_id";
    tree.columns(OLDER + "submissions_submission" + END, columns).columns(SUBMISSION, columns);
    String essay = "{\"parts\": [{\"text\": \"my essay\"}, {\"text\": \"its end\"}]}";
    submission(tree, OLDER + "submissions_submission" + END, "u1", "1", essay, "NULL");
    submission(tree, SUBMISSION, "u1", "1", essay, "NULL");
    submission(tree, SUBMISSION, "u2", "2", essay, "NULL");
    submission(tree, SUBMISSION, "u3", "3", essay, "NULL");
    submission(tree, SUBMISSION, "u4", "4", "\"{\\\"text\\\": \\\"an older form\\\"}\"", "NULL");
    submission(tree, SUBMISSION, "u5", "5", essay, "NULL");
    submission(tree, SUBMISSION, "u6", "6", essay, "NULL");
    submission(tree, SUBMISSION, "u7", "1", essay, "t1");
    submission(tree, SUBMISSION, "u8", "1", "{\"file_keys\": [\"Ann.pdf\"]}", "NULL");
    submission(tree, SUBMISSION, "u9", "1", "{\"parts\": [", "NULL");
    tree.columns(ASSESSMENT, "id submission_uuid scored_at scorer_id score_type feedback");
    assessment(tree, "1", "u2", ANN, "well done, Liv");
    assessment(tree, "2", "u1", LIVING, "well done, Ann");
    assessment(tree, "3", "u2", ANN, " ");
    assessment(tree, "4", "u1", EVERYWHERE, "fine");
    tree.columns(PART, "id feedback assessment_id criterion_id");
    for (String assessment : List.of("1", "2", "4")) {
      tree.row(PART, "id", assessment, "assessment_id", assessment, "feedback", "too short");
    }
    tree.columns(REPLY, "id submission_uuid feedback_text");
    tree.row(REPLY, "id", "1", "submission_uuid", "u1", "feedback_text", "that helped");
    tree.row(REPLY, "id", "2", "submission_uuid", "u2", "feedback_text", "that did not");
    return tree;
  }

  private static void learner(TestTree tree, long userId, String anonymous, String course) {
    tree.row(
        CROSSWALK,
        "user_id",
        Long.toString(userId),
        "anonymous_user_id",
        anonymous,
        "course_id",
        course);
  }

  private static void item(TestTree tree, String id, String student, String course) {
    tree.row(
        ITEM, "id", id, "student_id", student, "course_id", course, "item_type", "openassessment");
  }

  private static void submission(
      TestTree tree, String file, String uuid, String item, String answer, String team) {
    tree.row(
        file,
        "uuid",
        uuid,
        "student_item_id",
        item,
        "raw_answer",
        answer,
        "team_submission_id",
        team);
  }

  private static void assessment(
      TestTree tree, String id, String submission, String scorer, String feedback) {
    tree.row(
        ASSESSMENT,
        "id",
        id,
        "submission_uuid",
        submission,
        "scorer_id",
        scorer,
        "feedback",
        feedback);
  }

  private static List<Row> texts(Export export) {
    return export.tables().stream()
        .filter(table -> table.table() == CanonicalTable.RESPONSE)
        .flatMap(table -> table.rows().collectAsList().stream())
        .toList();
  }

  private Export read(TestTree tree, FreeText freeText) {
    Path place = folder.resolve("village" + System.identityHashCode(tree) + freeText);
    tree.write(place);
    TestConfig config = new TestConfig(place);
    config.freeTexts = new FreeTexts(Map.of(TextSource.RESPONSES, freeText));
    return OpenEdxExport.read(SharedSpark.session(), config.config(), ExportKey.none(), AS_OF);
  }
}
