package org.courseveil.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Rows of database dumps in which somebody's name stands in other columns than it should. */
enum HostileDump {
  PROFILES(
      SourceTable.AUTH_USERPROFILE,
      "id user_id name meta year_of_birth gender level_of_education country city",
      "3 17 N {} 1990 f b DE C",
      "1990-1994"),
  ENROLMENTS(
      SourceTable.STUDENT_COURSEENROLLMENT,
      "id user_id course_id created is_active mode",
      "3 17 course-v1:OrgA+C1+R1 2025-03-04T05:06:07 1 audit",
      "audit"),
  STATES(
      SourceTable.COURSEWARE_STUDENTMODULE,
      "id module_type module_id student_id state grade created modified max_grade done course_id",
      "3 problem block-v1:OrgA+C1+R1+type@problem+block@b1 17 {} 1.0 2025-03-04T05:06:07"
          + " 2025-03-14T05:06:07 2.0 na course-v1:OrgA+C1+R1",
      "problem"),
  GRADES(
      SourceTable.GRADES_PERSISTENTCOURSEGRADE,
      "course_id user_id percent_grade passed_timestamp created",
      "course-v1:OrgA+C1+R1 17 0.25 2025-03-04T05:06:07 2025-03-04T05:06:07",
      "0.25"),
  CERTIFICATES(
      SourceTable.CERTIFICATES_GENERATEDCERTIFICATE,
      "id user_id course_id name status created_date mode grade verify_uuid",
      "3 17 course-v1:OrgA+C1+R1 N downloadable 2025-03-04T05:06:07 audit 0.5 x",
      "downloadable"),
  SUBMISSIONS(
      SourceTable.SUBMISSIONS_SUBMISSION,
      "id uuid attempt_number submitted_at raw_answer student_item_id team_submission_id",
      "3 4f2a-9c 1 2025-03-04T05:06:07 {\"parts\":[{\"text\":\"Ann\"}]} 17 NULL",
      "response"),
  ASSESSMENTS(
      SourceTable.ASSESSMENT_ASSESSMENT,
      "id submission_uuid scored_at scorer_id score_type feedback rubric_id",
      "3 4f2a-9c 2025-03-04T05:06:07 17 PE Ann 4",
      "feedback");

  private static final String COURSE = "course_id";

  private final SourceTable table;
  private final String header;
  private final List<String> row;
  private final String archived;

  HostileDump(SourceTable table, String header, String row, String archived) {
    this.table = table;
    this.header = header.replace(' ', '\t');
    this.row = List.of(row.split(" ", -1));
    this.archived = archived;
  }

  SourceTable table() {
    return table;
  }

  String header() {
    return header;
  }

  /** Returns some cells that rows which were changed where nobody looks still bring along. */
  List<String> archived() {
    return List.of(archived);
  }

  /** Returns a row with names in up to three cells, and perhaps with other cells than it should. */
  byte[] line(SplittableRandom random) {
    List<String> cells = new ArrayList<>(row);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int cell = random.nextInt(cells.size());
      if (!isTrusted(cell)) {
        cells.set(cell, PlantedPerson.text(random));
      }
    }
    if (random.nextInt(10) == 0) {
      cells.add(random.nextInt(cells.size()), PlantedPerson.text(random));
    }
    if (random.nextInt(10) == 0) {
      cells.remove(random.nextInt(cells.size()));
    }
    return HostileBytes.of(String.join("\t", cells), random);
  }

  /** Which courses there are is the platform's word, and its enrolments say it. */
  private boolean isTrusted(int cell) {
    return this == ENROLMENTS && List.of(header.split("\t", -1)).indexOf(COURSE) == cell;
  }
}
