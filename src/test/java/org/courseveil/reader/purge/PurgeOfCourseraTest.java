package org.courseveil.reader.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courseveil.ingest.dialect.DeletionNotice.Learner;
import org.courseveil.packaging.format.PurgeReceipt;
import org.courseveil.samples.CourseraSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learners of research exports of Coursera are purged, in zips and clickstreams. */
final class PurgeOfCourseraTest {
  private static final String GONE = "aa".repeat(20);
  private static final String STAYS = "bb".repeat(20);
  private static final String IN_FEEDBACK = "cc".repeat(20);

  @TempDir private Path scratch;

  private static Learner learner(String id) {
    return new Learner(id, "", "", "");
  }

  @Test
  void run_onASample_leavesNoTraceAndAllOthersAsTheyWere() throws IOException {
    CourseraSample.write(CourseraSample.SEED, scratch);
    ExportTree tree = new ExportTree(scratch.resolve("export"));
    Map<String, String> before = tree.texts();
    List<String> gone =
        before
            .getOrDefault("northbridge/research-2026-11-08.zip/users.csv", "")
            .lines()
            .skip(1)
            .limit(30)
            .map(line -> line.split(",", -1)[0])
            .toList();

    Purge purge = Purge.run(tree.root(), gone.stream().map(PurgeOfCourseraTest::learner).toList());

    Map<String, String> after = tree.texts();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(String.join("", after.values())).doesNotContain(gone);
    before.forEach(
        (place, text) -> {
          List<String> expected =
              records(text).stream()
                  .filter(record -> gone.stream().noneMatch(record::contains))
                  .toList();
          assertThat(records(after.getOrDefault(place, ""))).as(place).isEqualTo(expected);
        });
    assertThat(purge.left()).isEmpty();
    assertThat(purge.notRead())
        .extracting(PurgeReceipt.NotRead::path)
        .containsOnly(
            "northbridge/research-2026-11-08.zip/feedback_course_comments.csv",
            "lakeside/research-2026-11-08.zip/feedback_course_comments.csv",
            "elsewhere/research-2026-11-08.zip/feedback_course_comments.csv");
    assertThat(purge.purged())
        .filteredOn(file -> !file.path().startsWith("northbridge"))
        .isNotEmpty()
        .allMatch(file -> file.before().equals(file.after()));
  }

  /** A record of the sample may hold line feeds within quotation marks. */
  private static List<String> records(String text) {
    List<String> records = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '"' && text.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (text.charAt(i) == '\n' && !quoted) {
        records.add(text.substring(start, i));
        start = i + 1;
      }
    }
    return records;
  }

  private ExportTree small(String... entries) throws IOException {
    return new ExportTree(Files.createDirectories(scratch.resolve("small")))
        .putZip("uni/export-2026-11-08.zip", entries);
  }

  private static String text(ExportTree tree, String table) throws IOException {
    return tree.texts().getOrDefault("uni/export-2026-11-08.zip/" + table + ".csv", "");
  }

  @Test
  void run_childrenOfChildren_goWithTheirParents() throws IOException {
    ExportTree tree =
        small(
            "peer_review_part_free_responses.csv",
            """
            peer_assignment_id,peer_review_id,peer_review_part_free_response_text
            a,r1,"of the \\"one\\" that
            goes"
            a,r2,by one that stays
            """,
            "peer_reviews.csv",
            "peer_review_id,peer_submission_id,uni_user_id\nr1,s1,"
                + STAYS
                + "\nr2,s2,"
                + STAYS
                + "\n",
            "peer_submissions.csv",
            "peer_submission_id,uni_user_id\ns1," + GONE + "\ns2," + STAYS + "\n",
            "discussion_questions.csv",
            "discussion_question_id,uni_user_id\nq1," + GONE + "\n",
            "discussion_question_votes.csv",
            "uni_user_id,discussion_question_id\n" + STAYS + ",q1\n" + STAYS + ",q2\n",
            "discussion_answers.csv",
            "discussion_answer_id,uni_user_id,discussion_answer_content,discussion_question_id\na1,"
                + STAYS
                + ",for "
                + GONE
                + ",q1\n");

    Purge purge = Purge.run(tree.root(), List.of(learner(GONE)));

    assertThat(text(tree, "peer_submissions")).endsWith("user_id\ns2," + STAYS + "\n");
    assertThat(text(tree, "peer_reviews")).endsWith("user_id\nr2,s2," + STAYS + "\n");
    assertThat(text(tree, "peer_review_part_free_responses"))
        .endsWith("_text\na,r2,by one that stays\n");
    assertThat(text(tree, "discussion_question_votes")).endsWith("id\n" + STAYS + ",q2\n");
    assertThat(text(tree, "discussion_answers"))
        .endsWith("\na1," + STAYS + ",for <<USER_ID>>,q1\n");
    assertThat(purge.notRead()).isEmpty();
    assertThat(purge.left()).isEmpty();
  }

  @Test
  void run_idsOfOneGroupOfTables_areFoundByACrosswalkOrNamed() throws IOException {
    String[] comments = {
      "feedback_course_comments.csv",
      "uni_feedback_user_id,feedback_text\n" + IN_FEEDBACK + ",hm\n" + STAYS + ",ah\n"
    };
    String[] crosswalk = {
      "uni_course_user_ids.csv",
      "uni_user_id,uni_feedback_user_id\n" + GONE + "," + IN_FEEDBACK + "\n",
      comments[0],
      comments[1]
    };

    ExportTree known = small(crosswalk);
    assertThat(Purge.run(known.root(), List.of(learner(GONE))).notRead()).isEmpty();
    assertThat(text(known, "feedback_course_comments")).endsWith("text\n" + STAYS + ",ah\n");
    assertThat(text(known, "uni_course_user_ids")).isEqualTo("uni_user_id,uni_feedback_user_id\n");

    ExportTree unknown = small(comments);
    assertThat(Purge.run(unknown.root(), List.of(learner(GONE))).notRead()).isNotEmpty();
    assertThat(text(unknown, "feedback_course_comments")).isEqualTo(comments[1]);
  }

  @Test
  void run_aFolderThatIsNotCalledLikeThePartner_isNamed() throws IOException {
    ExportTree tree =
        new ExportTree(Files.createDirectories(scratch.resolve("small")))
            .put("downloads/users.csv", "uni_user_id,country_cd", GONE + ",FR", "");

    Purge purge = Purge.run(tree.root(), List.of(learner(GONE)));

    assertThat(purge.notRead()).isNotEmpty();
  }

  @Test
  void run_rawIds_areNamed() throws IOException {
    ExportTree tree =
        small(
            "staff_graded_assignment_submissions.csv",
            "staff_graded_assignment_submission_id,submitted_by\n1,12345\n2," + GONE + "\n");

    Purge purge = Purge.run(tree.root(), List.of(learner(GONE)));

    assertThat(purge.notRead()).hasSize(1);
    assertThat(text(tree, "staff_graded_assignment_submissions")).endsWith("by\n1,12345\n");
  }
}
