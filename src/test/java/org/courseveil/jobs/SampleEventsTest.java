package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.attacks.LeakSearch;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.policy.ConfigReader;
import org.courseveil.policy.JobConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample under a policy that permits events, from its logs to what the member opens. */
final class SampleEventsTest {
  @TempDir static Path folder = Path.of("");

  private static SamplePlatform platform;
  private static Map<String, Long> counted = Map.of();
  private static List<Row> single = List.of();

  @BeforeAll
  static void release() throws IOException {
    platform = SampleStage.made(folder.resolve("platform"));
    JobConfig config = TestPolicies.permittingEvents(ConfigReader.read(platform.config()), 0.5);
    try (Run run = open(config, true)) {
      counted = new ArchiveJob(run).run().archived().events();
    }
    single =
        events(platform).stream()
            .filter(row -> row.getAs(CanonicalTable.EVENT_TYPE) != null)
            .toList();
    try (Run run = open(config, false)) {
      new PackageJob(run).run();
    }
  }

  private static Run open(JobConfig config, boolean initLedger) throws IOException {
    return Run.open(
        "test", config, initLedger, new Progress(new PrintWriter(new StringWriter()), ""));
  }

  @Test
  void archive_payloadsOfEveryForm_areCounted() {
    assertThat(counted)
        .containsKeys(
            "payload_object",
            "payload_json_text",
            "payload_form",
            "payload_list",
            "payload_none",
            "module_known",
            "module_none");
    assertThat(sum("payload_")).isEqualTo(sum("module_")).isEqualTo(single.size());
  }

  private static long sum(String codes) {
    return counted.entrySet().stream()
        .filter(code -> code.getKey().startsWith(codes))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Test
  void archive_singleEvents_haveTheirDayAndMostlyAPartOfTheCourse() {
    assertThat(single)
        .allSatisfy(
            row ->
                assertThat(row.<Integer>getAs(ArchiveSchema.DAY) / 7)
                    .isEqualTo(row.<Integer>getAs("week")));
    assertThat(single.stream().filter(row -> row.getAs(CanonicalTable.MODULE) != null).count())
        .isGreaterThan(single.size() * 2L / 3);
    assertThat(single.stream().map(row -> row.<String>getAs(CanonicalTable.EVENT_TYPE)))
        .contains("play_video", "problem_check", "seq_next", "/courses/{course}/courseware/**");
  }

  @Test
  void archive_underTheShippedPolicy_hasWeeksAndNothingElseOfEvents() throws IOException {
    List<Row> events = events(SampleStage.archived().platform());
    assertThat(events).isNotEmpty();
    int first = events.get(0).fieldIndex(CanonicalTable.EVENT_TYPE);
    for (Row row : events) {
      for (int i = first; i < row.size(); i++) {
        assertThat(row.isNullAt(i)).as(row.schema().fieldNames()[i]).isTrue();
      }
    }
  }

  @Test
  void released_events_areOfTheCourseAndNameNobody() throws IOException {
    List<Map<String, String>> rows = platform.released("events");
    assertThat(rows).isNotEmpty();
    Set<String> units =
        platform.released("summary").stream()
            .map(row -> row.get("pseudonym"))
            .collect(Collectors.toSet());
    assertThat(rows).allMatch(row -> units.contains(row.get("pseudonym")));
    assertThat(
            LeakSearch.of(platform.truth(), account -> !account.living())
                .searchCells(
                    "events", rows.stream().map(SampleEventsTest::words).toList(), Set.of()))
        .isEmpty();
    assertThat(
            LeakSearch.of(platform.truth(), account -> !account.living())
                .searchFiles(List.of(platform.at("run/archive"), platform.at("run/packages"))))
        .isEmpty();
  }

  /** Returns the cells that hold text: a number names nobody, whoever has it for an id. */
  private static List<String> words(Map<String, String> row) {
    return row.values().stream().filter(cell -> !cell.matches("[0-9+-]+")).toList();
  }

  private static List<Row> events(SamplePlatform of) throws IOException {
    return of.read(
        (tables, config) ->
            tables.stream()
                .filter(table -> table.table() == CanonicalTable.EVENT)
                .map(ArchivedTable::rows)
                .flatMap(rows -> rows.collectAsList().stream())
                .toList());
  }
}
