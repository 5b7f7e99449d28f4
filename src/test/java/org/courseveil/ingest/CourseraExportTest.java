package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.AgeLimits;
import org.courseveil.policy.Exclusion;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.ProfileDemographics;
import org.courseveil.policy.RefusedException;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small export of Coursera, and what is handed on of it. */
final class CourseraExportTest {
  private static final Instant AS_OF = Instant.parse("2026-11-15T00:00:00Z");
  private static final String ANN = "a1".repeat(20);
  private static final String BO = "b2".repeat(20);
  private static final String CHILD = "c3".repeat(20);
  private static final String STAFF = "d4".repeat(20);
  private static final String DEGREE = "e5".repeat(20);
  private static final String GONE = "f6".repeat(20);
  private static final String LIVING = "99".repeat(20);
  private static final String BIO = "course-v1:orga+bio+on-demand";
  private static final String GRADES =
      "course_id,orga_user_id,course_grade_ts,course_passing_state_id,course_grade_overall\n";

  @TempDir Path root = Path.of("");

  @BeforeEach
  void write() throws IOException {
    list(
        "deletions.csv",
        "user_id,username,email,name,requested_at\n",
        ",,ann@x.example,,2026-11-01\n");
    list("objections.csv", "user_id,objected\n", ",no\n");
    write("holds.csv", "user_id\n");
    write("countries.csv", "country,archiving\n,permitted\nDE,permitted\n");
    try (TestZip zip = new TestZip(root.resolve("export/coursera/orga/bio-2026-11-01.zip"))) {
      contents(zip);
      zip.add("users.csv", users(ANN, BO, CHILD, STAFF, DEGREE, LIVING));
      zip.add(
          "course_memberships.csv",
          "orga_user_id,course_id,course_membership_role,course_membership_ts\n"
              + members(ANN, "LEARNER")
              + members(ANN, "BROWSER")
              + members(BO, "LEARNER").replace("k1", "k2")
              + members(CHILD, "LEARNER")
              + members(STAFF, "TEACHING_STAFF")
              + members(DEGREE, "LEARNER")
              + members(LIVING, "LEARNER"));
      zip.add(
          "users_courses__degree_program_memberships.csv",
          "orga_user_id,course_id\n" + DEGREE + ",k1\n");
      zip.add(
          "demographics_answers.csv",
          "question_id,orga_user_id,submission_ts,choice_id,answer_int\n"
              + ("41," + ANN + ",,,1990\n42," + ANN + ",,2,\n43," + ANN + ",,1,\n")
              + ("41," + CHILD + ",,,2014\n"));
      zip.add(
          "course_grades.csv",
          GRADES + "k1," + ANN + ",2026-05-01 01:02:03,1,0.75\nk1," + LIVING + ",,0,0.1\n");
      zip.add(
          "course_item_grades.csv",
          "course_id,course_item_id,orga_user_id,course_item_grade_ts,"
              + "course_item_passing_state_id,course_item_grade_overall\n"
              + ("k1,i1," + ANN + ",2026-04-01 00:00:00,1,0.5\n"));
      zip.add(
          "course_progress.csv",
          "course_id,course_item_id,orga_user_id,course_progress_state_type_id,"
              + "course_progress_ts\n"
              + ("k1,i2," + ANN + ",2,2026-04-02 00:00:00\n"));
      zip.add(
          "discussion_questions.csv",
          "discussion_question_id,orga_user_id,discussion_question_title,"
              + "discussion_question_details,course_id,discussion_question_created_ts\n"
              + ("q1," + ANN + ",T,\"Two\nlines, \\\"quoted\\\"\",k1,2026-04-03 00:00:00\n"));
      zip.add(
          "peer_submissions.csv",
          "peer_submission_id,peer_assignment_id,orga_user_id,peer_submission_created_ts\n"
              + ("p1,a1," + ANN + ",2026-04-04 00:00:00\n"));
    }
    write(
        "export/coursera/orga/clicks/access-2026-11-01.csv",
        click(ANN, "pageview") + click(ANN, "user.click.button") + click(LIVING, "pageview"));
  }

  @Test
  void subjects_ofEveryRule_areLeftOutByIt() {
    assertThat(exclusions(read()))
        .containsOnly(
            Map.entry(ANN, Optional.empty()),
            Map.entry(BO, Optional.empty()),
            Map.entry(CHILD, Optional.of(Exclusion.UNDER_AGE)),
            Map.entry(STAFF, Optional.of(Exclusion.STAFF)),
            Map.entry(DEGREE, Optional.of(Exclusion.FOR_CREDIT)),
            Map.entry(GONE, Optional.empty()));
  }

