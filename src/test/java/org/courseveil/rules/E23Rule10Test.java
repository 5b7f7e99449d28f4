package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * E23-10: under 13 left out and counted. The sample's youngest began in 2026: in that year those
 * born in 2012 became 14, so they were 13 at least when they began; those born in 2013 may not have
 * been.
 */
final class E23Rule10Test {
  private static final int FIRST_YEAR = 2026;

  @TempDir Path directory = Path.of("");

  @Test
  void archive_theYoung_holdsThoseAloneWhoTurnedFourteen() throws IOException {
    SamplePlatform platform = SampleStage.archived().platform();
    List<GroundTruth.Account> young =
        platform.truth().accounts().stream().filter(account -> age(account) < 18).toList();

    assertThat(young).extracting(E23Rule10Test::age).contains(10, 12, 13, 14);
    for (GroundTruth.Account account : young) {
      assertThat(platform.archived(account.userId()))
          .as("aged " + age(account))
          .isEqualTo(age(account) > 13);
    }
    assertThat(platform.report().at("/archive/accounts/left_out/under_age").asLong())
        .isEqualTo(young.stream().filter(account -> age(account) <= 13).count());
  }

  @Test
  void archive_unknownBirthYear_isKeptAndCountedApart() throws IOException {
    JsonNode accounts = SampleStage.archived().platform().report().at("/archive/accounts");

    assertThat(accounts.get("unknown_birth_years").asLong()).isPositive();
    assertThat(accounts.at("/left_out/unknown_birth_year").isMissingNode()).isTrue();
  }

  /** The one of fourteen is made one of thirteen, and unknown birth years are to be left out. */
  @Test
  void archive_aYearYoungerAndUnknownExcluded_leavesThemOutByRulesOfTheirOwn() throws IOException {
    JsonNode before = SampleStage.archived().platform().report().at("/archive/accounts");
    SamplePlatform platform =
        SampleStage.made(directory)
            .set(
                "countries: exclusions/countries.csv",
                "countries: exclusions/countries.csv\n  unknown-birth-year: exclude");
    GroundTruth.Account fourteen =
        platform.truth().accounts().stream()
            .filter(account -> age(account) == 14)
            .findFirst()
            .orElseThrow();
    assertThat(SampleStage.archived().platform().archived(fourteen.userId())).isTrue();
    platform.change(
        "auth_userprofile",
        line ->
            line.contains("\t" + fourteen.userId() + "\t")
                ? line.replace("\t2012\t", "\t2013\t")
                : line);

    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(platform.archived(fourteen.userId())).isFalse();
    JsonNode after = platform.report().at("/archive/accounts");
    assertThat(after.at("/left_out/under_age").asLong())
        .isEqualTo(before.at("/left_out/under_age").asLong() + 1);
    assertThat(after.at("/left_out/unknown_birth_year").asLong())
        .isEqualTo(before.get("unknown_birth_years").asLong());
    assertThat(after.get("unknown_birth_years").asLong()).isZero();
    assertThat(after.get("closes").asBoolean()).isTrue();
  }

  private static int age(GroundTruth.Account account) {
    String born = account.demographics().getOrDefault("birth_year", "1900");
    return account.living() ? 100 : FIRST_YEAR - Integer.parseInt(born);
  }
}
