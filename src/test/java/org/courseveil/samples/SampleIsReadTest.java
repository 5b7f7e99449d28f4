package org.courseveil.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.Export;
import org.courseveil.ingest.ExportedTable;
import org.courseveil.ingest.OpenEdxExport;
import org.courseveil.ingest.TestConfig;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.AgeLimits;
import org.courseveil.policy.EngineChoice;
import org.courseveil.policy.FreeText;
import org.courseveil.policy.FreeTexts;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.ProfileDemographics;
import org.courseveil.policy.TextSource;
import org.courseveil.policy.UnknownBirthYear;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a sample is what its truth says was written, to the row. */
final class SampleIsReadTest {
  private static final String LIVING = "living";

  @TempDir static Path temporary = Path.of("");
  private static Optional<Export> read = Optional.empty();
  private static GroundTruth truth = new GroundTruth(List.of(), List.of(), List.of());

  @BeforeAll
  static void readSample() throws IOException {
    Path root = temporary.resolve("sample");
    SampleExport.write(SampleSize.tiny(), 6, root, temporary.resolve("truth"));
    truth = GroundTruth.read(temporary.resolve("truth"));
    read =
        Optional.of(
            OpenEdxExport.read(
                SharedSpark.session(), config(root), ExportKey.none(), Timeline.AS_OF));
  }

  @Test
  void subjects_ofTheList_haveTheFateOfTheirAccounts() {
    Map<Long, String> expected = new TreeMap<>();
    for (GroundTruth.Account account : truth.accounts()) {
      if (!account.living()) {
        expected.put(
            account.userId(),
            account.fate().equals("not_complete") ? "NOT_COMPLETE" : account.reason());
      }
    }
    expected.put(1_999_999L, "");

    Map<Long, String> subjects = new TreeMap<>();
    export()
        .subjects()
        .forEach(
            s ->
                subjects.put(Long.parseLong(s.userId()), s.exclusion().map(Enum::name).orElse("")));

    assertThat(subjects).isEqualTo(expected);
  }

  @Test
  void events_ofEachUnit_areThoseThatWereWritten() {
    Map<String, Long> expected = new TreeMap<>();
    for (GroundTruth.Unit unit : units()) {
      unit.events()
          .forEach(
              (cell, count) ->
                  expected.put(key(unit) + " " + cell.week() + " " + cell.kind(), (long) count));
    }

    assertThat(
            rows(
                CanonicalTable.EVENT,
                row -> {
                  LocalDate start =
                      export()
                          .courseStarts()
                          .getOrDefault(row.<String>getAs("course"), LocalDate.EPOCH);
                  long day = Math.floorDiv(row.<Long>getAs("occurred_at"), 86_400_000L);
                  long week = Math.floorDiv(day - start.toEpochDay(), 7L);
                  return key(row) + " " + Math.max(-1, week) + " " + row.<String>getAs("kind");
                }))
        .isEqualTo(expected);
  }

  @Test
  void work_ofEachUnit_isWhatWasWritten() {
    assertThat(rows(CanonicalTable.ENROLMENT, SampleIsReadTest::key)).isEqualTo(counts(u -> 1));
    assertThat(rows(CanonicalTable.FORUM_POST, SampleIsReadTest::key))
        .isEqualTo(counts(GroundTruth.Unit::posts));
    assertThat(rows(CanonicalTable.COURSE_GRADE, SampleIsReadTest::key))
        .isEqualTo(counts(unit -> unit.percent().isPresent() ? 1 : 0));
    assertThat(module("video")).isEqualTo(counts(GroundTruth.Unit::videos));
    assertThat(module("problem")).isEqualTo(counts(GroundTruth.Unit::problems));
  }

  @Test
  void responses_ofDeletedAccounts_areThoseThatWereWritten() {
    Map<String, Long> expected = new TreeMap<>();
    truth.rows().stream()
        .filter(rows -> rows.source().matches("submissions_submission|assessment_.*"))
        .filter(rows -> rows.owner().equals("eligible"))
        .forEach(rows -> expected.merge(rows.source(), rows.rows(), Long::sum));
    Map<String, Long> read = new TreeMap<>();
    export().tables().stream()
        .filter(table -> table.table() == CanonicalTable.RESPONSE)
        .forEach(table -> read.put(table.source(), table.rows().count()));
    export().tallies().stream()
        .filter(tally -> tally.reason().equals("NO_TEXT"))
        .forEach(tally -> read.merge(tally.source(), tally.rows(), Long::sum));

    assertThat(read).isEqualTo(expected).hasSize(4);
  }

