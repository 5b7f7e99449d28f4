package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.courseveil.archive.UnitState;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.courseveil.policy.RecipientRole;
import org.courseveil.policy.Transfer;
import org.courseveil.policy.TransferMechanism;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of coursera-2020, as far as they ask something of what comes after reading. */
final class Coursera2020Test {
  private static List<CourseraSample> samples = List.of();

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void runTheJobs(@TempDir Path elsewhere) throws IOException {
    samples = List.of(CourseraSample.of(elsewhere, "coursera-2020"));
  }

  private static PolicySample sample() {
    return samples.get(0).sample();
  }

  @Test
  void c25_1_demographicsOfAccounts_areLeftOutAndCounted() {
    samples.get(0).assertLeavesDemographicsOfAccountsOut();
  }

  @Test
  void c25_1_listOfTables_isCourseDataAndActivity() {
    samples.get(0).assertArchivesCourseDataAlone();
  }

  @Test
  void c25_2_posts_nameNobody() throws IOException {
    sample().assertPostsNameNobody();
  }

  @Test
  void c25_3_whatWasWritten_wasSearchedAndNamesNobody() throws IOException {
    assertThat(sample().report().at("/archive/residual_check/identifiers").asLong()).isPositive();
    assertThat(sample().report().at("/archive/residual_check/found").asLong()).isZero();
    sample().assertNamesNobody();
  }

  @Test
  void c25_8_theYoung_areLeftOutAndCounted() throws IOException {
    sample().assertLeftOut("UNDER_AGE");
  }

  @Test
  void c25_11_objections_areLeftOutAndCounted() throws IOException {
    sample().assertLeftOut("OBJECTED");
  }

  @Test
  void c25_14_package_holdsTheRecipientsCoursesAlone() throws IOException {
    sample().assertHoldsOwnCoursesAlone();
  }

  @Test
  void c20_1_roles_areContentProvidersAndPartners() {
    assertThat(sample().policy().disclosure().roles())
        .containsExactly(RecipientRole.CONTENT_PROVIDER, RecipientRole.PARTNER);
  }

  @Test
  void c20_2_manifest_statesPurposeAndForbiddenUses() throws IOException {
    sample().assertStatesItsTerms();
  }

  /**
   * What is encrypted begins and ends with Parquet's mark of encrypted footers, and says nothing.
   */
  @Test
  void c20_4_whatWasWritten_isEncrypted() throws IOException {
    int files = 0;
    for (String place : List.of("run/archive", "run/ledger", "run/packages")) {
      try (Stream<Path> walk = Files.walk(sample().platform().at(place))) {
        for (Path file : walk.filter(path -> path.toString().endsWith(".parquet")).toList()) {
          byte[] bytes = Files.readAllBytes(file);
          assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PARE");
          files++;
        }
      }
    }
    assertThat(files).isPositive();
    assertThat(sample().platform().place().resolve("data")).exists();
  }

  @Test
  void c20_5_sensitiveColumns_haveNoWayIntoTheArchive() {
    samples.get(0).assertHasNoWayForSensitiveColumns();
  }

  @Test
  void c20_6_privacyShield_endedOnItsDay() {
    Transfer shield =
        sample().policy().disclosure().transfers().stream()
            .filter(transfer -> transfer.mechanism() == TransferMechanism.PRIVACY_SHIELD)
            .findFirst()
            .orElseThrow();
    assertThat(shield.country()).contains("US");
    assertThat(shield.until()).contains(LocalDate.of(2020, 7, 16));
  }

  @Test
  void c20_6_manifest_statesCountryAndMechanism() throws IOException {
    assertThat(sample().manifest().at("/transfer/mechanism").asText())
        .isEqualTo("adequacy-decision");
    assertThat(sample().manifest().at("/transfer/country").asText()).isEqualTo("CA");
  }

  @Test
  void c20_7_recipientThatIsNotActive_getsNothing() throws IOException {
    for (String state : List.of("suspended", "terminated")) {
      SamplePlatform platform = SampleStage.archived().copy(directory.resolve(state));
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
    assertThat(sample().platform().archived(samples.get(0).forCredit())).isTrue();
    assertThat(sample().report().at("/archive/accounts/left_out/for_credit").isMissingNode())
        .isTrue();
  }

  @Test
  void all_3_idsOfTheSource_areInNothingThatWasReleased() throws IOException {
    sample().assertNamesNobody();
  }

  @Test
  void all_5_manifest_statesWhatTheRecipientCouldLink() throws IOException {
    sample().assertStatesMeasuredRisks();
  }
}