  /** Ann, born in 1990, began in 2026: she may have been 35. */
  @Test
  void rows_ofACourseWithAnAgeOfItsOwn_areLeftOutOfThatCourseAloneAndCounted() {
    TestConfig config = config();
    config.ageLimits = new AgeLimits(Map.of(), Map.of(BIO, 36));
    Export export = read(config);
    assertThat(exclusions(export)).containsEntry(ANN, Optional.empty());
    for (CanonicalTable table : CanonicalTable.values()) {
      assertThat(rows(export, table))
          .as(table.tableName())
          .hasSize(table == CanonicalTable.PROFILE ? 1 : 0);
    }
    assertThat(tally(export, "course_memberships")).containsEntry("EXCLUDED UNDER_AGE", 2L);
    assertThat(tally(export, "clickstream")).containsEntry("EXCLUDED UNDER_AGE", 1L);

    config.ageLimits = new AgeLimits(Map.of(), Map.of(BIO, 35));
    assertThat(rows(read(config), CanonicalTable.ENROLMENT)).hasSize(1);
  }

  @Test
  void subjects_ofACountryWithAnAgeOfItsOwn_areLeftOutWhole() {
    TestConfig config = config();
    config.ageLimits = new AgeLimits(Map.of("DE", 36), Map.of());
    assertThat(exclusions(read(config)))
        .containsEntry(ANN, Optional.of(Exclusion.UNDER_AGE))
        .containsEntry(BO, Optional.empty());
  }

  @Test
  void read_anAgeOfACourseThatIsNotThere_isRefused() {
    TestConfig config = config();
    config.ageLimits = new AgeLimits(Map.of(), Map.of("course-v1:orga+boi+on-demand", 16));
    assertThatThrownBy(() -> read(config))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("course-v1:orga+boi+on-demand");
  }

  @Test
  void subjects_forCreditUnderAPolicyWithoutThatRule_areKept() {
    TestConfig config = config();
    config.exclusions = Set.of();
    assertThat(exclusions(read(config))).containsEntry(DEGREE, Optional.empty());
  }

  @Test
  void subjects_whoObjectedOrAreNotListedOrAreHeld_areLeftOut() throws IOException {
    write("objections.csv", "user_id,objected\n" + ANN + ",yes\n" + GONE + ",no\n");
    write("holds.csv", "user_id\n" + GONE + "\n");
    assertThat(exclusions(read()))
        .containsEntry(ANN, Optional.of(Exclusion.OBJECTED))
        .containsEntry(BO, Optional.of(Exclusion.OBJECTED))
        .containsEntry(GONE, Optional.of(Exclusion.LEGAL_HOLD));
  }

  @Test
  void tables_holdWhatTheLearnersDid() {
    Export export = read();
    assertThat(rows(export, CanonicalTable.ENROLMENT))
        .containsExactly("0 " + BIO + " 1772586000000 null true");
    assertThat(rows(export, CanonicalTable.COURSE_GRADE))
        .containsExactly("0 " + BIO + " 0.75 1777597323000");
    assertThat(rows(export, CanonicalTable.MODULE_STATE))
        .containsExactly(
            "0 "
                + BIO
                + " problem block-v1:orga+bio+on-demand+type@problem+block@i1 0.5 null"
                + " 1775001600000 1775001600000",
            "0 "
                + BIO
                + " video block-v1:orga+bio+on-demand+type@video+block@i2 null null"
                + " 1775088000000 1775088000000");
    assertThat(rows(export, CanonicalTable.FORUM_POST))
        .containsExactly("0 " + BIO + " thread 1775174400000 q1 q1 T Two\nlines, \"quoted\"");
    assertThat(rows(export, CanonicalTable.EVENT))
        .extracting(row -> row.substring(0, row.indexOf(" null")))
        .containsExactly(
            "0 " + BIO + " navigation browser 1775260800000",
            "0 " + BIO + " problem server 1775260800000");
  }

  @Test
  void tables_demographicsOfSurveys_areJoinedAndThoseOfAccountsAreNot() {
    Export export = read();
    assertThat(rows(export, CanonicalTable.PROFILE)).containsExactly("0 null 1990 m null");
    assertThat(tally(export, "demographics_answers"))
        .containsEntry("EXCLUDED NOT_ASKED_FOR", 1L)
        .containsEntry("EXCLUDED SAID_IN_ANOTHER_ROW", 1L)
        .containsEntry("EXCLUDED UNDER_AGE", 1L);
  }