  @Test
  void lines_thatCannotBeRead_areThoseThatWereBroken() {
    Map<String, Long> broken = new TreeMap<>();
    truth.rows().stream()
        .filter(rows -> rows.owner().equals(Owner.BROKEN))
        .forEach(rows -> broken.merge(rows.source(), rows.rows(), Long::sum));

    Map<String, Long> quarantined =
        export().quarantine().collectAsList().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.<String>getAs("source"), TreeMap::new, Collectors.counting()));

    assertThat(quarantined).isEqualTo(broken);
  }

  @Test
  void rows_ofOtherPeople_areThoseOfTheLiving() {
    Map<String, Long> expected = new TreeMap<>();
    truth.rows().stream()
        .filter(rows -> !rows.source().equals(LogFile.SOURCE))
        .filter(rows -> rows.owner().equals(LIVING))
        .filter(rows -> export().read().containsKey(rows.source()))
        .forEach(rows -> expected.merge(rows.source(), rows.rows(), Long::sum));

    Map<String, Long> others = new TreeMap<>();
    export().tallies().stream()
        .filter(tally -> tally.fate().name().equals("OTHER_PERSON"))
        .filter(tally -> !tally.source().equals(LogFile.SOURCE))
        .forEach(tally -> others.merge(tally.source(), tally.rows(), Long::sum));

    assertThat(others).isEqualTo(expected);
  }

  private static Export export() {
    return read.orElseThrow();
  }

  private static List<GroundTruth.Unit> units() {
    return truth.units().stream()
        .filter(unit -> unit.eligible() && !unit.member().isEmpty())
        .toList();
  }

  private static Map<String, Long> counts(ToIntFunction<GroundTruth.Unit> count) {
    Map<String, Long> counts = new TreeMap<>();
    for (GroundTruth.Unit unit : units()) {
      if (count.applyAsInt(unit) > 0) {
        counts.put(key(unit), (long) count.applyAsInt(unit));
      }
    }
    return counts;
  }

  private static Map<String, Long> module(String type) {
    Map<String, Long> rows =
        rows(CanonicalTable.MODULE_STATE, row -> row.<String>getAs("module_type") + " " + key(row));
    Map<String, Long> ofType = new TreeMap<>();
    rows.forEach(
        (key, count) -> {
          if (key.startsWith(type + " ")) {
            ofType.put(key.substring(type.length() + 1), count);
          }
        });
    return ofType;
  }

  /** Counts the distinct lines that were read; the same line again is the same row. */
  private static Map<String, Long> rows(CanonicalTable table, Function<Row, String> key) {
    ExportedTable exported =
        export().tables().stream().filter(t -> t.table() == table).findFirst().orElseThrow();
    return exported.rows().dropDuplicates(CanonicalTable.LINE_DIGEST).collectAsList().stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
  }

  private static String key(GroundTruth.Unit unit) {
    return unit.userId() + " " + unit.course();
  }

  private static String key(Row row) {
    int subject = row.<Integer>getAs("subject");
    return export().subjects().get(subject).userId() + " " + row.<String>getAs("course");
  }

  private static JobConfig config(Path root) {
    return new JobConfig(
        root.resolve("config.yaml"),
        TestConfig.policy(
            new FreeTexts(
                Map.of(TextSource.FORUM, FreeText.SCRUB, TextSource.RESPONSES, FreeText.SCRUB))),
        ProfileDemographics.GENERALISE,
        Optional.empty(),
        new JobConfig.Platform("p", "P", "p@example.org", root, root, Optional.empty()),
        new JobConfig.Inputs(root.resolve("edx"), Optional.empty(), 0.05, false),
        new JobConfig.Deletions(
            root.resolve("deletions/user_api_userretirementstatus.tsv"),
            JobConfig.Deletions.Form.RETIREMENT_STATUS,
            JobConfig.Deletions.CompleteFrom.COMPLETE,
            Optional.empty(),
            7,
            14,
            1,
            3),
        new JobConfig.Exclusions(
            root.resolve("exclusions/objections.csv"),
            root.resolve("exclusions/legal-holds.csv"),
            root.resolve("exclusions/countries.csv"),
            UnknownBirthYear.KEEP,
            AgeLimits.NONE),
        List.of(
            TestConfig.member("northbridge", Courses.NORTHBRIDGE),
            TestConfig.member("lakeside", Courses.LAKESIDE),
            TestConfig.member("harborview", Courses.HARBORVIEW, Courses.LABS)),
        new JobConfig.ArchivePlace(root, root, root, root, Period.ofYears(1), Period.ofYears(1)),
        new JobConfig.Packages(
            root,
            JobConfig.Packages.Cycle.MONTHLY,
            List.of(),
            EngineChoice.NATIVE,
            Period.ofYears(1),
            Optional.empty()),
        Optional.empty(),
        root);
  }
}
