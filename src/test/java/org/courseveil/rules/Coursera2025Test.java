package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.courseveil.policy.Transfer;
import org.courseveil.policy.TransferMechanism;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of coursera-2025, as far as they ask something of what comes after reading. */
final class Coursera2025Test {
  private static List<CourseraSample> samples = List.of();

  @BeforeAll
  static void runTheJobs(@TempDir Path elsewhere) throws IOException {
    samples = List.of(CourseraSample.of(elsewhere, "coursera-2025"));
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
  void c25_4_learnersForCredit_areLeftOutAndCounted() throws IOException {
    assertThat(sample().platform().archived(samples.get(0).forCredit())).isFalse();
    assertThat(sample().report().at("/archive/accounts/left_out/for_credit").asLong()).isEqualTo(1);
  }

  @Test
  void c25_7_whoeverOptedOutOrIsNotListed_isLeftOutAndCounted() throws IOException {
    sample().assertLeftOut("OBJECTED");
  }

  @Test
  void c25_7_sensitiveColumns_haveNoWayIntoTheArchive() {
    samples.get(0).assertHasNoWayForSensitiveColumns();
  }

  @Test
  void c25_7_framework_isForTheUnitedStatesAlone() {
    Transfer framework =
        sample().policy().disclosure().transfers().stream()
            .filter(t -> t.mechanism() == TransferMechanism.DATA_PRIVACY_FRAMEWORK)
            .findFirst()
            .orElseThrow();
    assertThat(framework.country()).contains("US");
    assertThat(framework.from()).contains(LocalDate.of(2023, 7, 10));
    assertThat(framework.until()).isEmpty();
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
  void all_3_idsOfTheSource_areInNothingThatWasReleased() throws IOException {
    sample().assertNamesNobody();
  }

  @Test
  void all_5_manifest_statesWhatTheRecipientCouldLink() throws IOException {
    sample().assertStatesMeasuredRisks();
  }
}
