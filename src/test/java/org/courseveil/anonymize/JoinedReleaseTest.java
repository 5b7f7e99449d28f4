package org.courseveil.anonymize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.ReleaseOutcome.Held;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.engine.RecodingTree;
import org.courseveil.anonymize.release.Candidates;
import org.courseveil.anonymize.release.HeldReason;
import org.courseveil.anonymize.release.LinkRate;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.release.ReleasedRows;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.scheme.Scheme.Column;
import org.courseveil.anonymize.units.GeneratedArchive;
import org.courseveil.anonymize.units.Units;
import org.courseveil.anonymize.verify.AnonymityEvidence;
import org.courseveil.anonymize.verify.Breach;
import org.courseveil.anonymize.verify.Verification;
import org.courseveil.anonymize.verify.Verifier;
import org.courseveil.archive.Unit;
import org.courseveil.attacks.CourseSetAttack;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.PseudonymScope;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Releases in which a pseudonym joins the courses of a learner, and the attacks on them. */
final class JoinedReleaseTest {
  private static final int K = 6;
  private static final int LEARNERS = 1500;
  private static final List<String> KNOWN = List.of("course", "country", "gender");
  private static final Hierarchies HIERARCHIES = Hierarchies.shipped();

  private static final Map<Integer, Opened> MADE = new HashMap<>();

  private static Units units;

  /** Learners of two continents and genders, of whom some take several of six courses. */
  @BeforeAll
  static void archive() {
    SplittableRandom random = new SplittableRandom(5);
    Map<String, LocalDate> starts = new HashMap<>();
    GeneratedArchive archive = new GeneratedArchive();
    for (int learner = 0; learner < LEARNERS; learner++) {
      String country = List.of("DE", "FR", "IN", "JP").get(random.nextInt(4));
      String gender = random.nextBoolean() ? "f" : "m";
      archive.add(CanonicalTable.PROFILE, learner, country, "1980-1984", gender, "b");
      int most = random.nextInt(100) < 70 ? 1 : random.nextInt(100) < 85 ? 2 : 4;
      TreeSet<Integer> courses = new TreeSet<>();
      while (courses.size() < most) {
        courses.add(Math.min(random.nextInt(6), random.nextInt(6)));
      }
      for (int course : courses) {
        String id = "course-v1:DelftX+C" + course + "+2025_T1";
        starts.put(id, LocalDate.of(2025, 3, 1));
        archive.add(CanonicalTable.ENROLMENT, learner, id, "2025-03", "audit", true);
        boolean passed = random.nextBoolean();
        archive.add(CanonicalTable.COURSE_GRADE, learner, id, passed ? 0.9 : 0.1, passed);
        for (int week = random.nextInt(3); week > 0; week--) {
          archive.add(CanonicalTable.EVENT, learner, id, "video", "browser", week);
        }
      }
    }
    units = Units.of(archive.tables(), starts, TestMembers.ALL, HIERARCHIES);
  }

  @AfterAll
  static void close() {
    units.close();
  }

  /** A release as it would be written, under some key of its own. */
  private record Opened(Prepared prepared, Map<String, Dataset<Row>> tables) {
    static Opened of(Prepared prepared) {
      try (DataKey key = DataKey.random()) {
        KeyHandle handle = KeyRing.lend(key);
        try (Candidates candidates = prepared.candidates(handle)) {
          Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
          candidates.tables().forEach((name, rows) -> tables.put(name, local(rows)));
          return new Opened(prepared, tables);
        } finally {
          KeyRing.withdraw(handle);
        }
      }
    }

    private static Dataset<Row> local(Dataset<Row> rows) {
      return SharedSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
    }

