package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.samples.CourseraTruth.Learner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The rules that both policies of Coursera have, on one run of the jobs for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CourseraRules {
  /** What no list of what may be archived may hold: the sensitive data of the texts. */
  private static final List<String> SENSITIVE =
      List.of("race", "ethnicity", "orientation", "politics", "religion", "union", "health");

  private final String policy;
  private List<CourseraSample> samples = List.of();

  CourseraRules(String policy) {
    this.policy = policy;
  }

  @BeforeAll
  void runTheJobs(@TempDir Path elsewhere) throws IOException {
    samples = List.of(CourseraSample.of(elsewhere, policy));
  }

  CourseraSample sample() {
    return samples.get(0);
  }

  PolicySample packaged() {
    return sample().packaged();
  }

  /** The account's gender is another one than the survey's, or missing, for many learners. */
  @Test
  void c25_1_demographicsOfSurveys_areArchivedInBandsAndReleasedInClassesOfK() throws IOException {
    List<String> told =
        sample().archivedLearners(sample().archived()).stream()
            .filter(learner -> learner.born() > 0)
            .filter(learner -> learner.partner().equals(SamplePlatform.PARTNER))
            .filter(learner -> !learner.courses().isEmpty())
            .map(CourseraRules::surveyed)
            .toList();
    assertThat(told).hasSizeGreaterThan(packaged().policy().privacy().k());
    assertThat(packaged().rows(CanonicalTable.PROFILE))
        .extracting(
            row ->
                Stream.of("birth_years", "gender", "education")
                    .map(column -> row.<String>getAs(column))
                    .toList()
                    .toString())
        .containsExactlyInAnyOrderElementsOf(told);
    packaged().assertReleasedInClassesOfK();
  }

  private static String surveyed(Learner learner) {
    int band = learner.born() / 5 * 5;
    return List.of(
            band + "-" + (band + 4),
            learner.gender().equals("male") ? "m" : "f",
            List.of("hs", "b", "m", "p").get(learner.schooling() - 1))
        .toString();
  }

  @Test
  void c25_1_demographicsOfAccounts_areInNoCellOfTheArchive() {
    assertThat(packaged().rows(CanonicalTable.PROFILE))
        .isNotEmpty()
        .allMatch(row -> row.isNullAt(row.fieldIndex("country")));
    packaged()
        .policy()
        .purpose()
        .columns()
        .forEach(
            (table, columns) -> {
              assertThat(columns).doesNotContain("country");
              if (!table.equals(CanonicalTable.PROFILE.tableName())) {
                assertThat(columns).doesNotContain("gender", "education", "birth_years");
              }
            });
  }

  @Test
  void c25_1_listOfTables_isCourseDataActivityAndSurveys() {
    Set<String> tables = packaged().policy().purpose().columns().keySet();
    assertThat(tables)
        .containsExactlyInAnyOrder(
            "profile",
            "enrolment",
            "module_state",
            "course_grade",
            "certificate",
            "forum_post",
            "event");
    assertThat(packaged().policy().purpose().statement()).contains("online education");
    assertThat(packaged().rows(CanonicalTable.MODULE_STATE)).isNotEmpty();
    assertThat(packaged().rows(CanonicalTable.EVENT)).isNotEmpty();
  }

  @Test
  void c25_2_posts_haveNoText() {
    assertThat(packaged().rows(CanonicalTable.FORUM_POST))
        .isNotEmpty()
        .allMatch(post -> post.getAs("title") == null && post.getAs("body") == null);
  }

  @Test
  void c25_3_whatWasWritten_wasSearchedAndNamesNobody() throws IOException {
    assertThat(packaged().report().at("/archive/residual_check/identifiers").asLong()).isPositive();
    assertThat(packaged().report().at("/archive/residual_check/rows").asLong())
        .isGreaterThanOrEqualTo(packaged().archived().values().stream().mapToLong(List::size).sum())
        .isPositive();
    packaged().assertNamesNobody();
  }

  @Test
  void c25_8_theYoung_areLeftOutAndCounted() throws IOException {
    packaged().assertLeftOut("UNDER_AGE");
  }

  /**
   * Nobody but those of before the policy began before 2026, when somebody born in 1965 became 61.
   * Whose country is unknown is held to the age of the only country that has one.
   */
  @Test
  void c25_8_agesOfACountryAndACourse_leaveOutAccountsAndPartsInThatCourse(@TempDir Path directory)
      throws IOException {
    String course = "course-v1:northbridge+field-ecology+on-demand";
    SamplePlatform made = sample().made().copy(directory.resolve("made"));
    made.set(
        "countries: coursera/lists/countries.csv",
        """
        countries: coursera/lists/countries.csv
          age-limits: [{country: BR, years: 60}, {course: %s, years: 70}]
        """
            .formatted(course));

    SamplePlatform strict = CourseraSample.archived(made, directory.resolve("archived"));

    List<Learner> usual = sample().archivedLearners(sample().archived());
    List<Learner> left =
        usual.stream()
            .filter(learner -> !Set.of("BR", "").contains(learner.country()) || isAged(learner, 60))
            .toList();
    assertThat(left).hasSizeLessThan(usual.size());
    assertThat(sample().archivedLearners(strict)).containsExactlyInAnyOrderElementsOf(left);
    List<Row> enrolments =
        strict.read(
            (tables, config) ->
                tables.stream()
                    .filter(table -> table.table() == CanonicalTable.ENROLMENT)
                    .flatMap(table -> table.rows().collectAsList().stream())
                    .toList());
    List<Learner> inCourse =
        left.stream().filter(learner -> learner.courses().contains(course)).toList();
    assertThat(enrolments)
        .filteredOn(row -> row.getAs("course").equals(course))
        .hasSize((int) inCourse.stream().filter(learner -> isAged(learner, 70)).count())
        .hasSizeLessThan(inCourse.size());
    PolicySample report = PolicySample.archived(strict, packaged().policy(), sample().truth());
    assertThat(report.rowsLeftOut("UNDER_AGE")).isPositive();
    assertThat(report.report().at("/archive/accounts/left_out/under_age").asInt())
        .isGreaterThanOrEqualTo(
            sample().truth().leftOut("UNDER_AGE").size() + usual.size() - left.size());
    assertThat(report.report().at("/archive/accounts/closes").asBoolean()).isTrue();
  }

  private static boolean isAged(Learner learner, int years) {
    int first = learner.standing().equals("EARLY") ? 2023 : 2026;
    return learner.born() == 0 || first - learner.born() > years;
  }

  @Test
  void c25_11_objections_areLeftOutAndCounted() throws IOException {
    packaged().assertLeftOut("OBJECTED");
  }

  @Test
  void c25_14_package_holdsTheRecipientsCoursesAlone() throws IOException {
    packaged().assertHoldsOwnCoursesAlone();
  }

  @Test
  void all_3_idsOfTheSource_areInNothingThatWasReleased() throws IOException {
    packaged().assertNamesNobody();
  }

  @Test
  void all_5_manifest_statesWhatTheRecipientCouldLink() throws IOException {
    packaged().assertStatesMeasuredRisks();
  }

  void assertHasNoWayForSensitiveColumns() {
    packaged().assertHasNoColumnFor(SENSITIVE);
    packaged()
        .policy()
        .purpose()
        .columns()
        .values()
        .forEach(columns -> assertThat(columns).doesNotContainAnyElementsOf(SENSITIVE));
  }

  Learner forCredit() throws IOException {
    return sample()
        .truth()
        .learners()
        .filter(learner -> learner.standing().equals("DEGREE"))
        .filter(learner -> learner.partner().equals(SamplePlatform.PARTNER))
        .filter(learner -> !learner.country().equals("NG") && !learner.courses().isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
