package org.courseveil.anonymize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.courseveil.anonymize.ReleaseOutcome.Held;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.release.Candidates;
import org.courseveil.anonymize.release.HeldReason;
import org.courseveil.anonymize.release.HeldTexts;
import org.courseveil.anonymize.release.LinkRate;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.scheme.Generalization;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.scheme.SchemeChoice;
import org.courseveil.anonymize.scheme.SchemeChoice.Chosen;
import org.courseveil.anonymize.scheme.SchemeChoice.NoScheme;
import org.courseveil.anonymize.units.GeneratedArchive;
import org.courseveil.anonymize.units.GeneratedUnits;
import org.courseveil.anonymize.units.Units;
import org.courseveil.anonymize.verify.AnonymityEvidence;
import org.courseveil.anonymize.verify.AnonymizedTables;
import org.courseveil.anonymize.verify.Verifier;
import org.courseveil.archive.Unit;
import org.courseveil.deidentify.PseudonymKey;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.FreeText;
import org.courseveil.policy.FreeTexts;
import org.courseveil.policy.Member;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.RecodingModel;
import org.courseveil.policy.RefusedException;
import org.courseveil.policy.TextSource;
import org.courseveil.policy.Tier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the archive's tables to verified ones, over 2,000 generated learners. */
final class ReleaseTest {
  private static final PrivacyRequirement PRIVACY = new PrivacyRequirement(12, 2, 0.1);
  private static final ReleaseTerms TERMS = TestMembers.terms(PRIVACY, 0.1, 0.3);
  private static final Hierarchies HIERARCHIES = Hierarchies.shipped();
  private static final Anonymization ANONYMIZATION =
      new Anonymization(HIERARCHIES, new BestFirstEngine());
  private static final List<GeneratedUnits.Unit> GENERATED = GeneratedUnits.of(42, 2000);

  private static Units units;
  private static Scheme scheme;
  private static DataKey key;
  private static KeyHandle handle;

  @BeforeAll
  static void choose() {
    units =
        Units.of(
            GeneratedArchive.of(GENERATED).tables(),
            GeneratedUnits.STARTS,
            TestMembers.ALL,
            HIERARCHIES);
    scheme = ((Chosen) choose(noUnits())).scheme();
    key = DataKey.random();
    handle = KeyRing.lend(key);
  }

  @AfterAll
  static void close() {
    KeyRing.withdraw(handle);
    key.close();
    units.close();
  }

  @Test
  void choose_pooledCohort_agreesWithTheSearchOverTheSameCounts() {
    Chosen chosen = (Chosen) choose(noUnits());
    assertThat(chosen.scheme()).isEqualTo(scheme);
  }

  @Test
  void choose_allUnitsHeld_isNoScheme() {
    Dataset<Row> all = units.all();
    assertThat(choose(all)).isInstanceOf(NoScheme.class);
  }

  @Test
  void prepare_largeMember_isUsefulAndVerified() {
    AnonymizedTables verified = verified(TestMembers.DELFTX, TERMS);
    AnonymityEvidence evidence = verified.evidence();
    assertThat(evidence.smallestClass()).isGreaterThanOrEqualTo(12);
    assertThat(evidence.fewestValues().values()).allMatch(values -> values >= 2);
    long own = own(TestMembers.DELFTX).count();
    assertThat(evidence.units()).isGreaterThanOrEqualTo(own * 85 / 100);
    assertThat(evidence.classes().classes()).isGreaterThanOrEqualTo(10);
    assertThat(evidence.links()).hasSize(4).allMatch(LinkRate::holds);
    assertThat(evidence.links().stream().map(LinkRate::adversary))
        .containsExactly(
            Adversary.OUTSIDER, Adversary.RESEARCHER, Adversary.MEMBER, Adversary.MEMBER);
    assertThat(verified.description().table("summary").columnNames())
        .contains("grade_band", "completed", "country", "gender")
        .containsAnyOf("events", "active_weeks", "videos", "problems");
    assertThat(verified.tables().keySet()).containsExactlyInAnyOrder("summary", "weekly", "report");
  }

  @Test
  void prepare_everyClass_leavesWholeOrIsHeldWhole() {
    everyClassLeavesWholeOrIsHeldWhole(scheme, TERMS);
  }

