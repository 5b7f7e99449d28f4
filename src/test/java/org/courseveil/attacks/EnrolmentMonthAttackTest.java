package org.courseveil.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.Anonymization;
import org.courseveil.anonymize.Prepared;
import org.courseveil.anonymize.PreparedReleases;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.release.Candidates;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.scheme.SchemeChoice.Chosen;
import org.courseveil.anonymize.units.GeneratedArchive;
import org.courseveil.anonymize.units.GeneratedUnits;
import org.courseveil.anonymize.units.Units;
import org.courseveil.archive.Id128;
import org.courseveil.archive.Unit;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.Tier;
import org.junit.jupiter.api.Test;

/**
 * Somebody knows all quasi-identifiers of a learner of a package, the month of enrolment exactly,
 * and leaves out whose weeks are before that month.
 */
final class EnrolmentMonthAttackTest {
  private static final int K = 5;
  private static final Hierarchies HIERARCHIES = Hierarchies.shipped();
  private static final List<GeneratedUnits.Unit> LEARNERS = GeneratedUnits.of(11, 1_500);

  @Test
  void weeks_againstTheMonthOfEnrolment_leaveKCandidates() {
    Anonymization anonymization = new Anonymization(HIERARCHIES, new BestFirstEngine());
    PrivacyRequirement privacy = new PrivacyRequirement(K, 2, 0.1);
    try (DataKey key = DataKey.random();
        Units units =
            Units.of(
                GeneratedArchive.of(LEARNERS).tables(),
                GeneratedUnits.STARTS,
                TestMembers.ALL,
                HIERARCHIES)) {
      Scheme scheme =
          ((Chosen)
                  anonymization.choose(
                      units, units.all().limit(0), QuasiIdentifiers.ALL, privacy, 1))
              .scheme();
      KeyHandle handle = KeyRing.lend(key);
      try (PreparedReleases releases =
          anonymization.prepare(
              units, TestMembers.ALL, scheme, TestMembers.terms(privacy, 0.9, 0.9))) {
        Prepared prepared = (Prepared) releases.of(TestMembers.DELFTX);
        assertThat(prepared.description().steps().getOrDefault(Tier.WEEKLY, List.of()))
            .doesNotContain(CoarseningStep.FOUR_WEEK_BLOCKS, CoarseningStep.HALVES);
        try (Candidates tables = prepared.candidates(handle)) {
          attack(prepared, scheme, tables);
        }
      } finally {
        KeyRing.withdraw(handle);
      }
    }
  }

  private static void attack(Prepared prepared, Scheme scheme, Candidates tables) {
    Map<String, YearMonth> enrolledBy = enrolledBy(rows(tables, "weekly"));
    Map<List<String>, List<String>> classes = new HashMap<>();
    for (Row unit : rows(tables, "summary")) {
      List<String> labels = new ArrayList<>(List.of(unit.<String>getAs("course")));
      scheme.quasiIdentifiers().forEach(name -> labels.add(unit.getAs(name)));
      classes.computeIfAbsent(labels, any -> new ArrayList<>()).add(unit.getAs("pseudonym"));
    }
    int ruledOut = 0;
    Set<String> labelsOfMonth = new HashSet<>();
    for (GeneratedUnits.Unit learner : LEARNERS) {
      Id128 id = Id128.of(GeneratedArchive.archiveId(learner.learner()));
      if (prepared.units().contains(new Unit(id, learner.course()))) {
        List<String> labels = labels(learner, scheme);
        labelsOfMonth.add(labels.get(1 + scheme.quasiIdentifiers().indexOf("enrolment_month")));
        List<String> ofClass = classes.getOrDefault(labels, List.of());
        YearMonth month = YearMonth.parse(learner.enrolmentMonth());
        long left =
            ofClass.stream()
                .map(pseudonym -> enrolledBy.getOrDefault(pseudonym, month))
                .filter(last -> !last.isBefore(month))
                .count();
        assertThat(left).isGreaterThanOrEqualTo(K);
        ruledOut += left < ofClass.size() ? 1 : 0;
      }
    }
    assertThat(ruledOut).isPositive();
    assertThat(labelsOfMonth).allMatch(label -> label.length() < "2025-09".length());
  }

  /** Returns by pseudonym the month in which the first week ends that somebody was active in. */
  private static Map<String, YearMonth> enrolledBy(List<Row> weekly) {
    Map<String, YearMonth> enrolledBy = new HashMap<>();
    for (Row row : weekly) {
      LocalDate start =
          GeneratedUnits.STARTS.getOrDefault(row.<String>getAs("course"), LocalDate.EPOCH);
      YearMonth month = YearMonth.from(start.plusDays(7L * row.<Integer>getAs("week") + 6));
      enrolledBy.merge(
          row.getAs("pseudonym"), month, (one, other) -> one.isBefore(other) ? one : other);
    }
    return enrolledBy;
  }

  private static List<String> labels(GeneratedUnits.Unit learner, Scheme scheme) {
    List<String> labels = new ArrayList<>(List.of(learner.course()));
    for (String name : scheme.quasiIdentifiers()) {
      int level = scheme.levels(name).orElseThrow().lowest();
      String value = learner.tuple().get(QuasiIdentifiers.ALL.indexOf(name));
      labels.add(HIERARCHIES.of(name).label(value, level));
    }
    return labels;
  }

  private static List<Row> rows(Candidates tables, String name) {
    Dataset<Row> rows = tables.tables().get(name);
    return rows == null ? List.of() : rows.collectAsList();
  }
}
