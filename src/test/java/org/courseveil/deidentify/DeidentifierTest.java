package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.Export;
import org.courseveil.ingest.SeededExport;
import org.courseveil.ingest.Subject;
import org.courseveil.ingest.TestConfig;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.policy.Exclusion;
import org.courseveil.policy.ProfileDemographics;
import org.courseveil.policy.Purpose;
import org.courseveil.spark.SharedSpark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DeidentifierTest {
  private static final String COURSE = "course-v1:DelftX+CS101+2025";
  private static final String BLOCK =
      "block-v1:" + COURSE.substring("course-v1:".length()) + "+type@problem+block@";
  private static final long START = SeededExport.start(COURSE);
  private static final long WEEK = 7 * 86_400_000L;

  private final SparkSession spark = SharedSpark.session();
  private final KeyHandle key = KeyRing.lend(DataKey.random());
  private final SeededExport export = SeededExport.of(5, 3).withoutRows();

  @AfterEach
  void withdraw() {
    KeyRing.withdraw(key);
  }

  @Test
  void deidentify_seededExport_leavesNoIdentifierAndKeepsEveryRow() {
    SeededExport seeded = SeededExport.of(11, 20);
    for (DeidentifiedTable table : deidentify(seeded.export(spark), ids(20))) {
      List<Row> rows = table.rows().collectAsList();
      assertThat(rows).hasSameSizeAs(seeded.rows(table.table()));
      assertThat(table.rows().schema()).isEqualTo(DeidentifiedTable.schema(table.table()));
      String text = rows.toString();
      for (String identifier : seeded.identifiers()) {
        assertThat(text).doesNotContain(identifier);
      }
      assertThat(rows).allMatch(row -> row.isNullAt(row.size() - 1));
    }
  }

  @Test
  void deidentify_profile_holdsCodesAndBandsOnly() {
    export.add(CanonicalTable.PROFILE, 0, "NL", 1993, "f", "p_se");
    export.add(CanonicalTable.PROFILE, 1, "Netherlands", 1850, "Ana", "Ana Silva");
    assertThat(contents(CanonicalTable.PROFILE))
        .containsExactly(
            Arrays.asList("NL", "1990-1994", "f", "p", null),
            Arrays.asList(null, null, null, null, null));
  }

  @Test
  void deidentify_moments_becomeMonthsAndWeeks() {
    export.add(CanonicalTable.ENROLMENT, 0, COURSE, START + 3, "audit", true);
    export.add(CanonicalTable.EVENT, 0, COURSE, "video", "browser", START + 2 * WEEK + 5);
    export.add(CanonicalTable.EVENT, 0, COURSE, "video", "browser", START - 1);
    assertThat(contents(CanonicalTable.ENROLMENT))
        .containsExactly(Arrays.asList(COURSE, "2025-03", "audit", true, null));
    assertThat(contents(CanonicalTable.EVENT))
        .containsExactly(
            event("video", "browser", 2, null, null, null, null, null, null, null),
            event("video", "browser", -1, null, null, null, null, null, null, null));
  }

  @Test
  void deidentify_eventThatIsWanted_hasItsDayTypeAndDetails() {
    long day = START + 8 * 86_400_000L;
    addEvent(day + 5, "problem_check", "Week_1_Quiz", "correct", 3);
    addEvent(day - 1, "problem_check", "00112233445566778899aabbccddeeff", "Ana", 1);
    addEvent(START + 200 * WEEK, "play_video", null, null, 73);
    String quiz =
        contents(CanonicalTable.EVENT).stream()
            .flatMap(row -> row.stream())
            .filter(cell -> String.valueOf(cell).startsWith("block-v1:"))
            .map(String::valueOf)
            .findFirst()
            .orElse("");
    assertThat(quiz).matches(BLOCK.replace("+", "\\+") + "[0-9a-f]{32}");
    assertThat(contents(CanonicalTable.EVENT))
        .containsExactly(
            event(
                "problem",
                "server",
                1,
                "problem_check",
                8,
                quiz,
                "correct",
                "2-4",
                "object",
                "known"),
            event(
                "problem",
                "server",
                1,
                "problem_check",
                7,
                BLOCK + "00112233445566778899aabbccddeeff",
                null,
                "1",
                "object",
                "known"),
            event(
                "problem", "server", 103, "play_video", 727, null, null, "5+", "object", "known"));
  }

  @Test
  void deidentify_eventBeforeTheStartOrOfNoType_hasItsWeekAlone() {
    addEvent(START - 1, "problem_check", "b1", "correct", 1);
    addEvent(START, "ana_silva", "b1", "correct", 1);
    addEvent(START, "edx.forum.*", "b1", "correct", 1);
    assertThat(contents(CanonicalTable.EVENT))
        .containsExactly(
            event("problem", "server", -1, null, null, null, null, null, null, null),
            event("problem", "server", 0, null, null, null, null, null, null, null),
            event("problem", "server", 0, null, null, null, null, null, null, null));
  }

  private void addEvent(
      long moment, String type, @Nullable String block, @Nullable String outcome, int attempts) {
    export.add(
        CanonicalTable.EVENT,
        0,
        COURSE,
        "problem",
        "server",
        moment,
        type,
        block == null ? null : BLOCK + block,
        outcome,
        attempts,
        "object",
        "known");
  }

  /** Returns the content of an event that is not left out. */
  private static List<@Nullable Object> event(@Nullable Object... cells) {
    List<@Nullable Object> event = new ArrayList<>(List.of(COURSE));
    event.addAll(Arrays.asList(cells));
    event.add(null);
    return event;
  }

  @Test
  void deidentify_rowsThatCannotBeArchived_carryTheRuleAndNothingElse() {
    export.add(CanonicalTable.EVENT, 0, "course-v1:No+Start+2025", "video", "browser", START);
    export.add(CanonicalTable.EVENT, 0, "Ana Silva", "video", "browser", START);
    export.add(CanonicalTable.EVENT, 0, COURSE, "video", "browser", null);
    export.add(CanonicalTable.MODULE_STATE, 0, COURSE, "problem", "ana", 1.0, 1.0, START, START);
    assertThat(rows(CanonicalTable.EVENT))
        .allMatch(row -> row.isNullAt(0) && row.isNullAt(2))
        .extracting(row -> row.getString(row.size() - 1))
        .containsExactly("COURSE_WITHOUT_START", "COURSE_OF_NO_FORM", "NO_MOMENT");
    assertThat(rows(CanonicalTable.MODULE_STATE))
        .extracting(row -> row.getString(row.size() - 1))
        .containsExactly("MODULE_OF_NO_FORM");
  }

  @Test
  void deidentify_accountThatHasLeft_hasNoIdAndNoContent() {
    export.add(CanonicalTable.EVENT, 0, COURSE, "video", "browser", START);
    byte[][] ids = {{}, new byte[16], new byte[16]};
    Row row =
        only(deidentify(export.export(spark), new ArchiveIds(ids)), CanonicalTable.EVENT).get(0);
    assertThat(row.isNullAt(0)).isTrue();
    assertThat(row.<byte[]>getAs(1)).hasSize(16);
    assertThat(contents(CanonicalTable.PROFILE)).isEmpty();
    assertThat(row.isNullAt(2) && row.isNullAt(row.size() - 1)).isTrue();
  }

  /**
   * E23-10, E23-13: who is left out by a rule is left out here too, whatever ingest handed over.
   */
  @Test
  void deidentify_subjectLeftOutByARule_isLeftOut() {
    export.add(CanonicalTable.EVENT, 1, COURSE, "video", "browser", START);
    Subject child = export.subjects().get(1);
    export
        .subjects()
        .set(
            1,
            new Subject(1, child.userId(), child.requestedAt(), Optional.of(Exclusion.UNDER_AGE)));
    Row row = rows(CanonicalTable.EVENT).get(0);
    assertThat(row.isNullAt(0)).isTrue();
    assertThat(row.getString(row.size() - 1)).isEqualTo("UNDER_AGE");
  }

  /** E23-9: with the demographics dropped, the archive has no profile. */
  @Test
  void deidentify_demographicsDropped_leavesProfilesOut() {
    export.add(CanonicalTable.PROFILE, 0, "NL", 1993, "f", "b");
    List<DeidentifiedTable> tables =
        Deidentifier.deidentify(
            spark,
            export.export(spark),
            ids(3),
            key,
            ProfileDemographics.DROP,
            TestConfig.everything(),
            TextRules.dropping());
    Row row = only(tables, CanonicalTable.PROFILE).get(0);
    assertThat(row.getString(row.size() - 1)).isEqualTo("DEMOGRAPHICS_DROPPED");
    assertThat(row.isNullAt(0) && row.isNullAt(2) && row.isNullAt(3)).isTrue();
  }

  @Test
  void deidentify_columnsThatThePurposeDoesNotNeed_stayEmpty() {
    export.add(CanonicalTable.ENROLMENT, 0, COURSE, START + 3, "audit", true);
    export.add(CanonicalTable.EVENT, 0, COURSE, "video", "browser", START);
    List<DeidentifiedTable> tables =
        Deidentifier.deidentify(
            spark,
            export.export(spark),
            ids(3),
            key,
            ProfileDemographics.GENERALISE,
            new Purpose("narrow", "Tests", Map.of("enrolment", List.of("course", "active"))),
            TextRules.dropping());

    Row enrolment = only(tables, CanonicalTable.ENROLMENT).get(0);
    assertThat(enrolment.<String>getAs("course")).isEqualTo(COURSE);
    assertThat(enrolment.<Boolean>getAs("active")).isTrue();
    assertThat(enrolment.isNullAt(enrolment.fieldIndex("mode"))).isTrue();
    assertThat(enrolment.isNullAt(enrolment.fieldIndex("enrolment_month"))).isTrue();
    Row event = only(tables, CanonicalTable.EVENT).get(0);
    assertThat(event.getString(event.size() - 1)).isEqualTo("NOT_FOR_THE_PURPOSE");
    assertThat(event.isNullAt(0) && event.isNullAt(2)).isTrue();
  }

  @Test
  void deidentify_sameLine_hasTheSameTagInItsSourceAndNoOther() {
    SeededExport seeded = SeededExport.of(3, 10);
    Map<String, String> lineByTag = new HashMap<>();
    Set<String> tags = new HashSet<>();
    for (int run = 0; run < 2; run++) {
      for (DeidentifiedTable table : deidentify(seeded.export(spark), ids(10))) {
        List<Row> rows = table.rows().collectAsList();
        for (int i = 0; i < rows.size(); i++) {
          String tag = Arrays.toString(rows.get(i).<byte[]>getAs(1));
          String line = table.source() + seeded.rows(table.table()).get(i).getString(1);
          assertThat(lineByTag.merge(tag, line, (a, b) -> b)).isEqualTo(line);
          tags.add(tag);
        }
      }
    }
    long rows = Stream.of(CanonicalTable.values()).mapToLong(t -> seeded.rows(t).size()).sum();
    assertThat(tags).hasSize((int) rows);
  }

  private List<List<Object>> contents(CanonicalTable table) {
    return rows(table).stream()
        .map(
            row -> {
              Object[] content = new Object[row.size() - 2];
              for (int i = 0; i < content.length; i++) {
                content[i] = row.get(i + 2);
              }
              return Arrays.asList(content);
            })
        .toList();
  }

  private List<Row> rows(CanonicalTable table) {
    return only(deidentify(export.export(spark), ids(3)), table);
  }

  private static List<Row> only(List<DeidentifiedTable> tables, CanonicalTable table) {
    return tables.stream()
        .filter(each -> each.table() == table)
        .findFirst()
        .orElseThrow()
        .rows()
        .collectAsList();
  }

  private List<DeidentifiedTable> deidentify(Export from, ArchiveIds ids) {
    return Deidentifier.deidentify(
        spark,
        from,
        ids,
        key,
        ProfileDemographics.GENERALISE,
        TestConfig.everything(),
        TextRules.dropping());
  }

  private static ArchiveIds ids(int subjects) {
    byte[][] ids = new byte[subjects][];
    for (int i = 0; i < subjects; i++) {
      ids[i] = new byte[16];
      ids[i][0] = (byte) (i + 1);
    }
    return new ArchiveIds(ids);
  }
}