  @Test
  void prepare_localRecoding_keepsMoreOfTheLabelsAndIsVerified() {
    PrivacyRequirement privacy = PRIVACY.with(RecodingModel.LOCAL);
    ReleaseTerms terms = TestMembers.terms(privacy, 0.1, 0.3);
    Scheme local =
        ((Chosen) ANONYMIZATION.choose(units, noUnits(), QuasiIdentifiers.ALL, privacy, 1))
            .scheme();
    assertThat(local.recoding()).isEqualTo(RecodingModel.LOCAL);
    everyClassLeavesWholeOrIsHeldWhole(local, terms);
    AnonymityEvidence evidence = verified(TestMembers.DELFTX, local, terms).evidence();
    assertThat(evidence.smallestClass()).isGreaterThanOrEqualTo(12);
    assertThat(evidence.loss()).isLessThan(verified(TestMembers.DELFTX, TERMS).evidence().loss());
    assertThatThrownBy(() -> verified(TestMembers.DELFTX, local, TERMS))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("recoding: local");
  }

  @Test
  void prepare_textsArePermitted_leaveWithoutPseudonymOrTime() {
    AnonymizedTables verified =
        verified(TestMembers.DELFTX, TestMembers.terms(PRIVACY, 0.1, 0.3, FreeText.SCRUB));
    assertThat(verified.description().table("forum").columnNames())
        .containsExactly("row", "course", "thread", "kind", "title", "body");
    List<Row> texts = forum(verified);
    Set<String> bodies = texts.stream().map(row -> row.getString(5)).collect(Collectors.toSet());
    long writers =
        GENERATED.stream()
            .filter(unit -> unit.posts() > 0 && unit.course().contains("DelftX"))
            .count();
    assertThat((long) bodies.size()).isBetween(writers / 2, writers - 1);
    assertThat(bodies).allMatch(body -> body.contains("Thanks <<FULLNAME>>"));
    assertThat(texts.stream().map(row -> row.getString(2)).distinct().count())
        .as("a thread in each of two courses")
        .isEqualTo(2);
    Set<String> archived = texts.stream().map(row -> row.getString(0)).collect(Collectors.toSet());
    GENERATED.forEach(
        unit ->
            assertThat(archived)
                .doesNotContain(
                    HexFormat.of().formatHex(GeneratedArchive.archiveId(unit.learner()))));
  }

  @Test
  void prepare_textThatALastLookHolds_staysInTheArchive() {
    ReleaseTerms terms = TestMembers.terms(PRIVACY, 0.1, 0.3, FreeText.SCRUB);
    AnonymizedTables verified =
        verified(TestMembers.DELFTX, terms.with(text -> !text.contains(" Again")));
    List<Row> texts = forum(verified);
    assertThat(texts).isNotEmpty();
    assertThat(verified.evidence().heldTexts())
        .extracting(HeldTexts::table)
        .containsExactly("forum", "responses");
    assertThat(verified.evidence().heldTexts())
        .allMatch(held -> held.texts() >= held.learners() && held.learners() > 0);
    assertThat(texts.stream().map(row -> row.getString(5)))
        .noneMatch(body -> body.contains(" Again"));
  }