  @Test
  void tables_demographicsDropped_holdNone() {
    TestConfig config = config();
    config.demographics = ProfileDemographics.DROP;
    Export export = read(config);
    assertThat(rows(export, CanonicalTable.PROFILE)).isEmpty();
    assertThat(tally(export, "demographics_answers"))
        .containsEntry("EXCLUDED DEMOGRAPHICS_DROPPED", 3L);
  }

  @Test
  void rows_ofOthersAndOfNoMember_areCounted() {
    Export export = read();
    assertThat(tally(export, "course_memberships"))
        .containsEntry("OTHER_PERSON ", 1L)
        .containsEntry("EXCLUDED NO_ENROLMENT", 1L)
        .containsEntry("EXCLUDED STAFF", 1L)
        .containsEntry("QUARANTINED NOT_A_COURSE", 1L);
    assertThat(tally(export, "clickstream"))
        .containsEntry("OTHER_PERSON ", 1L)
        .containsEntry("EXCLUDED NO_ACTIVITY", 1L);
    assertThat(export.read()).containsEntry("course_memberships", 7L).containsEntry("users", 6L);
  }

  @Test
  void rows_ofCoursesOfNoMember_areLeftOutAndCounted() {
    TestConfig config = config();
    config.organizations = List.of("orgb");
    Export export = read(config);
    assertThat(rows(export, CanonicalTable.ENROLMENT)).isEmpty();
    assertThat(rows(export, CanonicalTable.COURSE_GRADE)).isEmpty();
    assertThat(tally(export, "course_grades")).containsEntry("EXCLUDED COURSE_OF_NO_MEMBER", 1L);
  }

  @Test
  void texts_ofAllCourses_areThoseOfCoursesWithUnnamedPeople() {
    assertThat(read().coursesWithUnnamed()).containsExactly(BIO);
  }

  @Test
  void courseStarts_ofAnOldCourse_areThePolicysFirstDay() {
    assertThat(read().courseStarts()).containsExactly(Map.entry(BIO, LocalDate.of(2023, 6, 15)));
  }

  @Test
  void identifiers_areWhatTheListSays() {
    assertThat(read().identifiers().collectAsList())
        .extracting(row -> row.getString(0))
        .contains(ANN, GONE, "ann@x.example");
  }

  /** An account that is gone from the newest export is read where it still stood. */
  @Test
  void tables_ofSeveralExports_areThoseOfTheNewestThatHasTheAccount() throws IOException {
    try (TestZip zip = new TestZip(root.resolve("export/coursera/orga/bio-2026-10-01.zip"))) {
      contents(zip);
      zip.add("users.csv", users(ANN, GONE));
      zip.add(
          "course_grades.csv",
          GRADES + "k1," + ANN + ",,0,0.25\nk1," + GONE + ",2026-05-01 01:02:03,0,0.5\n");
    }
    Export export = read();
    assertThat(rows(export, CanonicalTable.COURSE_GRADE))
        .containsExactly("0 " + BIO + " 0.75 1777597323000", "5 " + BIO + " 0.5 null");
    assertThat(tally(export, "course_grades")).containsEntry("SUPERSEDED ", 1L);
  }

  @Test
  void read_anIdThatIsNotHashed_isRefusedByFileAndColumnInTablesThatAreNeverReadToo()
      throws IOException {
    write(
        "export/coursera/orga/staff/staff_graded_assignments_evaluation_responses.csv",
        "course_id,coursera_user_id,evaluated_by,submitter_user\nk1,73190455,,\n");
    write("export/coursera/orga/clicks/video-1.csv", click("73190456", "pageview"));

    assertThatThrownBy(this::read)
        .hasMessageContaining("staff_graded_assignments_evaluation_responses.csv")
        .hasMessageContaining("column coursera_user_id: ids of persons must be hashed")
        .hasMessageContaining("video-1.csv")
        .hasMessageContaining("column hashed_user_id")
        .hasMessageNotContaining("7319045")
        .hasMessageNotContaining("evaluated_by");
  }

  /** The list has an address of Ann; her partner knows neither that nor any name. */
  @Test
  void deletedLearners_areKnownByThePartnersIdsAndNamedByNothingElse() throws IOException {
    write("holds.csv", "user_id\n" + DEGREE + "\n");
    DeletedLearners deleted =
        DeletedLearners.read(SharedSpark.session(), config().config(), ExportKey.none());
    assertThat(deleted.learners())
        .extracting(DeletedLearner::userId, DeletedLearner::organizations)
        .containsExactly(
            tuple(ANN, Set.of("orga")),
            tuple(BO, Set.of()),
            tuple(CHILD, Set.of("orga")),
            tuple(STAFF, Set.of("orga")),
            tuple(GONE, Set.of()));
    assertThat(deleted.learners())
        .allMatch(learner -> (learner.username() + learner.email() + learner.name()).isEmpty());
    assertThat(deleted.onHold()).containsExactly(DEGREE);
    assertThat(deleted.unreadable()).isEqualTo(1);
  }

