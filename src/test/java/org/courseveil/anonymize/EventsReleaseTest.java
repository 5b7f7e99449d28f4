package org.courseveil.anonymize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.release.Candidates;
import org.courseveil.anonymize.release.LinkRate;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.scheme.SchemeChoice.Chosen;
import org.courseveil.anonymize.units.GeneratedArchive;
import org.courseveil.anonymize.units.GeneratedUnits;
import org.courseveil.anonymize.units.Units;
import org.courseveil.anonymize.verify.AnonymizedTables;
import org.courseveil.anonymize.verify.Verifier;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.Tier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Releases with events, from the archive's rows to verified tables. */
final class EventsReleaseTest {
  private static final Hierarchies HIERARCHIES = Hierarchies.shipped();
  private static final PrivacyRequirement PRIVACY = new PrivacyRequirement(12, 2, 0.1);
  private static final Anonymization ANONYMIZATION =
      new Anonymization(HIERARCHIES, new BestFirstEngine());

  private static Units units;
  private static Chosen chosen;

  @BeforeAll
  static void choose() {
    units =
        Units.of(
            GeneratedArchive.of(GeneratedUnits.of(42, 1200)).tables(),
            GeneratedUnits.STARTS,
            TestMembers.ALL,
            HIERARCHIES);
    chosen =
        (Chosen)
            ANONYMIZATION.choose(units, units.all().limit(0), QuasiIdentifiers.ALL, PRIVACY, 1);
  }

  @AfterAll
  static void close() {
    units.close();
  }

  @Test
  void prepare_limitThatHoldsAtOnce_givesDaysTypesAndModulesOfKLearners() {
    AnonymizedTables verified = verified(TestMembers.termsWithEvents(PRIVACY, 1, 1));
    assertThat(verified.description().steps().get(Tier.EVENTS)).isEmpty();
    assertThat(verified.description().table("events").columnNames())
        .containsExactly(
            "pseudonym", "course", "day", "type", "module", "outcome", "attempts", "events");
    Set<String> types =
        verified
            .rows(verified.description().table("events"))
            .select("type")
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toSet());
    assertThat(types).containsExactlyInAnyOrder("play_video", "problem_check", "seq_next");
    assertThat(verified.evidence().links())
        .filteredOn(link -> link.adversary() == Adversary.MEMBER)
        .hasSize(3)
        .allMatch(LinkRate::holds);
  }

  @Test
  void prepare_limitOfThePolicy_isHeldByCoarserRows() {
    AnonymizedTables verified = verified(TestMembers.termsWithEvents(PRIVACY, 0.3, 0.5));
    assertThat(verified.description().steps().get(Tier.EVENTS)).isNotEmpty();
    LinkRate link =
        verified.evidence().links().stream()
            .filter(rate -> rate.tier() == Tier.EVENTS)
            .findFirst()
            .orElseThrow();
    assertThat(link.rate()).isLessThanOrEqualTo(0.5);
    assertThat(link.limit()).isEqualTo(0.5);
  }

  @Test
  void prepare_limitThatNoStepReaches_refusesTheTierAlone() {
    AnonymizedTables verified =
        verified(
            TestMembers.termsWithEvents(
                PRIVACY, 0.3, 0.001, List.of(CoarseningStep.DROP_ATTEMPTS)));
    assertThat(verified.evidence().refusedTiers()).containsOnlyKeys(Tier.EVENTS);
    assertThat(verified.tables().keySet()).containsExactlyInAnyOrder("summary", "weekly", "report");
  }

  @Test
  void events_rows_areOfUnitsOfTheArchiveAndCountWhatItHas() {
    long archived =
        GeneratedUnits.of(42, 1200).stream()
            .flatMap(unit -> unit.eventsByWeek().values().stream())
            .mapToLong(counts -> counts[0] + counts[1] + counts[2])
            .sum();
    Row counted = units.events().selectExpr("sum(events)").first();
    assertThat(counted.getLong(0)).isEqualTo(archived);
  }

  private static AnonymizedTables verified(ReleaseTerms terms) {
    try (DataKey key = DataKey.random();
        PreparedReleases releases =
            ANONYMIZATION.prepare(units, TestMembers.ALL, chosen.scheme(), terms)) {
      KeyHandle handle = KeyRing.lend(key);
      try (Candidates candidates =
          ((Prepared) releases.of(TestMembers.DELFTX)).candidates(handle)) {
        return Verifier.verified(candidates);
      } finally {
        KeyRing.withdraw(handle);
      }
    }
  }
}