  @Test
  void prepare_responsesArePermitted_leaveWithoutThreadPseudonymOrTime() {
    AnonymizedTables verified =
        verified(TestMembers.DELFTX, TestMembers.terms(PRIVACY, 0.1, 0.3, FreeText.SCRUB));
    assertThat(verified.description().table("responses").columnNames())
        .containsExactly("row", "course", "kind", "body");
    List<Row> responses = verified.rows(verified.description().table("responses")).collectAsList();
    assertThat(responses.stream().map(row -> row.getString(2)).distinct())
        .containsExactlyInAnyOrder("response", "feedback");
    assertThat(responses).allMatch(row -> row.getString(3).contains("Thanks <<FULLNAME>>"));
    assertThat(responses.stream().map(row -> row.getString(0)))
        .doesNotContainAnyElementsOf(forum(verified).stream().map(row -> row.getString(0)).toList())
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void prepare_textsOfOneSourceArePermitted_haveATableAlone() {
    FreeTexts forumAlone = new FreeTexts(Map.of(TextSource.FORUM, FreeText.SCRUB));
    assertThat(
            verified(TestMembers.DELFTX, TestMembers.terms(PRIVACY, 0.1, 0.3, forumAlone))
                .tables()
                .keySet())
        .contains("forum")
        .doesNotContain("responses");
  }

  @Test
  void prepare_wordsArePermitted_leaveIfKLearnersUsedThem() {
    List<Row> bags =
        forum(
            verified(
                TestMembers.DELFTX, TestMembers.terms(PRIVACY, 0.1, 0.3, FreeText.BAG_OF_WORDS)));
    assertThat(bags.stream().map(row -> row.getString(4)).distinct())
        .containsExactlyInAnyOrder("easy isn't it thanks", "again easy isn't it thanks");
  }

  private static List<Row> forum(AnonymizedTables verified) {
    return verified.rows(verified.description().table("forum")).collectAsList();
  }

  private static void everyClassLeavesWholeOrIsHeldWhole(Scheme under, ReleaseTerms terms) {
    Generalization generalization = under.generalization(HIERARCHIES);
    Map<List<String>, List<GeneratedUnits.Unit>> classes = new HashMap<>();
    for (GeneratedUnits.Unit unit : GENERATED) {
      if (unit.course().contains("DelftX")) {
        List<String> tuple = new ArrayList<>(List.of(unit.course()));
        tuple.addAll(generalization.labels(unit.tuple()));
        classes.computeIfAbsent(tuple, key -> new ArrayList<>()).add(unit);
      }
    }
    List<List<GeneratedUnits.Unit>> sufficient =
        classes.values().stream()
            .filter(members -> members.size() >= 12)
            .filter(members -> members.stream().map(ReleaseTest::completed).distinct().count() > 1)
            .toList();
    AnonymityEvidence evidence = verified(TestMembers.DELFTX, under, terms).evidence();
    assertThat(evidence.classes().classes())
        .isEqualTo(sufficient.size())
        .isLessThan(classes.size());
    assertThat(evidence.units())
        .isEqualTo(sufficient.stream().mapToLong(List::size).sum())
        .isLessThan(own(TestMembers.DELFTX).count());
  }

  @Test
  void prepare_unitsAloneBefore_areCountedAsTheArchiveHasThem() {
    Map<List<String>, Long> learners = new HashMap<>();
    for (GeneratedUnits.Unit unit : GENERATED) {
      if (unit.course().contains("DelftX")) {
        List<String> known = new ArrayList<>(List.of(unit.course()));
        known.addAll(unit.tuple());
        learners.merge(known, 1L, Long::sum);
      }
    }
    try (PreparedReleases releases = releases(TERMS)) {
      assertThat(((Prepared) releases.of(TestMembers.DELFTX)).uniquesBefore())
          .isPositive()
          .isEqualTo(learners.values().stream().filter(count -> count == 1).count());
    }
  }

  @Test
  void prepare_pseudonyms_areKeyedTagsOfCourseAndArchiveId() {
    PseudonymKey tags = PseudonymKey.of(key);
    Set<String> expected = new HashSet<>();
    try (PreparedReleases releases = releases(TERMS)) {
      Prepared prepared = (Prepared) releases.of(TestMembers.EDINX);
      for (Unit unit : prepared.units()) {
        byte[] course = unit.course().getBytes(StandardCharsets.UTF_8);
        expected.add(HexFormat.of().formatHex(tags.tag(course, unit.learner().bytes())));
      }
      try (Candidates candidates = prepared.candidates(handle)) {
        List<String> units = pseudonyms(candidates, "summary");
        assertThat(units).isSorted().doesNotHaveDuplicates().hasSameElementsAs(expected);
        assertThat(pseudonyms(candidates, "weekly")).isSorted().isSubsetOf(expected);
      }
    }
  }

  private static List<String> pseudonyms(Candidates candidates, String table) {
    return candidates
        .tables()
        .getOrDefault(table, units.all())
        .select("pseudonym")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void prepare_severalMembers_eachGetsItsOwnUnits() {
    try (PreparedReleases releases = releases(TERMS)) {
      for (Member member : List.of(TestMembers.DELFTX, TestMembers.EDINX)) {
        assertThat(((Prepared) releases.of(member)).units())
            .isNotEmpty()
            .isSubsetOf(Unit.of(own(member)));
      }
      Member stranger = TestMembers.member("strangerx", "StrangerX");
      assertThatThrownBy(() -> releases.of(stranger)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void prepare_memberWithoutUnits_isHeld() {
    assertThat(prepare(TestMembers.NOBODYX, TERMS))
        .isInstanceOfSatisfying(
            Held.class, held -> assertThat(held.reason()).isEqualTo(HeldReason.NO_UNITS));
  }

  @Test
  void prepare_classesBelowK_areHeldWhole() {
    PrivacyRequirement strict = new PrivacyRequirement(5000, 2, 0.1);
    assertThat(prepare(TestMembers.EDINX, TestMembers.terms(strict, 0.1, 0.3)))
        .isInstanceOfSatisfying(
            Held.class, held -> assertThat(held.reason()).isEqualTo(HeldReason.CLASSES_TOO_SMALL));
  }

  @Test
  void prepare_fewerThanFourKLearners_isHeld() {
    PrivacyRequirement strict = new PrivacyRequirement(150, 2, 0.1);
    assertThat(prepare(TestMembers.EDINX, TestMembers.terms(strict, 0.1, 0.3)))
        .isInstanceOfSatisfying(
            Held.class, held -> assertThat(held.reason()).isEqualTo(HeldReason.TOO_FEW_LEARNERS));
  }

  @Test
  void prepare_limitThatNoStepReaches_isHeld() {
    assertThat(prepare(TestMembers.EDINX, TestMembers.terms(PRIVACY, 0.001, 0.3)))
        .isInstanceOfSatisfying(
            Held.class, held -> assertThat(held.reason()).isEqualTo(HeldReason.TOO_LINKABLE));
  }

  @Test
  void prepare_weeklyLimitThatNoStepReaches_refusesTheTierAlone() {
    AnonymizedTables verified = verified(TestMembers.EDINX, TestMembers.terms(PRIVACY, 0.1, 0.001));
    assertThat(verified.evidence().refusedTiers()).containsOnlyKeys(Tier.WEEKLY);
    assertThat(verified.tables().keySet()).containsExactlyInAnyOrder("summary", "report");
  }

  @Test
  void prepare_looserLimits_takeFewerSteps() {
    AnonymizedTables verified = verified(TestMembers.EDINX, TestMembers.terms(PRIVACY, 1, 1));
    assertThat(verified.evidence().steps())
        .isEqualTo(Map.of(Tier.SUMMARY, List.of(), Tier.WEEKLY, List.of()));
    assertThat(verified.description().table("weekly").columnNames())
        .containsExactly("pseudonym", "course", "week", "kind", "events");
  }

  private static boolean completed(GeneratedUnits.Unit unit) {
    return unit.passed() || unit.certificate();
  }

  private static AnonymizedTables verified(Member member, ReleaseTerms terms) {
    return verified(member, scheme, terms);
  }

  private static AnonymizedTables verified(Member member, Scheme under, ReleaseTerms terms) {
    try (PreparedReleases releases = ANONYMIZATION.prepare(units, TestMembers.ALL, under, terms);
        Candidates candidates = ((Prepared) releases.of(member)).candidates(handle)) {
      return Verifier.verified(candidates);
    }
  }

  private static ReleaseOutcome prepare(Member member, ReleaseTerms terms) {
    try (PreparedReleases releases = releases(terms)) {
      return releases.of(member);
    }
  }

  private static PreparedReleases releases(ReleaseTerms terms) {
    return ANONYMIZATION.prepare(units, TestMembers.ALL, scheme, terms);
  }

  private static Dataset<Row> own(Member member) {
    String courses = "course-v1:" + member.organizations().get(0) + "+";
    return units.all().filter(functions.col("course").startsWith(courses));
  }

  private static SchemeChoice choose(Dataset<Row> held) {
    return ANONYMIZATION.choose(units, held, QuasiIdentifiers.ALL, PRIVACY, 1);
  }

  private static Dataset<Row> noUnits() {
    return units.all().limit(0);
  }
}
