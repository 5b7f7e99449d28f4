package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.AgeLimits;
import org.courseveil.policy.CheckFailedException;
import org.courseveil.policy.Exclusion;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.ProfileDemographics;
import org.courseveil.policy.RefusedException;
import org.courseveil.policy.UnknownBirthYear;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenEdxExportTest {
  private static final String NO_DETAILS = " null".repeat(6);

  private static final Instant AS_OF = Instant.parse("2026-10-12T00:00:00Z");

  @TempDir static Path temporary;
  private static Path village;
  private static Export export;

  @BeforeAll
  static void readVillage() {
    village = temporary.resolve("a village, {with} [odd] 100% *name");
    Village.tree().write(village);
    export = read(new TestConfig(village));
  }

  @Test
  void subjects_ofEveryRule_areLeftOutByIt() {
    Map<Long, Optional<Exclusion>> exclusions =
        export.subjects().stream()
            .collect(Collectors.toMap(s -> Long.parseLong(s.userId()), Subject::exclusion));
    assertThat(exclusions)
        .containsOnly(
            Map.entry(Village.ANN, Optional.empty()),
            Map.entry(Village.NULL, Optional.empty()),
            Map.entry(Village.CHILD, Optional.of(Exclusion.UNDER_AGE)),
            Map.entry(Village.UNLISTED, Optional.of(Exclusion.OBJECTED)),
            Map.entry(Village.UNSURE, Optional.of(Exclusion.OBJECTED)),
            Map.entry(Village.HELD, Optional.of(Exclusion.LEGAL_HOLD)),
            Map.entry(Village.STAFF, Optional.of(Exclusion.STAFF)),
            Map.entry(Village.PENDING, Optional.of(Exclusion.NOT_COMPLETE)),
            Map.entry(Village.FAR, Optional.of(Exclusion.COUNTRY_NOT_PERMITTED)),
            Map.entry(Village.EARLY, Optional.empty()),
            Map.entry(Village.STRANGER, Optional.empty()),
            Map.entry(Village.ODD, Optional.of(Exclusion.NOT_COMPLETE)));
    assertThat(export.subjects().get(0).requestedAt())
        .isEqualTo(Instant.parse("2026-09-20T01:02:03.5Z"));
    assertThat(export.withoutSnapshot()).isEqualTo(2);
    assertThat(export.unknownBirthYears()).isEqualTo(2);
  }

  /** Of those let in Null alone, born in 1985, is known to have been 36 by the first activity. */
  @Test
  void rows_ofACourseWithAnAgeOfItsOwn_areLeftOutOfThatCourseAloneAndCounted() {
    TestConfig config = new TestConfig(village);
    config.ageLimits = new AgeLimits(Map.of(), Map.of(Village.COURSE_A, 36));
    Export strict = read(config);
    assertThat(strict.subjects()).isEqualTo(export.subjects());
    for (CanonicalTable table : CanonicalTable.values()) {
      assertThat(rows(strict, table))
          .as(table.tableName())
          .containsExactlyInAnyOrderElementsOf(
              rows(export, table).stream()
                  .filter(row -> !row.startsWith("17 " + Village.COURSE_A))
                  .toList());
    }
    assertThat(tallies(strict))
        .containsEntry("student_courseenrollment EXCLUDED UNDER_AGE", 4L)
        .containsEntry("forum EXCLUDED UNDER_AGE", 2L);
  }

  @Test
  void tables_holdTheRowsOfThoseWhoAreLetIn() {
    assertThat(rows(export, CanonicalTable.PROFILE))
        .containsExactlyInAnyOrder("17 DE 1990 f p", "19 FR 1985 f p");
    assertThat(rows(export, CanonicalTable.ENROLMENT))
        .containsExactlyInAnyOrder(
            "17 course-v1:OrgA+C1+R1 1757498407000 verified false",
            "19 course-v1:OrgA+C1+R1 1757498409000 verified false",
            "27 course-v1:OrgA+C1+R1 1757498407000 verified false",
            "17 OrgB/C2/R2 1770091506000 null false",
            "19 OrgB/C2/R2 1770091506000 null false",
            "27 OrgB/C2/R2 1770091506000 null false");
    assertThat(rows(export, CanonicalTable.COURSE_GRADE))
        .contains("17 course-v1:OrgA+C1+R1 0.75 1767323045678")
        .hasSize(3);
    assertThat(rows(export, CanonicalTable.CERTIFICATE))
        .contains("17 course-v1:OrgA+C1+R1 downloadable honor 1767398400000")
        .hasSize(3);
    assertThat(rows(export, CanonicalTable.MODULE_STATE))
        .contains(
            "17 course-v1:OrgA+C1+R1 problem "
                + Village.MODULE
                + " 1.5 2.0 1757548800000 1760140800000")
        .hasSize(3);
    assertThat(rows(export, CanonicalTable.FORUM_POST))
        .contains("17 course-v1:OrgA+C1+R1 thread 1760000000000 5f 5f null null")
        .hasSize(3);
    assertThat(rows(export, CanonicalTable.EVENT))
        .contains(
            "17 course-v1:OrgA+C1+R1 video browser 1757030401000" + NO_DETAILS,
            "17 OrgB/C2/R2 navigation browser 1772366400000" + NO_DETAILS,
            "17 course-v1:OrgA+C1+R1 forum browser 1772452800000" + NO_DETAILS,
            "17 course-v1:OrgA+C1+R1 video browser 1772539200000" + NO_DETAILS)
        .hasSize(10);
  }

  @Test
  void tallies_nameEveryFate() {
    Map<String, Long> tallies = tallies(export);
    assertThat(tallies)
        .containsEntry("tracking_log EXCLUDED COMMENT", 1L)
        .containsEntry("tracking_log EXCLUDED NAMES_TWO_ACCOUNTS", 1L)
        .containsEntry("tracking_log EXCLUDED UNKNOWN_EVENT_TYPE", 6L)
        .containsEntry("tracking_log EXCLUDED NO_ACTIVITY", 3L)
        .containsEntry("tracking_log EXCLUDED NO_COURSE", 3L)
        .containsEntry("tracking_log EXCLUDED COURSE_OF_NO_MEMBER", 3L)
        .containsEntry("tracking_log EXCLUDED UNDER_AGE", 8L)
        .containsEntry("tracking_log EXCLUDED OBJECTED", 16L)
        .containsEntry("tracking_log QUARANTINED CUT", 1L)
        .containsEntry("tracking_log QUARANTINED NOT_A_COURSE", 1L)
        .containsEntry("tracking_log OTHER_PERSON ", 17L)
        .containsEntry("student_courseenrollment SUPERSEDED ", 11L)
        .containsEntry("student_courseenrollment OTHER_PERSON ", 9L)
        .containsEntry("student_courseenrollment EXCLUDED COURSE_OF_NO_MEMBER", 3L)
        .containsEntry("student_courseenrollment QUARANTINED NOT_A_COURSE", 1L)
        .containsEntry("student_courseenrollment QUARANTINED NOT_A_TIME created", 1L)
        .containsEntry("student_courseenrollment QUARANTINED NO_ACCOUNT", 1L)
        .containsEntry("auth_user EXCLUDED IDENTIFIERS_ONLY", 3L)
        .containsEntry("auth_user SUPERSEDED ", 22L)
        .containsEntry("auth_user QUARANTINED RAGGED", 1L)
        .containsEntry("auth_userprofile EXCLUDED ERASED_IN_EVERY_SNAPSHOT", 1L)
        .containsEntry("auth_userprofile SUPERSEDED ", 22L)
        .containsEntry("forum SUPERSEDED ", 11L)
        .containsEntry("forum QUARANTINED CUT", 1L);
  }

  @Test
  void account_ofEverySource_closesToTheRow() {
    RowAccount.of(export.read(), settled(export)).requireClosed();
    assertThat(export.read())
        .hasSize(SourceTable.of(ExportForm.OPEN_EDX).size())
        .containsEntry("forum", 27L);
  }

  @Test
  void account_withARowLostOrTwice_doesNotClose() {
    for (SourceTable table : SourceTable.of(ExportForm.OPEN_EDX)) {
      for (int change : List.of(-1, 1)) {
        Map<String, Long> read = new TreeMap<>(export.read());
        read.merge(table.source(), (long) change, Long::sum);
        RowAccount account = RowAccount.of(read, settled(export));
        assertThat(account.isClosed()).isFalse();
        assertThatThrownBy(account::requireClosed)
            .isInstanceOf(CheckFailedException.class)
            .hasMessageContaining(table.source() + ": " + read.get(table.source()) + " rows read");
      }
    }
    assertThat(
            RowAccount.of(Map.of(), List.of(new RowTally("x", RowFate.ARCHIVED, "", 1))).isClosed())
        .isFalse();
  }

  @Test
  void quarantine_holdsTheLinesAndReasonsWithoutValues() {
    List<Row> lines = export.quarantine().collectAsList();
    assertThat(lines).hasSize(7);
    assertThat(lines)
        .allSatisfy(
            row -> {
              assertThat(row.getString(2)).matches("[A-Z_]+( [a-z_]+)?");
              assertThat(row.getString(3)).isNotEmpty();
              assertThat(row.getString(1)).doesNotStartWith("/");
            });
    assertThat(lines.stream().map(row -> row.getString(0)).distinct())
        .containsExactlyInAnyOrder(
            "auth_user", "student_courseenrollment", "forum", "tracking_log");
  }

  @Test
  void identifiers_areEveryTextThatNamesADeletedAccount() {
    List<String> identifiers =
        export.identifiers().collectAsList().stream().map(row -> row.getString(0)).toList();
    assertThat(identifiers)
        .doesNotHaveDuplicates()
        .contains("17", "Ann", "ann17@mail.example", "Ann Ünal", "First17", "Last17")
        .contains("First17 Last17", "Former 17", "Certified 17", "NULL", "Kid", "Pen", "Stan Ger")
        .contains("retired__user_" + Integer.toHexString("Ann".hashCode()))
        .contains("Odd \rNess")
        .doesNotContain("", "28", "Liv", "Liv Ing", "ann", "Former 28", "Certified 18");
  }

  @Test
  void courseStarts_comeFromStructureElseEventElseEnrolment() {
    assertThat(export.courseStarts())
        .containsEntry(Village.COURSE_B, LocalDate.parse("2026-02-01"))
        .containsEntry(Village.COURSE_A, LocalDate.parse("2025-09-05"));
  }

  @Test
  void unreadAndUnknown_areNamed() {
    assertThat(export.unread())
        .containsExactlyInAnyOrder(
            "README",
            "email-opt-in/OrgA.zip",
            "state/OrgB-2026-10-11/OrgB-C2-R2-teams-prod-analytics.sql",
            "state/OrgB-2026-10-11/OrgB-C2-R2-invented-prod-analytics.sql",
            "state/OrgB-2026-10-11/OrgB-C2-R2-auth_user-prod-analytics.sql.failed",
            "state/undated/OrgA-C1-R1-auth_user-prod-analytics.sql");
    assertThat(export.unknown())
        .containsExactlyInAnyOrder(
            "auth_userprofile.invented",
            "forum.(a name out of pattern)",
            "tracking_log.edx.*.*",
            "tracking_log.(implicit events without a pattern)");
  }

  @Test
  void read_shuffledLinesColumnsAndFiles_isTheSame() {
    Path shuffled = temporary.resolve("shuffled");
    Village.tree().writeShuffled(shuffled, new Random(1));
    Export other = read(new TestConfig(shuffled));
    for (CanonicalTable table : CanonicalTable.values()) {
      assertThat(rows(other, table)).containsExactlyInAnyOrderElementsOf(rows(export, table));
    }
    assertThat(tallies(other)).isEqualTo(tallies(export));
    assertThat(other.read()).isEqualTo(export.read());
    assertThat(other.courseStarts()).isEqualTo(export.courseStarts());
    assertThat(other.unknown()).isEqualTo(export.unknown());
  }

  @Test
  void read_withOtherSettings_keepsTheRules() {
    TestConfig config = new TestConfig(village);
    config.completeFrom = JobConfig.Deletions.CompleteFrom.LMS_COMPLETE;
    config.unknownBirthYear = UnknownBirthYear.EXCLUDE;
    config.demographics = ProfileDemographics.DROP;
    Export other = read(config);
    assertThat(exclusionOf(other, Village.ODD)).hasValue(Exclusion.UNKNOWN_BIRTH_YEAR);
    assertThat(exclusionOf(other, Village.EARLY)).hasValue(Exclusion.UNKNOWN_BIRTH_YEAR);
    assertThat(exclusionOf(other, Village.PENDING)).hasValue(Exclusion.NOT_COMPLETE);
    assertThat(rows(other, CanonicalTable.PROFILE)).isEmpty();
    assertThat(tallies(other)).containsEntry("auth_userprofile EXCLUDED DEMOGRAPHICS_DROPPED", 2L);
    assertThat(other.unknownBirthYears()).isZero();
    RowAccount.of(other.read(), settled(other)).requireClosed();
  }

  @Test
  void read_aboveTheShareOfUnreadableLines_isRefusedWithReasonsAlone() {
    TestConfig config = new TestConfig(village);
    config.maximumBadShare = 0.01;
    assertThatThrownBy(() -> read(config))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("tracking_log: 2 of 110 ({CUT=1, NOT_A_COURSE=1})")
        .hasMessageContaining("student_courseenrollment: 3 of ")
        .hasMessageNotContaining("Ann");
  }

  @Test
  void read_aLogThatWasCutWhileCompressed_isRefusedByName() throws IOException {
    Path root = temporary.resolve("cut");
    Village.tree().writeShuffled(root, new Random(4));
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write("{}\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(compressed.toByteArray(), compressed.size() - 9);
    Files.write(root.resolve("export/events/cut.log.gz"), cut);
    assertThatThrownBy(() -> read(new TestConfig(root)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cut.log.gz: This file does not decompress.");
  }

  @Test
  void read_strictly_refusesWhatIsUnknown() {
    TestConfig config = new TestConfig(village);
    config.strict = true;
    assertThatThrownBy(() -> read(config))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("auth_userprofile.invented is unknown")
        .hasMessageContaining("OrgB-C2-R2-invented-prod-analytics.sql")
        .hasMessageNotContaining("teams");
  }

  @Test
  void read_withoutAnyRow_isEmpty() throws Exception {
    Path root = temporary.resolve("empty");
    Village.tree().write(root);
    try (var paths = Files.walk(root.resolve("export"))) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String header = file.toString().endsWith(".sql") ? Files.readAllLines(file).get(0) : "";
        Files.writeString(file, header);
      }
    }
    Files.writeString(
        root.resolve(
            "export/state/OrgB-2026-10-11/OrgB-C2-R2-course_structure-prod-analytics.json"),
        "{}");
    Export empty = read(new TestConfig(root));
    assertThat(empty.read().values()).containsOnly(0L);
    assertThat(empty.tallies()).isEmpty();
    assertThat(empty.quarantine().isEmpty()).isTrue();
    assertThat(empty.tables()).allSatisfy(table -> assertThat(table.rows().isEmpty()).isTrue());
    assertThat(empty.subjects()).hasSize(12);
    assertThat(empty.courseStarts()).isEmpty();
  }

  private static Export read(TestConfig config) {
    return OpenEdxExport.read(SharedSpark.session(), config.config(), ExportKey.none(), AS_OF);
  }

  private static Optional<Exclusion> exclusionOf(Export export, long userId) {
    return export.subjects().stream()
        .filter(subject -> subject.userId().equals("" + userId))
        .findFirst()
        .orElseThrow()
        .exclusion();
  }

  private static List<RowTally> settled(Export export) {
    List<RowTally> all = new ArrayList<>(export.tallies());
    export
        .tables()
        .forEach(
            table ->
                all.add(new RowTally(table.source(), RowFate.ARCHIVED, "", table.rows().count())));
    return all;
  }

  private static Map<String, Long> tallies(Export export) {
    return export.tallies().stream()
        .collect(
            Collectors.toMap(
                tally -> tally.source() + " " + tally.fate() + " " + tally.reason(),
                RowTally::rows));
  }

  /** Returns the rows of a table with the account's number for the subject and without the line. */
  private static List<String> rows(Export export, CanonicalTable table) {
    ExportedTable exported =
        export.tables().stream().filter(each -> each.table() == table).findFirst().orElseThrow();
    assertThat(exported.rows().schema().fieldNames()).isEqualTo(table.exported().fieldNames());
    return exported.rows().collectAsList().stream()
        .map(
            row -> {
              assertThat(row.<byte[]>getAs(1)).hasSize(32);
              Object[] values = new Object[row.length() - 1];
              values[0] = export.subjects().get(row.getInt(0)).userId();
              for (int i = 2; i < row.length(); i++) {
                values[i - 1] = row.get(i);
              }
              return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(" "));
            })
        .sorted()
        .toList();
  }
}
