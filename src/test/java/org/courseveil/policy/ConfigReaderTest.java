package org.courseveil.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courseveil.policy.JobConfig.Deletions.CompleteFrom;
import org.courseveil.policy.JobConfig.Deletions.Form;
import org.courseveil.policy.JobConfig.Packages.Cycle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigReaderTest {
  @TempDir Path folder;

  private Path example = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    example = ExampleFiles.in(folder);
  }

  @Test
  void read_example_isWhatItSays() {
    JobConfig config = ConfigReader.read(example);
    assertThat(config.policy())
        .isEqualTo(
            JoinedPolicies.strictest(ProfileReader.read("edx-2023"), ProfileReader.read("edx-2014"))
                .withFreeTexts(FreeTexts.dropped())
                .withRelease(ReleaseKind.ROWS, Optional.empty()));
    assertThat(config.profileDemographics()).isEqualTo(ProfileDemographics.GENERALISE);
    assertThat(config.asOf()).isEqualTo(Optional.of(Instant.parse("2026-11-15T00:00:00Z")));
    assertThat(config.platform().id()).isEqualTo("example-campus");
    assertThat(config.inputs().maximumBadShare()).isEqualTo(0.01);
    assertThat(config.deletions().form()).isEqualTo(Form.RETIREMENT_STATUS);
    assertThat(config.deletions().completeFrom()).isEqualTo(CompleteFrom.COMPLETE);
    assertThat(config.deletions().longestWaitDays()).isEqualTo(22);
    assertThat(config.lateByConfiguration()).isFalse();
    assertThat(config.exclusions().unknownBirthYear()).isEqualTo(UnknownBirthYear.KEEP);
    assertThat(config.members()).hasSize(3);
    assertThat(config.archive().retention()).isEqualTo(Period.ofYears(5));
    assertThat(config.packages().cycle()).isEqualTo(Cycle.MONTHLY);
    assertThat(config.packages().tiers()).containsExactly(Tier.SUMMARY, Tier.WEEKLY);
  }

  @Test
  void read_relativePaths_startAtTheFilesFolder() {
    JobConfig config = ConfigReader.read(example);
    assertThat(config.inputs().root()).isEqualTo(folder.resolve("exports/edx"));
    assertThat(config.archive().ledger()).isEqualTo(folder.resolve("ledger"));
    assertThat(config.report()).isEqualTo(folder.resolve("report"));
  }

  @Test
  void read_quickstart_isAcceptedOnceItsKeysAreMade() throws IOException {
    for (String name : List.of("quickstart.yaml", "members.yaml")) {
      String text = Files.readString(Path.of("sample-data", name));
      ExampleFiles.write(folder.resolve("sample-data").resolve(name), text);
    }
    Path samples = folder.resolve("sample-data");
    Files.createDirectories(samples.resolve("edx"));
    ExampleFiles.write(samples.resolve("deletions/user_api_userretirementstatus.tsv"), "");
    for (String table : List.of("objections", "legal-holds", "countries")) {
      ExampleFiles.write(samples.resolve("exclusions/" + table + ".csv"), "");
    }
    Path keys = folder.resolve("target/quickstart/keys");
    List<String> members = List.of("northbridge", "lakeside", "harborview");
    for (String name : List.of("platform.secret", "platform.public", "ledger.key")) {
      ExampleFiles.write(keys.resolve(name + ".asc"), "");
    }
    for (int i = 0; i < members.size(); i++) {
      ExampleFiles.write(keys.resolve(members.get(i) + ".public.asc"), "");
      ExampleFiles.write(keys.resolve(members.get(i) + ".fingerprint"), (i + "A").repeat(20));
    }
    JobConfig config = ConfigReader.read(samples.resolve("quickstart.yaml"));
    assertThat(config.members()).extracting(Member::id).isEqualTo(members);
    assertThat(config.members().get(2).organizations()).containsExactly("HarborviewX", "HVLabs");
    assertThat(config.packages().path()).isEqualTo(folder.resolve("target/quickstart/packages"));
  }

  @Test
  void read_severalMistakes_areAllNamedInOrderWithTheirLines() throws IOException {
    String text =
        example()
            .replace("policy: edx-2023", "policy: edx-2032")
            .replace("  cycle: monthly", "  cycle: weekly")
            .replace("cadence-days: 1", "cadence-days: daily")
            .replace("retention: P5Y", "retention: 5 years");
    List<Problem> problems = problems(text);
    assertThat(problems).extracting(Problem::message).hasSize(4);
    assertThat(problems)
        .extracting(Problem::line)
        .containsExactly(
            lineOf(text, "policy: edx-2032"),
            lineOf(text, "cadence-days: daily"),
            lineOf(text, "retention: 5 years"),
            lineOf(text, "cycle: weekly"));
    assertThat(problems.get(0).message()).contains("(did you mean edx-2023?)");
  }

  @Test
  void read_problemsOfMembersToo_areNamedInTheSameRefusal() throws IOException {
    Path members = folder.resolve("configs/members.yaml");
    ExampleFiles.write(members, Files.readString(members).replace("country: US", "country: usa"));
    assertThat(problems(example().replace("  cycle: monthly", "  cycle: weekly")))
        .extracting(problem -> String.valueOf(problem.file().getFileName()))
        .containsExactlyInAnyOrder("run.yaml", "members.yaml");
  }

  @Test
  void read_unknownSetting_offersTheNearest() throws IOException {
    assertThat(only(example().replace("soon-days:", "soon_day:")))
        .contains("There is no setting 'deletions.soon_day'")
        .contains("Did you mean 'deletions.soon-days'?");
  }

  @Test
  void read_superfluousSetting_isRefusedWithItsReason() throws IOException {
    assertThat(only(example().replace("form: retirement-status", "form: csv")))
        .contains("'deletions.complete-from' means nothing here");
  }

  @Test
  void read_missingSetting_isNamedAtItsSection() throws IOException {
    String text = example().replaceFirst("\n  ledger: .*", "");
    Problem problem = problems(text).get(0);
    assertThat(problem.message()).isEqualTo("The setting 'archive.ledger' is missing.");
    assertThat(problem.line()).isEqualTo(lineOf(text, "archive:"));
  }

  @Test
  void read_missingSection_isOneProblem() throws IOException {
    String text = example();
    String without =
        text.substring(0, text.indexOf("\nexclusions:"))
            + text.substring(text.indexOf("\nmembers:"));
    assertThat(only(without)).isEqualTo("The setting 'exclusions' is missing.");
  }

  @Test
  void read_sectionTwice_isRefused() throws IOException {
    assertThat(only(example() + "\nreport: ../elsewhere\n")).contains("'report' stands twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passphrase",
        "platform-passphrase",
        "password",
        "secret_key_passphrase",
        "secret",
        "secret-value",
        "api-token"
      })
  void read_secretInTheFile_isRefusedWithoutItsValue(String key) throws IOException {
    assertThat(only(example().replace("  contact:", "  " + key + ": hunter2\n  contact:")))
        .contains("COURSEVEIL_PASSPHRASE")
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"s3a://bucket/archive", "hdfs:///archive", "gs://a/b", "file:///srv/archive"})
  void read_otherScheme_isRefusedByName(String place) throws IOException {
    assertThat(only(example().replace("path: ../archive", "path: " + place)))
        .contains("'" + place.substring(0, place.indexOf(':')) + ":'")
        .contains("only local or shared POSIX paths for now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~/archive", "$HOME/archive", "${ARCHIVE}"})
  void read_pathForAShell_isRefused(String place) throws IOException {
    assertThat(only(example().replace("path: ../archive", "path: " + place)))
        .contains("not expanded");
  }

  @Test
  void read_inputsThatAreNotThere_areNamed() throws IOException {
    Files.delete(folder.resolve("keys/platform.secret.asc"));
    Files.delete(folder.resolve("keys/lakeside.public.asc"));
    Files.delete(folder.resolve("exports/exclusions/countries.csv"));
    Files.delete(folder.resolve("exports/edx"));
    assertThat(problems(example()))
        .extracting(Problem::message)
        .allMatch(message -> message.contains("there is no f"))
        .hasSize(4);
  }

  @Test
  void read_lowerK_isRefused() throws IOException {
    assertThat(only(example().replace("k-at-least: 12", "k-at-least: 5")))
        .contains("k may only be raised: edx-2023 asks for 12. Provided value: 5");
  }

  @Test
  void read_ages_areThoseOfCountriesAndCourses() throws IOException {
    AgeLimits ages = ConfigReader.read(run(example())).exclusions().ageLimits();
    assertThat(ages.ofCountry("KR")).isEqualTo(14);
    assertThat(ages.ofCountry("DE")).isZero();
    assertThat(ages.ofCourse("course-v1:NorthbridgeX+LAW1x+2026")).isEqualTo(18);
    assertThat(ages.ofCourse("course-v1:NorthbridgeX+LAW1x+2025")).isZero();
    assertThat(AgeLimits.NONE.ofCountry("")).isZero();
  }

  @Test
  void read_ageBelowThePolicys_isRefusedWithItsRule() throws IOException {
    assertThat(only(example().replace("years: 14", "years: 12")))
        .contains("edx-2023 leaves out whoever is younger than 13 (E23-10: II.E)")
        .contains("Provided value: 12");
    assertThat(ConfigReader.read(run(example().replace("years: 14", "years: 13")))).isNotNull();
  }

  @Test
  void read_ageOfNothingOfBothOfACountryThatIsNoneOrTwice_isRefused() throws IOException {
    assertThat(only(example().replace("    - country: KR\n      years", "    - years")))
        .contains("age-limits.country' is missing");
    assertThat(only(example().replace("country: KR", "country: KR\n      course: A/B/C")))
        .contains("an age is that of a country or of a course");
    assertThat(only(example().replace("country: KR", "country: UK"))).contains("ISO 3166-1");
    assertThat(
            only(
                example()
                    .replace(
                        "    - country: KR", "    - {country: KR, years: 15}\n    - country: KR")))
        .contains("must name this once");
  }

  @Test
  void read_higherK_isThePolicysThen() throws IOException {
    JobConfig config =
        ConfigReader.read(run(example().replace("k-at-least: 12", "k-at-least: 20")));
    assertThat(config.policy().privacy().k()).isEqualTo(20);
  }

  @Test
  void read_earlierPolicy_makesItsDayTheOldest() throws IOException {
    assertThat(ConfigReader.read(run(example())).policy().inForceFrom())
        .isEqualTo(LocalDate.of(2014, 10, 22));
    String none = example().replace("earlier-policies: [edx-2014]\n", "");
    assertThat(ConfigReader.read(run(none)).policy().inForceFrom())
        .isEqualTo(LocalDate.of(2023, 6, 15));
  }

  @Test
  void read_earlierPolicyThatIsNone_isRefused() throws IOException {
    assertThat(only(example().replace("[edx-2014]", "[edx-2023]")))
        .contains("same exports as edx-2023 and older. Provided value: edx-2023");
    assertThat(only(example().replace("[edx-2014]", "[coursera-2020]")))
        .contains("same exports as edx-2023 and older");
    assertThat(only(example().replace("[edx-2014]", "[edx-1999]"))).contains("must name some of");
  }

  @Test
  void read_policiesWithNothingInCommon_areRefused() throws IOException {
    assertThat(only(example().replace("[edx-2014]", "[mooc-org-2013]")))
        .contains("nothing may be done with data of both");
  }

  private static String counting(String aggregates) throws IOException {
    return example()
        .replace("release: rows", "release: aggregates\naggregates: " + aggregates)
        .replaceFirst("(?m)^  tiers: .*\\R", "")
        .replaceFirst("(?m)^  engine: .*\\R", "  public: ../bags\n");
  }

  @Test
  void read_countsInPlaceOfRows_areAsStrictAsIsAsked() throws IOException {
    JobConfig config =
        ConfigReader.read(run(counting("{minimum-cell: 20, rounding-base: 10, tables: [grades]}")));
    assertThat(config.policy().permits(ReleaseKind.ROWS)).isFalse();
    assertThat(config.policy().cells())
        .contains(new CellRequirement(20, 10, Set.of(AggregateTable.GRADES)));
    assertThat(config.packages().tiers()).isEmpty();
    assertThat(config.packages().publicBags()).isPresent();
  }

  @Test
  void read_rows_haveNoCells() throws IOException {
    assertThat(ConfigReader.read(run(example())).policy().cells()).isEmpty();
    assertThat(ConfigReader.read(run(example())).policy().permits(ReleaseKind.AGGREGATES))
        .isFalse();
  }

  @Test
  void read_countsLessStrictThanThePolicy_areRefused() throws IOException {
    assertThat(only(counting("{minimum-cell: 11}"))).contains("the policy asks for 12");
    assertThat(only(counting("{rounding-base: 3}"))).contains("the policy asks for 5");
    assertThat(only(counting("{rounding-base: 13}"))).contains("must not exceed 'minimum-cell'");
  }

  @Test
  void read_settingsOfTheOtherForm_areRefused() throws IOException {
    assertThat(only(example().replace("release: rows", "release: rows\naggregates: {}")))
        .contains("'aggregates' means nothing here");
    assertThat(
            only(
                example()
                    .replace("release: rows", "release: aggregates")
                    .replaceFirst("(?m)^  engine: .*\\R", "")))
        .contains("'packages.tiers' means nothing here");
  }

  @Test
  void read_purposeOfNoList_isRefused() throws IOException {
    assertThat(only(example().replace("purpose: research", "purpose: marketing")))
        .contains("'purpose': must be one of research. Provided value: marketing");
  }

  @Test
  void read_severalPurposesAndNoneChosen_isRefused() throws IOException {
    String text =
        example()
            .replace("policy: edx-2023", "policy: edx-2014")
            .replaceFirst("(?ms)^notices:.*?(?=^#)", "")
            .replace("earlier-policies: [edx-2014]\n", "");
    assertThat(ConfigReader.read(run(text)).policy().purpose().id()).isEqualTo("research");
    assertThat(only(text.replace("purpose: research\n", "")))
        .isEqualTo("The setting 'purpose' is missing.");
  }

  @Test
  void read_demographicsThatThePurposeDoesNotNeed_areRefused() throws IOException {
    String text =
        example()
            .replace("policy: edx-2023", "policy: edx-2014")
            .replaceFirst("(?ms)^notices:.*?(?=^#)", "")
            .replace("earlier-policies: [edx-2014]\n", "")
            .replace("purpose: research", "purpose: course-improvement");
    assertThat(only(text)).contains("does not let the profile's demographics be archived");
    assertThat(problems(text.replace("demographics: generalise", "demographics: drop"))).isEmpty();
  }

  @Test
  void read_noticesUnderAPolicyThatKnowsNone_areRefused() throws IOException {
    String text =
        example()
            .replace("policy: edx-2023", "policy: edx-2014")
            .replace("earlier-policies: [edx-2014]\n", "");
    assertThat(only(text)).contains("edx-2014 knows no notices of deletions");
  }

  @Test
  void read_noticesUnderAPolicyWithAnEarlierOneThatKnowsNone_areOfThePolicyAtTheRequest()
      throws IOException {
    NoticeSettings settings = ConfigReader.read(run(example())).notices().orElseThrow();
    assertThat(settings.partnersOf("LakesideX")).containsExactly("lakeside");
    assertThat(settings.isMapped("LakesideX")).isTrue();
    assertThat(settings.isMapped("NorthbridgeX")).as("not in the mapping").isFalse();
    assertThat(settings.isMapped("OldX")).isTrue();
  }

  @Test
  void read_partnersOfThePipeline_areMembersByIdNameOrOrganization() throws IOException {
    ExampleFiles.write(
        folder.resolve("retirement/pipeline.yaml"),
        """
        org_partner_mapping:
          A: [Lakeside]
          B: [Northbridge University, LakesideProX]
          C: [Stranger College, northbridge]
        """);
    NoticeSettings settings = ConfigReader.read(run(example())).notices().orElseThrow();
    assertThat(settings.partnersOf("A")).containsExactly("lakeside");
    assertThat(settings.partnersOf("B")).containsExactly("northbridge", "lakeside");
    assertThat(settings.partnersOf("C")).containsExactly("northbridge");
    assertThat(settings.isMapped("B")).isTrue();
    assertThat(settings.isMapped("C")).isFalse();
    assertThat(settings.strangers()).containsOnlyKeys("C");
  }

  @Test
  void read_noticesWithoutAMapping_areForEachMembersOwnOrganizations() throws IOException {
    String text = example().replace("  partners: ../retirement/pipeline.yaml\n", "");
    NoticeSettings settings = ConfigReader.read(run(text)).notices().orElseThrow();
    assertThat(settings.partnersOf("HVLabs")).containsExactly("harborview");
    assertThat(settings.partnersOf("LakesideProX")).containsExactly("lakeside");
  }

  @Test
  void read_listOfAnotherPlatformThanThePolicys_isRefused() throws IOException {
    String text =
        example()
            .replace("policy: edx-2023", "policy: coursera-2025")
            .replace("earlier-policies: [edx-2014]\n", "");
    assertThat(problems(text))
        .extracting(Problem::message)
        .anyMatch(
            message -> message.contains("must be csv: the other forms are lists of Open edX"));
  }

  @Test
  void read_proofs_goWithTheirListAlone() throws IOException {
    assertThat(ConfigReader.read(run(example())).deletions().proofs()).isPresent();
    String platform = example().replace("proof: listed", "proof: platform");
    assertThat(only(platform)).contains("'deletions.proofs' means nothing here");
    String without = platform.replaceFirst("\n  proofs: .*", "");
    assertThat(ConfigReader.read(run(without)).deletions().proofs()).isEmpty();
    assertThat(only(without.replace("  proof: platform\n", "")))
        .isEqualTo("The setting 'deletions.proof' is missing.");
  }

  @Test
  void read_ledgerWithinTheArchive_isRefused() throws IOException {
    assertThat(only(example().replace("ledger: ../ledger", "ledger: ../archive/ledger")))
        .contains("'archive.ledger': overlaps with 'archive.path'");
  }

  @Test
  void read_outputAmongTheInputs_isRefused() throws IOException {
    assertThat(only(example().replace("report: ../report", "report: ../exports/edx/report")))
        .contains("overlaps with 'inputs.root'");
  }

  @Test
  void read_keysAmongThePackages_areRefused() throws IOException {
    assertThat(problems(example().replace("path: ../packages", "path: ../keys")))
        .extracting(Problem::message)
        .hasSize(4)
        .allMatch(message -> message.contains("'packages.path': overlaps with"));
  }

  @Test
  void read_holdLongerThanRetention_isRefused() throws IOException {
    assertThat(only(example().replace("longest-hold: P2Y", "longest-hold: P61M")))
        .contains("must not exceed archive.retention");
  }

  @Test
  void read_weeklyWithoutSummary_isRefused() throws IOException {
    assertThat(only(example().replace("[summary, weekly]", "[weekly]"))).contains("summary");
    assertThat(only(example().replace("[summary, weekly]", "[summary, hourly]")))
        .contains("must be one of summary, weekly, events. Provided value: hourly");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-15",
        "2026-11-15T00:00:00+01:00",
        "2026-02-30T00:00:00Z",
        "'2026-11-15T00:00:00'",
        "now"
      })
  void read_momentThatIsNotUtc_isRefused(String moment) throws IOException {
    assertThat(only(example().replace("as-of: 2026-11-15T00:00:00Z", "as-of: " + moment)))
        .contains("'as-of': must be a moment in UTC");
  }

  @Test
  void read_numberInQuotes_isRefused() throws IOException {
    assertThat(only(example().replace("cadence-days: 1", "cadence-days: '1'")))
        .contains("must be a whole number from 0 to 366");
  }

  @Test
  void read_slowCalendar_isLateByConfiguration() throws IOException {
    String text = example().replace("cool-off-days: 14", "cool-off-days: 23");
    assertThat(ConfigReader.read(run(text)).lateByConfiguration()).isTrue();
    text = example().replace("cool-off-days: 14", "cool-off-days: 22");
    assertThat(ConfigReader.read(run(text)).lateByConfiguration()).isFalse();
  }

  @Test
  void read_fileThatIsNotThere_isRefused() {
    assertThatThrownBy(() -> ConfigReader.read(folder.resolve("none.yaml")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("There is no such file");
  }

  private static String example() throws IOException {
    return Files.readString(ExampleFiles.CONFIG);
  }

  private Path run(String text) throws IOException {
    return ExampleFiles.write(folder.resolve("configs/run.yaml"), text);
  }

  private List<Problem> problems(String text) throws IOException {
    Path file = run(text);
    try {
      ConfigReader.read(file);
      return List.of();
    } catch (RefusedException e) {
      return e.problems();
    }
  }

  private String only(String text) throws IOException {
    List<Problem> problems = problems(text);
    assertThat(problems).hasSize(1);
    return problems.get(0).message();
  }

  private static int lineOf(String text, String part) {
    int at = text.indexOf("\n" + part) >= 0 ? text.indexOf("\n" + part) + 1 : text.indexOf(part);
    return (int) text.substring(0, at).chars().filter(letter -> letter == '\n').count() + 1;
  }
}