    Verification verify(PseudonymScope scope) {
      ReleaseDescription made = prepared.description();
      PrivacyRequirement asked = new PrivacyRequirement(K, 2, 0.1).with(scope);
      Map<String, ReleasedRows> rows = new LinkedHashMap<>();
      tables.forEach((name, table) -> rows.put(name, ReleasedRows.of(table)));
      return Verifier.verify(
          rows,
          new ReleaseDescription(
              made.member(),
              made.organizations(),
              made.scheme(),
              made.hierarchies(),
              made.courseStarts(),
              asked,
              made.memberLimits(),
              made.tables(),
              made.steps(),
              made.refusedTiers(),
              made.heldTexts(),
              made.researcher()));
    }

    AnonymityEvidence evidence() {
      return verify(prepared.description().privacy().pseudonymScope()).orThrow("a test's release");
    }

    List<Map<String, String>> rows(String table) {
      List<Map<String, String>> texts = new ArrayList<>();
      Dataset<Row> rows = tables.getOrDefault(table, SharedSpark.session().emptyDataFrame());
      for (Row row : rows.collectAsList()) {
        Map<String, String> text = new HashMap<>();
        for (int i = 0; i < row.length(); i++) {
          text.put(rows.columns()[i], String.valueOf(row.get(i)));
        }
        texts.add(text);
      }
      return texts;
    }

    List<Map<String, String>> summary() {
      return rows("summary");
    }

