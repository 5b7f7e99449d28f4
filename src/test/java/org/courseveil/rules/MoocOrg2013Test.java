package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.Counting;
import org.courseveil.anonymize.aggregate.CourseCounts;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.units.Units;
import org.courseveil.archive.Cell;
import org.courseveil.archive.CountedRelease;
import org.courseveil.archive.LedgerState;
import org.courseveil.attacks.CountAttack;
import org.courseveil.attacks.CountAttack.Bound;
import org.courseveil.attacks.CountAttack.Published;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.policy.AggregateTable;
import org.courseveil.policy.CellRequirement;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.ProfileReader;
import org.courseveil.policy.Tier;
import org.courseveil.quickstart.FileTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of mooc-org-2013; the methods bear their ids. */
final class MoocOrg2013Test {
  private static final PolicyProfile POLICY = ProfileReader.read("mooc-org-2013");
  private static final CellRequirement REQUIRED = POLICY.cells().orElseThrow();

  /** The sample after its archive job. */
  private static List<PolicySample> samples = List.of();

  /** The same after its package job, and what that counted. */
  private static List<Counted> counted = List.of();

  private record Counted(SamplePlatform platform, Map<String, CourseCounts> truth) {}

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void archive(@TempDir Path elsewhere) throws IOException {
    SamplePlatform platform =
        PolicySample.naming(elsewhere.resolve("archived"), "policy: mooc-org-2013")
            .set("forum: scrub", "forum: drop")
            .set("  tiers: [summary]\n", "  public: run/public\n");
    samples = List.of(PolicySample.configured(platform, POLICY));
    SamplePlatform done = platform.copy(elsewhere.resolve("counted"));
    SamplePlatform.Ended ended = done.run("package");
    assertThat(ended.code()).as(ended.err()).isZero();
    counted = List.of(new Counted(done, truth(platform)));
  }

  private static Map<String, CourseCounts> truth(SamplePlatform platform) throws IOException {
    Hierarchies hierarchies = Hierarchies.shipped();
    Map<String, java.time.LocalDate> starts = platform.ledger().courseStarts();
    return platform.read(
        (tables, config) -> {
          try (Units units = Units.of(tables, starts, config.members(), hierarchies)) {
            return Counting.of(units, hierarchies.of(QuasiIdentifiers.COUNTRY), REQUIRED.tables());
          }
        });
  }

  private static SamplePlatform platform() {
    return counted.get(0).platform();
  }

  private static Path bag(SamplePlatform platform) {
    return platform.at("run/public/" + SamplePlatform.MEMBER + "/" + SamplePlatform.RELEASE);
  }

