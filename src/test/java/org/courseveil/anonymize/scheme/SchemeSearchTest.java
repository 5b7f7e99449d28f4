package org.courseveil.anonymize.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
import org.courseveil.policy.RecodingModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemeSearchTest {
  private static final PrivacyRequirement PRIVACY = new PrivacyRequirement(12, 2, 0.1);

  private final Hierarchies hierarchies = Hierarchies.shipped();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42})
  void search_coursesOfEightHundred_givesAUsefulScheme(long seed) {
    List<GeneratedUnits.Unit> units = GeneratedUnits.of(seed, 2000);
    Scheme scheme = ((Chosen) search(units)).scheme();
    Map<List<String>, Long> classes = classes(units, scheme);
    assertThat(heldBack(classes)).isLessThanOrEqualTo(learners(classes) / 10);
    assertThat(classes.values().stream().filter(SchemeSearchTest::isClass).count())
        .isGreaterThanOrEqualTo(15);
    assertThat(kept(scheme)).contains("gender", "enrolment_month", "forum_posts");
    assertThat(scheme.recoding()).isEqualTo(RecodingModel.FULL_DOMAIN);
    assertThat(scheme.guard().unguardedLoss()).isLessThanOrEqualTo(scheme.loss());
    assertThat(scheme.guardCost() + scheme.guard().unguardedLoss())
        .isCloseTo(scheme.loss(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42})
  void search_policyPermitsLocalRecoding_losesLessWithinTheSameLimit(long seed) {
    List<GeneratedUnits.Unit> units = GeneratedUnits.of(seed, 2000);
    Scheme fullDomain = ((Chosen) search(units)).scheme();
    Scheme local = ((Chosen) search(units, PRIVACY.with(RecodingModel.LOCAL))).scheme();
    assertThat(local.recoding()).isEqualTo(RecodingModel.LOCAL);
    assertThat(local.loss()).isLessThan(fullDomain.loss());
    assertThat(local.guard().unguardedLoss()).isLessThanOrEqualTo(local.loss());
    assertThat(local.engine()).isEqualTo(new BestFirstEngine().name());
    Map<List<String>, Long> classes = classes(units, local);
    assertThat(heldBack(classes)).isLessThanOrEqualTo(learners(classes) / 10);
    assertThat(kept(local)).doesNotContain("certificate");
    for (GeneratedUnits.Unit unit : units) {
      List<String> labels = local.generalization(hierarchies).labels(unit.tuple());
      for (int i = 0; i < labels.size(); i++) {
        assertThat(local.shares(QuasiIdentifiers.ALL.get(i), hierarchies))
            .containsKey(labels.get(i));
      }
    }
  }

  private Map<List<String>, Long> classes(List<GeneratedUnits.Unit> units, Scheme scheme) {
    Generalization generalization = scheme.generalization(hierarchies);
    Map<List<String>, Long> classes = new HashMap<>();
    for (GeneratedUnits.Unit unit : inLargeCourses(units)) {
      List<String> key = new ArrayList<>(List.of(unit.course()));
      key.addAll(generalization.labels(unit.tuple()));
      classes.merge(key, 1L, Long::sum);
    }
    return classes;
  }

  private static boolean isClass(long learners) {
    return learners >= PRIVACY.guardedK();
  }

  private static long learners(Map<List<String>, Long> classes) {
    return classes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long heldBack(Map<List<String>, Long> classes) {
    return classes.values().stream().filter(n -> !isClass(n)).mapToLong(Long::longValue).sum();
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
    return scheme.quasiIdentifiers().stream()
        .filter(
            name -> scheme.levels(name).orElseThrow().lowest() < hierarchies.of(name).levels() - 1)
        .toList();
  }

  private SchemeChoice search(List<GeneratedUnits.Unit> units) {
    return search(units, PRIVACY);
  }

  private SchemeChoice search(List<GeneratedUnits.Unit> units, PrivacyRequirement privacy) {
    List<Hierarchy> ofColumns = QuasiIdentifiers.ALL.stream().map(hierarchies::of).toList();
    EquivalenceClasses.Collector collector = EquivalenceClasses.over(ofColumns);
    inLargeCourses(units).forEach(unit -> collector.add(unit.course(), unit.tuple(), 1));
    return SchemeSearch.search(collector.collect(), privacy, new BestFirstEngine(), 1);
  }

  private static List<GeneratedUnits.Unit> inLargeCourses(List<GeneratedUnits.Unit> units) {
    Map<String, Long> ofCourse = new HashMap<>();
    units.forEach(unit -> ofCourse.merge(unit.course(), 1L, Long::sum));
    return units.stream()
        .filter(unit -> isClass(ofCourse.getOrDefault(unit.course(), 0L)))
        .toList();
  }
}