    Map<String, Long> rowsOf() {
      return summary().stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.getOrDefault("pseudonym", ""), Collectors.counting()));
    }

    Set<Unit> units() {
      return prepared.units();
    }
  }

  @Test
  void prepare_attackerWhoKnowsAnyTwoCourses_neverFindsFewerThanKLearners() {
    Opened opened = release(2);
    CourseSetAttack attack = new CourseSetAttack(opened.summary(), KNOWN);
    assertThat(attack.fewestCandidates(1)).isGreaterThanOrEqualTo(K);
    assertThat(attack.fewestCandidates(2)).isGreaterThanOrEqualTo(K);
    assertThat(opened.evidence().crowds().smallest()).isEqualTo(attack.fewestCandidates(2));
    assertThat(longest(opened)).isGreaterThan(2);
    assertThat(attack.fewestCandidates(longest(opened))).isLessThan(K);
  }

  @Test
  void prepare_attackerWhoKnowsAnyThreeCourses_findsKWhereThatManyAreProtected() {
    Opened opened = release(3);
    CourseSetAttack attack = new CourseSetAttack(opened.summary(), KNOWN);
    assertThat(attack.fewestCandidates(3)).isGreaterThanOrEqualTo(K);
    assertThat(opened.units().size()).isLessThan(release(2).units().size());
  }

  @Test
  void prepare_withoutProtectionOfPairs_isFoundByTheAttackAndRefusedByTheVerifier() {
    Opened opened = release(1);
    CourseSetAttack attack = new CourseSetAttack(opened.summary(), KNOWN);
    assertThat(attack.fewestCandidates(1)).isGreaterThanOrEqualTo(K);
    assertThat(attack.fewestCandidates(2)).isLessThan(K);
    assertThat(opened.verify(new PseudonymScope.Member(1)))
        .isInstanceOf(Verification.Verified.class);
    Verification asked = opened.verify(new PseudonymScope.Member(2));
    assertThat(asked).isInstanceOf(Verification.Refused.class);
    assertThat(((Verification.Refused) asked).breaches().stream().map(Breach::rule))
        .contains(Breach.Rule.COURSE_SETS_HAVE_K_LEARNERS);
  }

  private static int longest(Opened opened) {
    return opened.rowsOf().values().stream().mapToInt(Long::intValue).max().orElse(0);
  }

  @Test
  void prepare_learnersOfSeveralCourses_haveOnePseudonymEach() {
    Opened opened = release(2);
    long learners = opened.units().stream().map(Unit::learner).distinct().count();
    assertThat(opened.rowsOf()).hasSize(Math.toIntExact(learners));
    assertThat(opened.rowsOf().values()).anyMatch(rows -> rows > 1);
    assertThat(opened.summary()).hasSize(opened.units().size());
  }

  @Test
  void prepare_childrenOfUnits_joinOnPseudonymAndCourse() {
    Opened opened = release(2);
    Set<String> keys = new HashSet<>();
    opened.summary().forEach(row -> keys.add(row.get("pseudonym") + row.get("course")));
    assertThat(keys).hasSize(opened.summary().size());
    assertThat(opened.rows("weekly"))
        .isNotEmpty()
        .allMatch(row -> keys.contains(row.get("pseudonym") + row.get("course")));
  }

  @Test
  void prepare_unitsThatAreHeld_areTheOthersOfTheMember() {
    Opened opened = release(2);
    Set<Unit> all = Unit.of(units.all());
    assertThat(opened.units()).isSubsetOf(all);
    assertThat(all.size()).isGreaterThan(opened.units().size());
    Set<Object> partly = new HashSet<>();
    all.stream()
        .filter(unit -> !opened.units().contains(unit))
        .forEach(unit -> partly.add(unit.learner()));
    assertThat(opened.units()).anyMatch(unit -> partly.contains(unit.learner()));
  }

  @Test
  void prepare_twoPackages_haveNoPseudonymInCommon() {
    assertThat(release(2).rowsOf().keySet())
        .doesNotContainAnyElementsOf(release(2, 1, 1).rowsOf().keySet());
  }

  @Test
  void prepare_sameUnits_holdsTheSameAgain() {
    assertThat(release(2).units()).isEqualTo(release(2, 1, 1).units());
  }

  @Test
  void prepare_limits_holdLearnerByLearner() {
    AnonymityEvidence evidence = release(2, 0.12, 0.9).evidence();
    assertThat(evidence.links()).allMatch(LinkRate::holds);
    assertThat(evidence.units()).isGreaterThan(LEARNERS / 2);
  }

  @Test
  void prepare_limitThatNothingReaches_isHeld() {
    assertThat(prepare(2, 0.0001, 0.9))
        .isInstanceOfSatisfying(
            Held.class, held -> assertThat(held.reason()).isEqualTo(HeldReason.TOO_LINKABLE));
  }

  @Test
  void prepare_memberWithoutUnits_isHeld() {
    try (PreparedReleases releases = releases(terms(2, 1, 1))) {
      assertThat(releases.of(TestMembers.NOBODYX))
          .isInstanceOfSatisfying(
              Held.class, held -> assertThat(held.reason()).isEqualTo(HeldReason.NO_UNITS));
    }
  }

  /** Returns the release under loose limits, made once for all tests. */
  private static Opened release(int known) {
    return MADE.computeIfAbsent(known, courses -> release(courses, 1, 1));
  }

  private static Opened release(int known, double summary, double weekly) {
    try (PreparedReleases releases = releases(terms(known, summary, weekly))) {
      return Opened.of((Prepared) releases.of(TestMembers.DELFTX));
    }
  }

  private static ReleaseOutcome prepare(int known, double summary, double weekly) {
    try (PreparedReleases releases = releases(terms(known, summary, weekly))) {
      return releases.of(TestMembers.DELFTX);
    }
  }

  private static PreparedReleases releases(ReleaseTerms terms) {
    Scheme scheme =
        new Scheme(
            1,
            List.of(
                new Column("country", HIERARCHIES.of("country").sha256()),
                new Column("gender", HIERARCHIES.of("gender").sha256())),
            new RecodingTree.Leaf(List.of(2, 0)),
            "some-engine",
            "1",
            0.2,
            new Scheme.Guard(K, 2 * K, 0.1, 0.2));
    return new Anonymization(HIERARCHIES, new BestFirstEngine())
        .prepare(units, TestMembers.ALL, scheme, terms);
  }

  private static ReleaseTerms terms(int known, double summary, double weekly) {
    return TestMembers.terms(
        new PrivacyRequirement(K, 2, 0.1).with(new PseudonymScope.Member(known)), summary, weekly);
  }
}