  /** Reads the cells that the public got. */
  private static List<Cell> publicCells(SamplePlatform platform) throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (AggregateTable table : REQUIRED.tables()) {
      Path file = bag(platform).resolve("data/" + table.tableName() + "/part-00000.csv");
      for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
        cells.add(cell(table, List.of(line.split(",", -1))));
      }
    }
    return cells;
  }

  /** Reads the cells that the member got. */
  private static List<Cell> sealedCells(SamplePlatform platform) throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (AggregateTable table : REQUIRED.tables()) {
      for (Map<String, String> row : platform.released(table.tableName())) {
        List<String> values = new ArrayList<>(List.of(row.getOrDefault("course", "")));
        table.labels().forEach(label -> values.add(row.getOrDefault(label, "")));
        values.add(row.getOrDefault("learners", ""));
        cells.add(cell(table, values));
      }
    }
    return cells;
  }

  private static Cell cell(AggregateTable table, List<String> values) {
    return new Cell(
        table,
        values.get(0),
        values.subList(1, values.size() - 1),
        Long.parseLong(values.get(values.size() - 1)));
  }

  /** The archive is made unreadable: a job that read it would end otherwise. */
  @Test
  void m13_1_rows_areRefusedBeforeAnyDataIsRead() throws IOException {
    SamplePlatform platform =
        samples
            .get(0)
            .platform()
            .copy(directory)
            .set("policy: mooc-org-2013", "policy: mooc-org-2013\nrelease: rows");
    FileTree.remove(platform.at("run/archive"));
    Map<String, List<Byte>> before = platform.bytes("run");
    for (String job : List.of("package", "assess")) {
      SamplePlatform.Ended ended = platform.run(job);
      assertThat(ended.code()).as(ended.err()).isEqualTo(1);
      assertThat(ended.err()).contains("mooc-org-2013 does not let rows leave");
    }
    assertThat(platform.bytes("run")).isEqualTo(before);
    assertThat(platform.at("run/packages")).doesNotExist();
  }

  @Test
  void m13_1_termsForRows_cannotBeMade() {
    assertThatThrownBy(() -> ReleaseTerms.of(POLICY, List.of(Tier.SUMMARY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mooc-org-2013 lets no rows leave");
  }

  @Test
  void m13_1_purposes_knowNoResearch() {
    assertThat(POLICY.disclosure().purposes())
        .singleElement()
        .satisfies(purpose -> assertThat(purpose.id()).isEqualTo("aggregates"));
  }

  @Test
  void m13_1_whatLeaves_areTablesOfCountsAlone() throws IOException {
    for (Path place : List.of(platform().place(), bag(platform()))) {
      try (var tables = Files.list(place.resolve("data"))) {
        assertThat(tables.map(table -> table.getFileName().toString()))
            .containsExactlyInAnyOrderElementsOf(
                Arrays.stream(AggregateTable.values()).map(AggregateTable::tableName).toList());
      }
      assertThat(Files.readString(place.resolve("package.json"))).doesNotContain("pseudonym");
    }
    assertThat(publicCells(platform())).isNotEmpty().isEqualTo(sealedCells(platform()));
  }

  @Test
  void m13_2_countsThatAreNotPublished_followFromNothingThatWas() throws IOException {
    List<Cell> cells = publicCells(platform());
    for (String course : cells.stream().map(Cell::course).distinct().toList()) {
      CourseCounts truth =
          counted.get(0).truth().getOrDefault(course, new CourseCounts("", 0, List.of()));
      List<Cell> own = cells.stream().filter(cell -> cell.course().equals(course)).toList();
      CountAttack attack = new CountAttack(REQUIRED, false);
      List<Published> published = List.of(new Published(truth, List.of(own, own)));
      assertThat(attack.bounds(published)).isNotEmpty().allMatch(Bound::holdsTheTruth);
      assertThat(attack.narrow(published)).isEmpty();
    }
  }

  @Test
  void m13_2_learners_areCountedInOneReleaseAlone() throws IOException {
    SamplePlatform platform = platform().copy(directory).asOf("2026-12-15T00:00:00Z");
    LedgerState before = platform.ledger();
    SamplePlatform.Ended ended = platform.run("package");
    assertThat(ended.code()).as("what is left waits for more: " + ended.err()).isEqualTo(2);
    assertThat(platform.ledger().counted()).isEqualTo(before.counted());
    assertThat(platform.at("run/packages/" + SamplePlatform.MEMBER + "/2026-12")).doesNotExist();
    assertThat(platform.at("run/public/" + SamplePlatform.MEMBER + "/2026-12")).doesNotExist();
  }

  @Test
  void m13_2_countsThatWereInterrupted_arePublishedAsDecided() throws IOException {
    SamplePlatform platform = samples.get(0).platform().copy(directory);
    platform.decide(platform().ledger().counted().get(0));
    SamplePlatform.Ended ended = platform.run("package");
    assertThat(ended.code()).as(ended.err()).isZero();
    CountedRelease decided = platform().ledger().counted().get(0);
    assertThat(sealedCells(platform)).isEqualTo(decided.cells());
    assertThat(publicCells(platform)).isEqualTo(decided.cells());
    FileTree.remove(platform.at("run/public"));
    assertThat(platform.run("package").code()).isZero();
    assertThat(publicCells(platform)).isEqualTo(decided.cells());
    assertThat(platform.ledger().releases()).hasSize(1);
  }

  @Test
  void m13_2_assessment_decidesNothing() throws IOException {
    SamplePlatform platform = samples.get(0).platform().copy(directory);
    SamplePlatform.Ended ended = platform.run("assess");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(platform.ledger().counted()).isEmpty();
    assertThat(platform.report().at("/counts/members/0/cells").asLong()).isPositive();
    assertThat(platform.at("run/packages")).doesNotExist();
  }

  @Test
  void m13_3_technicalData_areInNothingThatWasWritten() throws IOException {
    samples
        .get(0)
        .assertHasNoColumnFor(
            List.of("ip", "agent", "session", "host", "referer", "user_id", "username"));
    samples.get(0).assertNamesNobody();
  }

  @Test
  void m13_4_whatPeopleProvide_isNotArchived() {
    assertThat(samples.get(0).rows(CanonicalTable.PROFILE))
        .isNotEmpty()
        .allMatch(
            profile ->
                profile.getAs("birth_years") == null
                    && profile.getAs("gender") == null
                    && profile.getAs("education") == null);
    assertThat(samples.get(0).rows(CanonicalTable.ENROLMENT)).isNotEmpty();
  }

  @Test
  void m13_5_requests_haveNoDeadline() throws IOException {
    assertThat(samples.get(0).report().at("/archive/requests").isNull()).isTrue();
    assertThat(samples.get(0).platform().run("status").out())
        .contains("the policy sets no deadline");
  }

  @Test
  void all_2_posts_areArchivedWithoutText() {
    assertThat(samples.get(0).rows(CanonicalTable.FORUM_POST))
        .isNotEmpty()
        .allMatch(post -> post.getAs("title") == null && post.getAs("body") == null);
  }

  @Test
  void all_4_counts_areOfEnoughLearnersAndRounded() throws IOException {
    Map<String, CourseCounts> truth = counted.get(0).truth();
    assertThat(publicCells(platform()))
        .allSatisfy(
            cell -> {
              assertThat(cell.learners() % REQUIRED.roundingBase()).isZero();
              assertThat(truth).containsKey(cell.course());
              assertThat(cell.learners())
                  .isGreaterThan(REQUIRED.minimumCell() - REQUIRED.roundingBase());
            });
  }
}
