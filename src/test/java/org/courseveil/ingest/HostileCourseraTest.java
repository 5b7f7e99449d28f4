package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchivedCells;
import org.courseveil.ingest.AccountHistory.Verdict;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.policy.AgeLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of Coursera with somebody's name in all the wrong places. */
final class HostileCourseraTest {
  private static final int ROWS = 5_000;
  private static final String ID = "1f".repeat(20);
  private static final String COURSE_ID = "Kq3wTzV7EeWx0a9Pd_mR1g";
  private static final String COURSE = "course-v1:acme+field-ecology+on-demand";

  /** A table, a row of it as it should be, and a cell that rows bring along. */
  enum Hostile {
    MEMBERSHIPS(
        SourceTable.COURSE_MEMBERSHIPS,
        "partner_user_id,course_id,course_membership_role,course_membership_ts,a,b,c",
        ID + "," + COURSE_ID + ",LEARNER,2026-03-04 05:06:07,x,y,z",
        "2026-03"),
    PROGRESS(
        SourceTable.COURSE_PROGRESS,
        "course_id,course_item_id,partner_user_id,course_progress_state_type_id,course_progress_ts",
        COURSE_ID + ",aB3dE," + ID + ",2,2026-03-04 05:06:07",
        "other"),
    ITEM_GRADES(
        SourceTable.COURSE_ITEM_GRADES,
        "course_id,course_item_id,partner_user_id,course_item_grade_ts,"
            + "course_item_passing_state_id,course_item_grade_overall",
        COURSE_ID + ",aB3dE," + ID + ",2026-03-04 05:06:07,1,0.25",
        "0.25"),
    GRADES(
        SourceTable.COURSE_GRADES,
        "course_id,partner_user_id,course_grade_ts,course_passing_state_id,course_grade_overall",
        COURSE_ID + "," + ID + ",2026-03-04 05:06:07,1,0.25",
        "0.25"),
    QUESTIONS(
        SourceTable.DISCUSSION_QUESTIONS,
        "discussion_question_id,partner_user_id,discussion_question_title,"
            + "discussion_question_details,course_id,discussion_question_created_ts",
        "q~1," + ID + ",T,\"D\nE\"," + COURSE_ID + ",2026-03-04 05:06:07",
        "thread"),
    ANSWERS(
        SourceTable.DISCUSSION_ANSWERS,
        "discussion_answer_id,partner_user_id,course_id,discussion_answer_content,"
            + "discussion_question_id,discussion_answer_created_ts",
        "a~1," + ID + "," + COURSE_ID + ",C,q~1,2026-03-04 05:06:07",
        "comment"),
    SURVEYS(
        SourceTable.DEMOGRAPHICS_ANSWERS,
        "question_id,partner_user_id,submission_ts,choice_id,answer_int",
        "4," + ID + ",2026-03-04 05:06:07,1,1990",
        ""),
    CLICKS(
        SourceTable.CLICKSTREAM,
        "",
        ID
            + ",s,2026-03-04 05:06:07.123,h,agent,https://x,,en,"
            + COURSE_ID
            + ",US,CA,zone,os,browser,pageview,{}",
        "navigation");

    private final SourceTable table;
    private final String header;
    private final List<String> row;
    private final String archived;

    Hostile(SourceTable table, String header, String row, String archived) {
      this.table = table;
      this.header = header;
      this.row = List.of(row.split(",", -1));
      this.archived = archived;
    }

    byte[] line(SplittableRandom random) {
      List<String> cells = new ArrayList<>(row);
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        cells.set(random.nextInt(cells.size()), cell(random));
      }
      if (random.nextInt(10) == 0) {
        cells.add(random.nextInt(cells.size()), cell(random));
      }
      if (random.nextInt(10) == 0) {
        cells.remove(random.nextInt(cells.size()));
      }
      return HostileBytes.of(String.join(",", cells), random);
    }

    /** A cell as it is written, or as one that forgets its quotes. */
    private static String cell(SplittableRandom random) {
      String text = PlantedPerson.text(random);
      return switch (random.nextInt(4)) {
        case 0 -> text;
        case 1 -> '"' + text;
        default -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      };
    }
  }

  private final List<List<@Nullable Object>> contents = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private final Set<String> fates = new HashSet<>();

  @ParameterizedTest
  @EnumSource
  void read_mutatedRows_areAccountedForAndTellNobody(Hostile hostile) {
    TableHeader header =
        TableHeader.of(
            hostile.header.getBytes(StandardCharsets.UTF_8),
            List.of(hostile.header.split(",", -1)));
    SourceFile file =
        new SourceFile(
            0,
            StoredFile.of(Path.of("/export/file")),
            "acme/one/file.csv",
            hostile.table,
            0,
            true,
            hostile.header.isEmpty() ? null : header);
    for (int i = 0; i < ROWS; i++) {
      byte[] line = hostile.line(new SplittableRandom(i));
      assertThat(settled(hostile.table, file, line)).isEqualTo(TsvFile.isEmpty(line) ? 0 : 1);
    }

    assertThat(fates).contains("candidate", "QUARANTINED");
    Set<String> archived = archived(hostile.table.canonical().orElseThrow());
    if (!hostile.archived.isEmpty()) {
      assertThat(archived).contains(COURSE, hostile.archived);
    }
    assertThat(archived).noneMatch(PlantedPerson::standsIn);
    assertThat(told).noneMatch(PlantedPerson::standsIn);
  }

  private long settled(SourceTable table, SourceFile file, byte[] line) {
    long settled = 0;
    SourceScan.Pass rows =
        new SourceScan.Pass(table, context(), List.of(new SourceLine(file, line)).iterator());
    while (rows.hasNext()) {
      Row row = rows.next();
      switch (ScanPart.valueOf(row.getString(0))) {
        case CANDIDATE -> {
          List<@Nullable Object> content = new ArrayList<>();
          for (int i = ScanPart.frontWidth() + 2; i < row.size(); i++) {
            content.add(row.get(i));
          }
          contents.add(content);
          fates.add("candidate");
        }
        case QUARANTINE, UNKNOWN -> told.add(row.getString(1) + " " + row.getString(2));
        case TALLY -> {
          told.add(row.getString(2));
          fates.add(row.getString(3));
          settled += row.getLong(4);
        }
        case CANDIDATES, HEADERS -> settled += row.getLong(4);
        case COURSE -> told.add(row.getString(2));
      }
    }
    return settled;
  }

  private Set<String> archived(CanonicalTable table) {
    ArchivedCells archive = new ArchivedCells(table, Map.of(COURSE, LocalDate.of(2026, 1, 1)));
    return contents.stream()
        .peek(content -> assertThat(archive.keepTheRules(content)).isTrue())
        .flatMap(content -> archive.of(content).stream())
        .collect(Collectors.toSet());
  }

  private static CourseraContext context() {
    List<DeletionRequest> requests =
        List.of(new DeletionRequest(ID, "", "", "", "", "", Instant.EPOCH, Instant.EPOCH, true, 1));
    Verdict verdict = new Verdict(Choice.NONE, Choice.NONE, true, Age.UNKNOWN, Optional.empty());
    return new CourseraContext(
        HashedSubjects.of(requests),
        new RowRules(
            Standings.of(
                requests,
                new ExclusionTables(Set.of(ID), Set.of(), Set.of(ID), Set.of("")),
                Map.of(0, verdict)),
            Set.of("acme"),
            AgeLimits.NONE),
        TestContents.of("acme", COURSE_ID, "field-ecology"),
        Map.of(),
        false,
        2026);
  }
}
