package org.courseveil.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courseveil.policy.Rule.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProfileReaderTest {
  @Test
  void edx2023_readFromTheClassPath_isWhatItsFactsSay() {
    PolicyProfile profile = ProfileReader.read("edx-2023");
    assertThat(profile.textDate()).isEqualTo(LocalDate.of(2023, 6, 15));
    assertThat(profile.deadlineDays()).isEqualTo(Optional.of(30));
    assertThat(profile.minimumAge()).isEqualTo(13);
    assertThat(profile.quarantineDays()).isEqualTo(30);
    assertThat(profile.privacy()).isEqualTo(new PrivacyRequirement(12, 2, 0.10));
    assertThat(profile.quasiIdentifiers())
        .containsExactly(
            "country",
            "birth_years",
            "gender",
            "education",
            "enrolment_month",
            "forum_posts",
            "certificate");
    assertThat(profile.memberLimits()).isEqualTo(Map.of(Tier.SUMMARY, 0.10, Tier.WEEKLY, 0.30));
    assertThat(profile.ladders().get(Tier.WEEKLY))
        .startsWith(CoarseningStep.PRESENCE_ONLY, CoarseningStep.MERGE_KINDS);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void read_everyPolicy_namesTheRulesOfItsTextAndNoOther(String id) {
    assertThat(ProfileReader.read(id).rules().stream().map(Rule::id).collect(Collectors.toSet()))
        .isEqualTo(RuleList.shipped().of(id).orElseThrow());
  }

  static Stream<String> ids() {
    return ProfileReader.ids().stream();
  }

  @Test
  void ruleList_policies_areThoseOfTheProgramEachWithTheSharedRules() {
    assertThat(RuleList.shipped().policies()).containsExactlyElementsOf(ProfileReader.ids());
    for (String id : ProfileReader.ids()) {
      assertThat(RuleList.shipped().of(id).orElseThrow())
          .contains("ALL-1", "ALL-2", "ALL-3", "ALL-4", "ALL-5", "ALL-6");
    }
  }

  @Test
  void ruleList_countsOfRules_areTheTexts() {
    assertThat(ProfileReader.ids())
        .map(id -> RuleList.shipped().of(id).orElseThrow().size() - 6)
        .containsExactly(21, 9, 5, 14, 19);
  }

  @Test
  void read_ruleOfTheTextThatIsNotNamed_isRefusedByName() throws IOException {
    String text = example();
    int rule = text.indexOf("  - id: E23-7");
    assertThat(problems(text.substring(0, rule) + text.substring(text.indexOf("  - id: E23-10"))))
        .singleElement()
        .asString()
        .contains("lacks rules of the text: E23-7, E23-8, E23-9.");
  }

  @Test
  void read_ruleOfAnotherText_isRefused() throws IOException {
    String foreign =
        "  - id: M13-1\n    citation: x\n    tag: text\n    not-applicable: Of another text.\n";
    assertThat(problems(example() + foreign))
        .singleElement()
        .asString()
        .contains("M13-1 is no rule of edx-2023");
  }

  @Test
  void read_measureWithoutTest_isRefused() throws IOException {
    String text = example();
    int shown = text.indexOf("    shown-by:");
    assertThat(problems(text.substring(0, shown) + text.substring(text.indexOf("  - id: E23-2"))))
        .singleElement()
        .asString()
        .contains("'rules.shown-by' is missing");
  }

  @Test
  void read_testOfARuleThatIsLeftAlone_isRefused() throws IOException {
    assertThat(problems(example().replaceFirst("    measure: >-", "    left-to-operator: >-")))
        .singleElement()
        .asString()
        .contains("'rules.shown-by' means nothing here");
  }

  @Test
  void read_exclusionThatEveryPolicyHas_isRefusedWithoutIt() throws IOException {
    assertThat(problems(example().replace("  - legal-hold\n", "")))
        .singleElement()
        .asString()
        .contains("'exclusions' must hold legal-hold");
  }

  @Test
  void read_settingsOfRowsWhereNoneLeave_areRefusedAtOnce() throws IOException {
    assertThat(
            problems(
                example()
                    .replace(
                        "release-kinds: [rows, aggregates, notices]",
                        "release-kinds: [aggregates]")))
        .extracting(Problem::message)
        .allMatch(message -> message.contains("the policy lets no rows leave"))
        .hasSize(4);
  }

  @Test
  void read_cellsWhereNoCountsLeave_areRefused() throws IOException {
    assertThat(
            problems(
                example()
                    .replace(
                        "release-kinds: [rows, aggregates, notices]",
                        "release-kinds: [rows, notices]")))
        .singleElement()
        .asString()
        .contains("'aggregates' means nothing here: the policy lets no counts leave");
  }

  @Test
  void read_roundingBaseAboveTheSmallestCell_isRefused() throws IOException {
    assertThat(problems(example().replace("rounding-base: 5", "rounding-base: 13")))
        .singleElement()
        .asString()
        .contains("must not exceed minimum-cell");
  }

  @Test
  void read_severalFaults_areNamedAtOnce() throws IOException {
    String broken =
        example()
            .replace("roles: [member]", "roles: [sponsor]")
            .replace("- mechanism: adequacy-decision", "- mechanism: hope")
            .replace("      event: [course,", "      Event: [course,")
            .replace("id: E23-21", "id: E23-22");
    assertThat(problems(broken)).hasSize(5);
  }

  @Test
  void edx2023_noRule_isLeftToTheOperator() {
    List<String> left =
        ProfileReader.read("edx-2023").rules().stream()
            .filter(rule -> rule.standing() == Standing.LEFT_TO_OPERATOR)
            .map(Rule::id)
            .distinct()
            .toList();
    assertThat(left).isEmpty();
  }

  @Test
  void ids_filesInConfigs_areTheSame() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("configs", "policies"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName()).replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(ProfileReader.ids());
    }
    ProfileReader.ids().forEach(id -> assertThat(ProfileReader.read(id).id()).isEqualTo(id));
  }

  @Test
  void ladders_stepsOfThePrograms_areAllOnTheirOwnTiersLadder() {
    ProfileReader.read("edx-2023")
        .ladders()
        .forEach((tier, steps) -> assertThat(steps).allMatch(step -> step.tier() == tier));
  }

  @Test
  void read_stepOfAnotherTier_isRefused() throws IOException {
    assertThat(problems(example().replace("- presence-only", "- drop-videos")))
        .singleElement()
        .asString()
        .contains("'ladders.weekly': must be one of presence-only")
        .contains("Provided value: drop-videos");
  }

  @Test
  void read_ruleWithoutStanding_isRefused() throws IOException {
    assertThat(problems(example().replace("  measure: The purpose", "  masure: The purpose")))
        .anySatisfy(problem -> assertThat(problem.message()).contains("A rule has one of measure"))
        .anySatisfy(problem -> assertThat(problem.message()).contains("no setting 'rules.masure'"));
  }

  @Test
  void read_ruleTwiceUnderOneTag_isRefused() throws IOException {
    assertThat(problems(example().replace("id: E23-5", "id: E23-1")))
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("E23-1 stands twice with the same tag"));
  }

  @Test
  void read_unknownId_namesTheKnown() {
    assertThatThrownBy(() -> ProfileReader.read("edx-1999"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("edx-2023");
  }

  @Test
  void withKAtLeast_smallerK_isRefused() {
    PolicyProfile profile = ProfileReader.read("edx-2023");
    assertThat(profile.withKAtLeast(20).privacy()).isEqualTo(new PrivacyRequirement(20, 2, 0.10));
    assertThatThrownBy(() -> profile.withKAtLeast(11))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only be raised");
  }

  private static String example() throws IOException {
    return Files.readString(ExampleFiles.PROFILE);
  }

  private static List<Problem> problems(String yaml) {
    try {
      ProfileReader.read(Path.of("profile.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
      return List.of();
    } catch (RefusedException e) {
      return e.problems();
    }
  }
}