  @Test
  void deletedLearners_ofAnExportWithIsolatedIds_areRefused() throws IOException {
    write(
        "export/coursera/orga/more/discussion_answers.csv",
        "discussion_answer_id,orga_discussions_user_id,course_id\n");
    assertThatThrownBy(
            () -> DeletedLearners.read(SharedSpark.session(), config().config(), ExportKey.none()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("discussion_answers.csv")
        .hasMessageContaining("names learners by the ids that their partner knows");
  }

  @Test
  void read_aTableThatEndsWithinQuotes_isRefused() throws IOException {
    write("export/coursera/orga/more/course_grades.csv", GRADES + "k1," + ANN + ",,0,\"0.5\nk1,x");
    assertThatThrownBy(this::read)
        .hasMessageContaining("course_grades.csv")
        .hasMessageContaining("ends within quotes");
  }

  private void contents(TestZip zip) throws IOException {
    zip.add("courses.csv", "course_id,course_slug,course_launch_ts\nk1,bio,2015-01-01 00:00:00\n");
    zip.add("course_items.csv", "course_id,course_item_id,course_item_type_id\nk1,i1,6\nk1,i2,1\n");
    zip.add(
        "course_item_types.csv",
        "course_item_type_id,course_item_type_desc\n1,lecture\n6,graded quiz\n");
    zip.add(
        "course_item_peer_assignments.csv",
        "course_id,course_item_id,peer_assignment_id\nk1,i3,a1\n");
    zip.add(
        "course_passing_states.csv",
        "course_passing_state_id,course_passing_state_desc\n0,not passed\n1,passed\n");
    zip.add(
        "demographics_questions.csv",
        """
        question_id,question_desc
        41,In what year were you born?
        42,What is your gender?
        43,What is your race?
        """);
    zip.add(
        "demographics_choices.csv",
        "question_id,choice_id,choice_desc\n42,1,Female\n42,2,Male\n43,1,Other\n");
  }

  private static String users(String... ids) {
    return Arrays.stream(ids)
        .map(id -> id + ",2026-02-03 04:05:06,DE,female\n")
        .collect(
            Collectors.joining(
                "", "orga_user_id,user_join_ts,country_cd,reported_or_inferred_gender\n", ""));
  }

  private static String members(String id, String role) {
    return id + ",k1," + role + ",2026-03-04 01:00:00\n";
  }

  private static String click(String id, String key) {
    return id
        + ",,2026-04-04 00:00:00.000,,agent,\"https://x,y\",,en,k1,US,CA,zone,os,browser,"
        + key
        + ",\"{\\\"a\\\": 1}\"\n";
  }

  private void list(String name, String header, String rest) throws IOException {
    StringBuilder text = new StringBuilder(header);
    for (String id : List.of(ANN, BO, CHILD, STAFF, DEGREE, GONE)) {
      text.append(id).append(id.equals(ANN) ? rest : rest.replace("ann@x.example", ""));
    }
    write(name, text.toString());
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Export read() {
    return read(config());
  }

  private TestConfig config() {
    TestConfig config = new TestConfig(root);
    config.form = JobConfig.Deletions.Form.CSV;
    config.deletions = "deletions.csv";
    config.exports = ExportForm.COURSERA;
    config.organizations = List.of("orga");
    config.exclusions = Set.of(Exclusion.FOR_CREDIT);
    return config;
  }

  private static Export read(TestConfig config) {
    return PlatformExport.read(SharedSpark.session(), config.config(), ExportKey.none(), AS_OF);
  }

  private static Map<String, Optional<Exclusion>> exclusions(Export export) {
    return export.subjects().stream()
        .collect(Collectors.toMap(Subject::userId, Subject::exclusion));
  }

  private static List<String> rows(Export export, CanonicalTable table) {
    return export.tables().stream()
        .filter(exported -> exported.table() == table)
        .flatMap(exported -> exported.rows().collectAsList().stream())
        .map(CourseraExportTest::text)
        .sorted()
        .toList();
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder().append(row.get(0));
    for (int i = 2; i < row.size(); i++) {
      text.append(' ').append(row.get(i));
    }
    return text.toString();
  }

  private static Map<String, Long> tally(Export export, String source) {
    return export.tallies().stream()
        .filter(tally -> tally.source().equals(source))
        .collect(
            Collectors.toMap(
                tally -> tally.fate() + " " + tally.reason(), RowTally::rows, Long::sum));
  }
}
