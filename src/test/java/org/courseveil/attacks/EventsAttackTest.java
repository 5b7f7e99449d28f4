package org.courseveil.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.Anonymization;
import org.courseveil.anonymize.Prepared;
import org.courseveil.anonymize.PreparedReleases;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.release.Candidates;
import org.courseveil.anonymize.release.LinkRate;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.scheme.SchemeChoice.Chosen;
import org.courseveil.anonymize.units.GeneratedArchive;
import org.courseveil.anonymize.units.GeneratedEvent;
import org.courseveil.anonymize.units.GeneratedUnits;
import org.courseveil.anonymize.units.Units;
import org.courseveil.anonymize.verify.Verifier;
import org.courseveil.deidentify.PseudonymKey;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.Tier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A member holds the logs of all its learners, and knows on which day who did what with which part
 * of a course. It looks for the learner behind each unit of a package with events.
 */
final class EventsAttackTest {
  private static final Hierarchies HIERARCHIES = Hierarchies.shipped();
  private static final PrivacyRequirement PRIVACY = new PrivacyRequirement(12, 2, 0.1);
  private static final List<GeneratedUnits.Unit> LEARNERS = GeneratedUnits.of(42, 1_200);
  private static final double ANY = 1;

  private static final Anonymization ANONYMIZATION =
      new Anonymization(HIERARCHIES, new BestFirstEngine());
  private static Units units;
  private static Chosen chosen;

  @BeforeAll
  static void choose() {
    units =
        Units.of(
            GeneratedArchive.of(LEARNERS).tables(),
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

  @ParameterizedTest
  @ValueSource(doubles = {0.25, ANY})
  void events_againstLogs_linkNoMoreThanThePolicyAndTheEvidenceSay(double limit)
      throws IOException {
    try (DataKey key = DataKey.random();
        PreparedReleases releases =
            ANONYMIZATION.prepare(
                units,
                TestMembers.ALL,
                chosen.scheme(),
                TestMembers.termsWithEvents(PRIVACY, 0.2, limit))) {
      KeyHandle handle = KeyRing.lend(key);
      try (Candidates tables = ((Prepared) releases.of(TestMembers.DELFTX)).candidates(handle)) {
        LinkAttack.Result linked = attack(tables, key);
        assertThat(linked.unexplained()).isZero();
        assertThat(linked.rate()).isLessThanOrEqualTo(limit);
        assertThat(linked.rate()).isBetween(limit / 4, measured(tables));
      } finally {
        KeyRing.withdraw(handle);
      }
    }
  }

  private static LinkAttack.Result attack(Candidates tables, DataKey key) throws IOException {
    PseudonymKey pseudonyms = PseudonymKey.of(key);
    List<RawUnit> knowledge = LEARNERS.stream().map(EventsAttackTest::known).toList();
    Map<String, Long> persons = new HashMap<>();
    LEARNERS.forEach(
        unit ->
            persons.put(
                HexFormat.of()
                    .formatHex(
                        pseudonyms.tag(
                            unit.course().getBytes(StandardCharsets.UTF_8),
                            GeneratedArchive.archiveId(unit.learner()))),
                (long) unit.learner()));
    return new LinkAttack(knowledge, Labels.read(Path.of("configs/hierarchies")))
        .withSolution(persons)
        .run(
            Adversary.MEMBER,
            rows(tables, "summary"),
            rows(tables, "weekly"),
            rows(tables, "events"));
  }

  /** Returns the rate that the verifier has measured of the tier. */
  private static double measured(Candidates tables) {
    return Verifier.verified(tables).evidence().links().stream()
        .filter(link -> link.tier() == Tier.EVENTS)
        .mapToDouble(LinkRate::rate)
        .findFirst()
        .orElseThrow();
  }

  private static RawUnit known(GeneratedUnits.Unit unit) {
    List<GeneratedEvent> events = GeneratedEvent.of(unit);
    Map<GroundTruth.Cell, Integer> weeks =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    event -> new GroundTruth.Cell(event.week(), event.kind()),
                    Collectors.summingInt(event -> 1)));
    Map<String, String> codes = new HashMap<>();
    codes.put("enrolment_month", unit.enrolmentMonth());
    codes.put("certificate", unit.certificate() ? "yes" : "no");
    codes.put("completed", unit.certificate() || unit.passed() ? "yes" : "no");
    Map<String, Integer> numbers = new HashMap<>();
    numbers.put("forum_posts", unit.posts());
    numbers.put("videos", unit.videos());
    numbers.put("problems", unit.problems());
    numbers.put("events", events.size());
    numbers.put("active_weeks", (int) events.stream().map(GeneratedEvent::week).distinct().count());
    if (unit.grade() >= 0) {
      numbers.put("grade_band", (int) Math.round(100 * unit.grade()));
    }
    demographics(unit.profile(), codes, numbers);
    return new RawUnit(
        unit.learner(),
        unit.course(),
        codes,
        numbers,
        weeks,
        events.stream()
            .map(
                event ->
                    new RawEvent(
                        event.day(),
                        event.type(),
                        event.kind(),
                        event.module(),
                        event.outcome(),
                        event.attempt()))
            .toList());
  }

  private static void demographics(
      GeneratedUnits.Profile profile, Map<String, String> codes, Map<String, Integer> numbers) {
    if (profile.country() != null) {
      codes.put("country", profile.country());
    }
    if (profile.gender() != null) {
      codes.put("gender", profile.gender());
    }
    if (profile.education() != null) {
      codes.put("education", profile.education());
    }
    if (profile.birthYears() != null) {
      numbers.put("birth_years", Integer.valueOf(profile.birthYears().substring(0, 4)));
    }
  }

  private static List<Map<String, String>> rows(Candidates tables, String name) {
    Dataset<Row> rows = tables.tables().get(name);
    return rows == null ? List.of() : rows.collectAsList().stream().map(row -> cells(row)).toList();
  }

  private static Map<String, String> cells(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : row.schema().fieldNames()) {
      cells.put(column, String.valueOf(row.<Object>getAs(column)));
    }
    return cells;
  }
}
