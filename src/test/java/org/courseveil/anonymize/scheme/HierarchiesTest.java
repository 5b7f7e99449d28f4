package org.courseveil.anonymize.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.units.Bands;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HierarchiesTest {
  private final Hierarchies shipped = Hierarchies.shipped();

  @Test
  void shipped_country_coversEveryCodeOfIso3166() {
    Set<String> codes = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    codes.add(Hierarchy.MISSING);
    assertThat(shipped.of("country").domain()).isEqualTo(codes);
  }

  @Test
  void shipped_country_generalizesByM49() {
    Hierarchy country = shipped.of("country");
    assertThat(country.label("NL", 1)).isEqualTo("Western Europe");
    assertThat(country.label("KE", 2)).isEqualTo("Africa");
    assertThat(country.label("BR", 3)).isEqualTo("Americas and Europe");
    assertThat(country.labels(2))
        .containsExactlyInAnyOrder(
            "Africa", "Americas", "Antarctica", "Asia", "Europe", "Oceania", "unknown");
  }

  @Test
  void shipped_birthYears_nestInAlignedBands() {
    Hierarchy years = shipped.of("birth_years");
    assertThat(years.size()).isEqualTo(26);
    assertThat(years.label("1995-1999", 1)).isEqualTo("1990-1999");
    assertThat(years.label("1995-1999", 2)).isEqualTo("1980-1999");
    assertThat(years.label("1995-1999", 3)).isEqualTo("1980-2019");
  }

  @Test
  void shipped_everyFloorLabelOfTheSummary_isInItsDomain() {
    assertThat(shipped.of("gender").domain()).containsExactlyInAnyOrder("f", "m", "o", "unknown");
    assertThat(shipped.of("education").domain())
        .containsExactlyInAnyOrder(
            "p", "m", "b", "a", "hs", "jhs", "el", "none", "other", "unknown");
    assertThat(shipped.of("forum_posts").domain()).isEqualTo(Set.copyOf(Bands.POSTS.labels()));
    assertThat(shipped.of("certificate").domain()).isEqualTo(Set.copyOf(SummaryTier.YES_OR_NO));
    assertThat(shipped.of("enrolment_month").contains("2025-09")).isTrue();
  }

  @Test
  void read_sameFilesFromAFolder_haveTheSameDigests() {
    Hierarchies read = Hierarchies.read(Path.of("configs/hierarchies"));
    for (String name : QuasiIdentifiers.ALL) {
      assertThat(read.of(name).sha256()).isEqualTo(shipped.of(name).sha256());
    }
  }

  @Test
  void read_ruleInsteadOfRows_isUsed(@TempDir Path folder) throws IOException {
    for (String name : QuasiIdentifiers.ALL) {
      Files.writeString(folder.resolve(name + ".yaml"), "shipped: " + name + "\n");
    }
    Files.writeString(
        folder.resolve("enrolment_month.yaml"),
        "dates: {from: 2020-01, to: 2021-12, levels: [year], missing: true}\n");
    Hierarchies read = Hierarchies.read(folder);
    assertThat(read.of("country").sha256()).isEqualTo(shipped.of("country").sha256());
    assertThat(read.of("enrolment_month").size()).isEqualTo(25);
  }

  @Test
  void read_missingValueJoinsOthers_isRefused(@TempDir Path folder) throws IOException {
    for (String name : List.of("country", "birth_years", "education", "forum_posts")) {
      Files.copy(Path.of("configs/hierarchies", name + ".csv"), folder.resolve(name + ".csv"));
    }
    Files.copy(
        Path.of("configs/hierarchies/enrolment_month.yaml"),
        folder.resolve("enrolment_month.yaml"));
    Files.writeString(folder.resolve("gender.csv"), "f;known;*\nunknown;known;*\n");
    Files.writeString(folder.resolve("certificate.csv"), "yes;*\nno;*\n");
    assertThatThrownBy(() -> Hierarchies.read(folder))
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll(folder.toString(), "column gender");
  }
}
