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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courseveil.policy.Rule.Standing;
import org.junit.jupiter.api.Test;

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

  @Test
  void edx2023_everyRuleOfThePolicy_isNamed() {
    Set<String> named =
        ProfileReader.read("edx-2023").rules().stream().map(Rule::id).collect(Collectors.toSet());
    Stream<String> own = IntStream.rangeClosed(1, 21).mapToObj(number -> "E23-" + number);
    Stream<String> shared = IntStream.rangeClosed(1, 6).mapToObj(number -> "ALL-" + number);
    assertThat(named).isEqualTo(Stream.concat(own, shared).collect(Collectors.toSet()));
  }

  @Test
  void edx2023_rulesThatTheProgramDoesNotKeep_areSaidToBeLeft() {
    List<String> left =
        ProfileReader.read("edx-2023").rules().stream()
            .filter(rule -> rule.standing() == Standing.LEFT_TO_OPERATOR)
            .map(Rule::id)
            .distinct()
            .toList();
    assertThat(left).containsExactly("E23-2", "E23-18", "E23-20", "ALL-1");
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
        .singleElement()
        .asString()
        .contains("E23-1 stands twice with the same tag");
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
