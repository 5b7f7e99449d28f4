package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.courseveil.archive.UnitState;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.policy.RecipientRole;
import org.courseveil.policy.Transfer;
import org.courseveil.policy.TransferMechanism;
import org.courseveil.samples.CourseraTruth.Learner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of coursera-2020; the methods bear their ids. */
final class Coursera2020Test extends CourseraRules {
  Coursera2020Test() {
    super("coursera-2020");
  }

  @Test
  void c20_1_roles_areContentProvidersAndPartners() {
    assertThat(packaged().policy().disclosure().roles())
        .containsExactly(RecipientRole.CONTENT_PROVIDER, RecipientRole.PARTNER);
  }

  @Test
  void c20_2_manifest_statesPurposeAndForbiddenUses() throws IOException {
    packaged().assertStatesItsTerms();
  }

  /**
   * What is encrypted begins and ends with Parquet's mark of encrypted footers, and says nothing.
   */
  @Test
  void c20_4_whatWasWritten_isEncrypted() throws IOException {
    int files = 0;
    for (String place : List.of("run/archive", "run/ledger", "run/packages")) {
      try (Stream<Path> walk = Files.walk(packaged().platform().at(place))) {
        for (Path file : walk.filter(path -> path.toString().endsWith(".parquet")).toList()) {
          byte[] bytes = Files.readAllBytes(file);
          assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PARE");
          files++;
        }
      }
    }
    assertThat(files).isPositive();
    assertThat(packaged().platform().place().resolve("data")).exists();
  }

  @Test
  void c20_4_notices_tellThePartnerOfItsLearnersByItsOwnIdsAlone(@TempDir Path directory)
      throws IOException {
    SamplePlatform platform =
        sample()
            .archived()
            .copy(directory.resolve("told"))
            .set("untold: [elsewhere]", "untold: [elsewhere, lakeside]");

    SamplePlatform.Ended ended = platform.run("notify");

    assertThat(ended.code()).as(ended.err()).isZero();
    List<String> rows = OpenedNotices.rows(platform);
    assertThat(rows).isNotEmpty().allMatch(row -> row.matches("[0-9a-f]{40},,,,[0-9TZ:-]+"));
    assertThat(rows)
        .extracting(row -> row.substring(0, row.indexOf(',')))
        .containsExactlyInAnyOrderElementsOf(
            sample()
                .truth()
                .learners()
                .filter(learner -> learner.partner().equals(platform.member()))
                .filter(learner -> !learner.courses().isEmpty())
                .filter(learner -> !Set.of("LIVING", "HELD").contains(learner.standing()))
                .map(Learner::id)
                .toList());
    assertThat(sample().truth().leaks().searchFiles(OpenedNotices.files(platform))).isEmpty();
    assertThat(platform.run("notify").out()).contains("Nothing to tell that was not told before.");
  }

  @Test
  void c20_5_sensitiveColumns_haveNoWayIntoTheArchive() {
    assertHasNoWayForSensitiveColumns();
  }

  @Test
  void c20_6_privacyShield_endedOnItsDay() {
    Transfer shield =
        packaged().policy().disclosure().transfers().stream()
            .filter(transfer -> transfer.mechanism() == TransferMechanism.PRIVACY_SHIELD)
            .findFirst()
            .orElseThrow();
    assertThat(shield.country()).contains("US");
    assertThat(shield.until()).contains(LocalDate.of(2020, 7, 16));
  }

  @Test
  void c20_6_manifest_statesCountryAndMechanism() throws IOException {
    assertThat(packaged().manifest().at("/transfer/mechanism").asText())
        .isEqualTo("standard-contractual-clauses");
    assertThat(packaged().manifest().at("/transfer/country").asText()).isEqualTo("NO");
  }

  @Test
  void c20_7_recipientThatIsNotActive_getsNothing(@TempDir Path directory) throws IOException {
    for (String state : List.of("suspended", "terminated")) {
      SamplePlatform platform = sample().archived().copy(directory.resolve(state));
      Path members = platform.at("members.yaml");
      Files.writeString(
          members, Files.readString(members).replace("state: active", "state: " + state));
      long units = platform.ledger().presentUnits();

      SamplePlatform.Ended ended = platform.run("package");

      assertThat(ended.code()).as(ended.err()).isEqualTo(2);
      assertThat(ended.out()).contains("is " + state + ": nothing leaves to it");
      assertThat(platform.at("run/packages")).doesNotExist();
      assertThat(platform.ledger().unitsIn(UnitState.ARCHIVED)).hasSize(Math.toIntExact(units));
    }
  }

  @Test
  void c20_8_learnersForCredit_areArchivedLikeOthers() throws IOException {
    assertThat(sample().archived().archived(Set.of(forCredit().id()))).hasSize(1);
    assertThat(packaged().report().at("/archive/accounts/left_out/for_credit").isMissingNode())
        .isTrue();
  }
}
