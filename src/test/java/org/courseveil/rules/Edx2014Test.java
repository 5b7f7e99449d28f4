package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.archive.UnitState;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.courseveil.policy.ConfigReader;
import org.courseveil.reader.OpenedTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of edx-2014; the methods bear their ids. */
final class Edx2014Test {
  private static List<PolicySample> samples = List.of();

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void runTheJobs(@TempDir Path elsewhere) throws IOException {
    SamplePlatform platform =
        PolicySample.naming(elsewhere, "policy: edx-2014", "purpose: research");
    samples =
        List.of(PolicySample.configured(platform, ConfigReader.read(platform.config()).policy()));
  }

  @Test
  void e14_1_purposeOfNoList_isRefused() throws IOException {
    SamplePlatform platform =
        PolicySample.naming(directory, "policy: edx-2014", "purpose: marketing");
    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("'purpose': must be one of research, course-improvement");
    assertThat(platform.at("run/archive")).doesNotExist();
    samples.get(0).assertStatesItsTerms();
  }

  @Test
  void e14_1_purposeThatNeedsNoProfile_archivesNone() throws IOException {
    SamplePlatform platform =
        PolicySample.naming(directory, "policy: edx-2014", "purpose: course-improvement")
            .set("forum: scrub", "forum: drop");
    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("does not let the profile's demographics be archived");
    platform.set("profile-demographics: generalise", "profile-demographics: drop");
    PolicySample sample =
        PolicySample.configured(platform, ConfigReader.read(platform.config()).policy());
    assertThat(sample.rows(CanonicalTable.PROFILE)).isEmpty();
    assertThat(sample.rows(CanonicalTable.EVENT)).isNotEmpty();
    assertThat(sample.manifest().at("/terms/purpose").asText())
        .isEqualTo("Providing, administering and improving the Member's courses");
    assertThat(samples.get(0).rows(CanonicalTable.PROFILE)).isNotEmpty();
  }

  @Test
  void e14_2_whatPeopleProvide_isArchivedInBandsAtMost() throws IOException {
    assertThat(samples.get(0).rows(CanonicalTable.PROFILE))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              String born = row.getAs("birth_years");
              assertThat(born == null || isBandOfFive(born)).isTrue();
            });
    samples
        .get(0)
        .assertHasNoColumnFor(
            List.of("name", "email", "phone_number", "birth_year", "occupation", "city"));
    samples.get(0).assertNamesNobody();
  }

  private static boolean isBandOfFive(String years) {
    return years.matches("\\d{4}-\\d{4}")
        && Integer.parseInt(years.substring(0, 4)) % 5 == 0
        && Integer.parseInt(years.substring(5)) - Integer.parseInt(years.substring(0, 4)) == 4;
  }

  @Test
  void e14_2_whatMembersGet_isInClassesOfKLearners() throws IOException {
    samples.get(0).assertReleasedInClassesOfK();
  }

  @Test
  void e14_3_posts_nameNobody() throws IOException {
    samples.get(0).assertPostsNameNobody();
  }

  @Test
  void e14_4_technicalData_areInNothingThatWasWritten() throws IOException {
    samples
        .get(0)
        .assertHasNoColumnFor(
            List.of("ip", "agent", "session", "host", "referer", "user_id", "username"));
    samples.get(0).assertNamesNobody();
  }

  @Test
  void e14_5_recordCodes_followFromNothingPersonal() throws IOException {
    PolicySample sample = samples.get(0);
    List<String> codes = codes(sample.platform());
    Set<String> learners =
        sample.platform().ledger().unitsIn(UnitState.RELEASED).stream()
            .map(unit -> HexFormat.of().formatHex(unit.learner().bytes()))
            .collect(Collectors.toSet());
    assertThat(learners).isNotEmpty();
    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9a-f]{32}"));
    assertThat(codes).doesNotContainAnyElementsOf(learners);
    assertThat(codes).doesNotContainAnyElementsOf(codes(SampleStage.packaged().platform()));
  }

  private static List<String> codes(SamplePlatform platform) throws IOException {
    return platform.released("summary").stream()
        .map(row -> row.getOrDefault("pseudonym", ""))
        .toList();
  }

  @Test
  void e14_5_manifest_statesMeasuredRisks() throws IOException {
    samples.get(0).assertStatesMeasuredRisks();
  }

  @Test
  void e14_6_package_carriesItsTerms() throws IOException {
    samples.get(0).assertStatesItsTerms();
  }

  @Test
  void e14_6_package_holdsOwnCoursesAndOpensForItsRecipientAlone() throws IOException {
    SamplePlatform platform = samples.get(0).platform();
    samples.get(0).assertHoldsOwnCoursesAlone();
    Path signer = platform.at("run/keys/platform.public.asc");
    Path stranger = platform.at("run/keys/lakeside.secret.asc");
    assertThat(stranger).exists();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> OpenedTables.read(platform.place(), signer, stranger, "summary")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void e14_7_identityDocuments_areNeverRead() {
    assertThat(Catalog.openEdx().neverRead("verify_student_verificationstatus")).isPresent();
  }

  @Test
  void e14_8_variantsOfExperiments_areNeverRead() {
    assertThat(Catalog.openEdx().neverRead("user_api_usercoursetag")).isPresent();
  }

  @Test
  void e14_9_requests_haveNoDeadline() throws IOException {
    PolicySample sample = samples.get(0);
    assertThat(sample.report().at("/archive/requests").isNull()).isTrue();
    SamplePlatform.Ended status =
        sample.platform().copy(directory).asOf("2031-01-01T00:00:00Z").run("status");
    assertThat(status.out()).contains("the policy sets no deadline");
    assertThat(sample.report().at("/archive/accounts/archived_now").asLong()).isPositive();
    Map<String, Long> byFate =
        sample.platform().truth().accounts().stream()
            .collect(Collectors.groupingBy(account -> account.fate(), Collectors.counting()));
    assertThat(byFate).containsKey("living");
  }
}
