package org.courseveil.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Open response assessments of a course: answers, what learners wrote of each other's, what the
 * authors said to that, and the crosswalk from the tables' anonymous ids to accounts.
 */
final class ResponseTables {
  private static final List<String> COURSES = List.of("DATA1x", "CHEM3x");
  private static final Place PLACE = Place.ORA;

  private final Snapshot snapshot;
  private final List<Unit> authors;

  private ResponseTables(Snapshot snapshot, List<Unit> authors) {
    this.snapshot = snapshot;
    this.authors = authors;
  }

  static void write(Snapshot snapshot, List<Unit> units) throws IOException {
    if (snapshot.latest() && COURSES.contains(snapshot.course().number())) {
      List<Unit> authors =
          units.stream().filter(unit -> unit.plan().tier() == Unit.Tier.COMPLETER).toList();
      ResponseTables tables = new ResponseTables(snapshot, authors);
      tables.crosswalk();
      tables.submissions();
      tables.assessments();
      tables.replies();
    }
  }

  private void crosswalk() throws IOException {
    try (TableFile table =
        snapshot.table("student_anonymoususerid", "id,user_id,anonymous_user_id,course_id")) {
      for (Unit unit : authors) {
        table.row(
            owner(unit),
            new Cells()
                .number("id", 80_000 + unit.index())
                .text("user_id", unit.account().say(Kind.USER_ID, Place.ANONYMOUS_USER_ID))
                .text("anonymous_user_id", anonymousId(unit, Place.ANONYMOUS_USER_ID))
                .text("course_id", unit.course().id()));
      }
    }
  }

  private void submissions() throws IOException {
    try (TableFile items =
            open("submissions_studentitem", "id,student_id,course_id,item_id,item_type");
        TableFile submissions =
            open(
                "submissions_submission",
                "id,uuid,attempt_number,submitted_at,created_at,raw_answer,student_item_id,status,"
                    + "team_submission_id")) {
      for (Unit unit : authors) {
        items.row(
            owner(unit),
            new Cells()
                .number("id", itemId(unit))
                .text("student_id", anonymousId(unit, PLACE))
                .text("course_id", unit.course().id())
                .text("item_id", unit.course().usageKey(Course.Block.PROBLEM, 0))
                .text("item_type", "openassessment"));
        submissions.row(
            owner(unit),
            new Cells()
                .number("id", unit.index())
                .text("uuid", submissionId(unit))
                .number("attempt_number", 1)
                .moment("submitted_at", unit.enrolledAt())
                .moment("created_at", unit.enrolledAt())
                .text("raw_answer", answer(unit))
                .number("student_item_id", itemId(unit))
                .text("status", "A"));
      }
    }
  }

  /** Each assesses the next one's answer, as a whole and by one criterion. */
  private void assessments() throws IOException {
    try (TableFile assessments =
            open(
                "assessment_assessment",
                "id,submission_uuid,scored_at,scorer_id,score_type,feedback,rubric_id");
        TableFile parts =
            open("assessment_assessmentpart", "id,feedback,assessment_id,criterion_id,option_id")) {
      for (int i = 0; i < authors.size(); i++) {
        Unit scorer = authors.get(i);
        Unit assessed = authors.get((i + 1) % authors.size());
        long id = 500_000L + scorer.index();
        assessments.row(
            owner(scorer),
            new Cells()
                .number("id", id)
                .text("submission_uuid", submissionId(assessed))
                .moment("scored_at", scorer.enrolledAt())
                .text("scorer_id", anonymousId(scorer, PLACE))
                .text("score_type", "PE")
                .text(
                    "feedback",
                    written(
                        scorer,
                        "Well argued, "
                            + assessed.account().say(Kind.NAME, PLACE)
                            + ", above all the end"))
                .number("rubric_id", 1));
        parts.row(
            owner(scorer),
            new Cells()
                .number("id", 600_000L + scorer.index())
                .text("feedback", i % 3 == 0 ? "" : "Clear from start to end")
                .number("assessment_id", id)
                .number("criterion_id", 2)
                .number("option_id", 3));
      }
    }
  }

  /** All but every fourth answer what was said of their work. */
  private void replies() throws IOException {
    try (TableFile table =
        open("assessment_assessmentfeedback", "id,submission_uuid,feedback_text")) {
      for (int i = 0; i < authors.size(); i++) {
        if (i % 4 == 3) {
          continue;
        }
        Unit unit = authors.get(i);
        table.row(
            owner(unit),
            new Cells()
                .number("id", 700_000L + unit.index())
                .text("submission_uuid", submissionId(unit))
                .text(
                    "feedback_text",
                    written(
                        unit,
                        "This helped, thanks. Yours, @"
                            + unit.account().say(Kind.USERNAME, PLACE))));
      }
    }
  }

  /** Returns an answer in JSON; of one course in a text of JSON, as some dumps have it. */
  private String answer(Unit unit) {
    String json =
        JsonText.spaced()
            .open()
            .key("parts")
            .openList()
            .open()
            .field("text", written(unit, essay(unit)) + "\nRead the \"question\" first.")
            .close()
            .closeList()
            .close()
            .text();
    return unit.course().number().equals("CHEM3x") ? JsonText.spaced().value(json).text() : json;
  }

  private static String essay(Unit unit) {
    Account account = unit.account();
    String start = "What I learned in week " + unit.draw("essay", 0).below(5);
    return switch (unit.draw("essay", 1).below(3)) {
      case 0 -> start + ", by " + account.say(Kind.NAME, PLACE);
      case 1 -> start + " is on my page; ask " + account.say(Kind.EMAIL, PLACE);
      default -> start + ": practice, says " + account.say(Kind.USERNAME, PLACE);
    };
  }

  private static String written(Unit unit, String text) {
    return unit.account().planted().sayNew(Kind.RESPONSE_TEXT, PLACE, text);
  }

  /** Returns the id that a learner has in one course. */
  private static String anonymousId(Unit unit, Place place) {
    return unit.account()
        .planted()
        .sayNew(Kind.ANONYMOUS_ID, place, unit.draw("anonymous id", 0).hex(32));
  }

  private static String submissionId(Unit unit) {
    return unit.draw("submission", 0).uuid();
  }

  private static long itemId(Unit unit) {
    return 400_000L + unit.index();
  }

  private static String owner(Unit unit) {
    return Owner.of(unit.account(), unit.course());
  }

  private TableFile open(String table, String header) throws IOException {
    Path path =
        snapshot
            .directory()
            .resolve("ora")
            .resolve(snapshot.tablePath(table).getFileName().toString());
    return TableFile.open(path, header, snapshot.counts(), table, snapshot.date().toString());
  }
}
