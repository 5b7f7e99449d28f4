package org.courseveil.anonymize.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.engine.EquivalenceClasses;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.scheme.SchemeChoice.Chosen;
import org.courseveil.anonymize.scheme.SchemeChoice.NoScheme;
import org.courseveil.anonymize.units.GeneratedUnits;
import org.courseveil.policy.PrivacyRequirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemeSearchTest {
  private static final PrivacyRequirement PRIVACY = new PrivacyRequirement(12, 2, 0.1);

  private final Hierarchies hierarchies = Hierarchies.shipped();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42})
  void search_coursesOfEightHundred_givesAUsefulScheme(long seed) {
    Chosen chosen = (Chosen) search(GeneratedUnits.of(seed, 2000));
    assertThat(chosen.solution().suppressed()).isLessThanOrEqualTo(chosen.learners() / 10);
    assertThat(chosen.solution().smallestClass()).isGreaterThanOrEqualTo(24);
    assertThat(chosen.solution().classes()).isGreaterThanOrEqualTo(15);
    assertThat(kept(chosen.scheme())).contains("gender", "enrolment_month", "forum_posts");
    assertThat(chosen.scheme().guard().unguardedLoss()).isLessThanOrEqualTo(chosen.scheme().loss());
    assertThat(chosen.scheme().guardCost() + chosen.scheme().guard().unguardedLoss())
        .isCloseTo(chosen.scheme().loss(), within(1e-12));
  }

  @Test
  void search_coursesOfSixteenHundred_keepsTheAgeToo() {
    Chosen chosen = (Chosen) search(GeneratedUnits.of(42, 4000));
    assertThat(kept(chosen.scheme()))
        .contains("birth_years", "gender", "enrolment_month", "forum_posts");
  }

  @Test
  void search_certificate_isNeverKept() {
    Chosen chosen = (Chosen) search(GeneratedUnits.of(42, 2000));
    assertThat(kept(chosen.scheme())).doesNotContain("certificate");
  }

  @Test
  void search_noCourseWithEnoughLearners_isNoScheme() {
    assertThat(search(GeneratedUnits.of(5, 30))).isInstanceOf(NoScheme.class);
  }

  private List<String> kept(Scheme scheme) {
    return scheme.levels().stream()
        .filter(level -> level.level() < hierarchies.of(level.quasiIdentifier()).levels() - 1)
        .map(Scheme.ChosenLevel::quasiIdentifier)
        .toList();
  }

  private SchemeChoice search(List<GeneratedUnits.Unit> units) {
    Map<String, Long> ofCourse = new HashMap<>();
    units.forEach(unit -> ofCourse.merge(unit.course(), 1L, Long::sum));
    List<Hierarchy> ofColumns = QuasiIdentifiers.ALL.stream().map(hierarchies::of).toList();
    EquivalenceClasses.Collector collector = EquivalenceClasses.over(ofColumns);
    for (GeneratedUnits.Unit unit : units) {
      if (ofCourse.getOrDefault(unit.course(), 0L) >= PRIVACY.guardedK()) {
        collector.add(unit.course(), unit.tuple(), 1);
      }
    }
    return SchemeSearch.search(collector.collect(), PRIVACY, new BestFirstEngine(), 1);
  }
}
