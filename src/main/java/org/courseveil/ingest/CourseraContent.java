package org.courseveil.ingest;

import java.util.Optional;
import java.util.OptionalInt;
import org.courseveil.ingest.dialect.LineFault;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.ingest.dialect.UsageKey;
import org.jspecify.annotations.Nullable;

/** What the rows of a table of Coursera hold, in the columns of the canonical table. */
interface CourseraContent {
  /** Returns the content of a row, or the rule by which it is left out. */
  Told of(CourseraLine row, SourceFile file) throws UnreadableLineException;

  /** What a row told. */
  sealed interface Told {
    /** Hands a row on, or counts it out. */
    void into(int subject, byte[] line, RowSink sink) throws UnreadableLineException;

    /** The content of a row that may be archived. */
    final class Content implements Told {
      private final @Nullable Object[] cells;

      Content(@Nullable Object... cells) {
        this.cells = cells;
      }

      @Override
      public void into(int subject, byte[] line, RowSink sink) {
        sink.candidate(subject, line, cells);
      }
    }

    /** A row of a course, which is read further if no rule leaves out what is of that course. */
    record OfCourse(String course, RowRules rules, CourseraCourses.InCourse content)
        implements Told {
      @Override
      public void into(int subject, byte[] line, RowSink sink) throws UnreadableLineException {
        if (!rules.leavesOut(subject, course, sink)) {
          content.of(course).into(subject, line, sink);
        }
      }
    }

    /** A row that a rule leaves out. */
    record Nothing(LeftOut rule) implements Told {
      @Override
      public void into(int subject, byte[] line, RowSink sink) {
        sink.leaveOut(rule);
      }
    }
  }

  /** Returns what the rows of a table with a header hold. */
  static CourseraContent of(SourceTable table, CourseraContext context) {
    CourseraCourses courses = new CourseraCourses(context);
    return switch (table) {
      case COURSE_MEMBERSHIPS ->
          (row, file) ->
              CourseraFacts.LEARNERS.contains(row.word("course_membership_role"))
                  ? courses.in(
                      row,
                      course ->
                          new Told.Content(course, row.moment("course_membership_ts"), null, true))
                  : new Told.Nothing(LeftOut.NO_ENROLMENT);
      case COURSE_PROGRESS -> courses.part("course_progress_ts", "", "");
      case COURSE_ITEM_GRADES ->
          courses.part("course_item_grade_ts", "course_item_grade_overall", "");
      case COURSE_FORMATIVE_QUIZ_GRADES ->
          courses.part("course_quiz_grade_ts", "course_quiz_grade", "course_quiz_max_grade");
      case COURSE_GRADES ->
          (row, file) ->
              courses.in(
                  row,
                  course ->
                      new Told.Content(
                          course,
                          row.decimal("course_grade_overall"),
                          context
                                  .contents()
                                  .isPassed(
                                      CourseraFile.export(file.relative()),
                                      row.word("course_passing_state_id"))
                              ? row.moment("course_grade_ts")
                              : null));
      case DISCUSSION_QUESTIONS ->
          (row, file) ->
              courses.in(
                  row,
                  course ->
                      new Told.Content(
                          course,
                          "thread",
                          row.moment("discussion_question_created_ts"),
                          row.text("discussion_question_id"),
                          row.text("discussion_question_id"),
                          row.text("discussion_question_title"),
                          row.text("discussion_question_details")));
      case DISCUSSION_ANSWERS ->
          (row, file) ->
              courses.in(
                  row,
                  course ->
                      new Told.Content(
                          course,
                          "comment",
                          row.moment("discussion_answer_created_ts"),
                          row.text("discussion_answer_id"),
                          row.text("discussion_question_id"),
                          null,
                          row.text("discussion_answer_content")));
      case ASSESSMENT_ACTIONS -> courses.submission("assessment_id", "assessment_action_ts");
      case PEER_SUBMISSIONS ->
          courses.submission("peer_assignment_id", "peer_submission_created_ts");
      case PROGRAMMING_SUBMISSIONS ->
          courses.submission("programming_assignment_id", "programming_submission_created_ts");
      case DEMOGRAPHICS_ANSWERS -> (row, file) -> answer(row, file, context);
      default -> (row, file) -> new Told.Nothing(LeftOut.IDENTIFIERS_ONLY);
    };
  }

  private static Told answer(CourseraLine row, SourceFile file, CourseraContext context) {
    if (context.dropDemographics()) {
      return new Told.Nothing(LeftOut.DEMOGRAPHICS_DROPPED);
    }
    SurveyQuestions survey = context.contents().surveyOf(CourseraFile.export(file.relative()));
    Optional<SurveyQuestions.Question> question = survey.question(row);
    if (question.isEmpty()) {
      return new Told.Nothing(LeftOut.NOT_ASKED_FOR);
    }
    OptionalInt year = CourseraFacts.birthYear(row, context.latestBirthYear());
    String code = survey.code(row).orElse(null);
    return switch (question.get()) {
      case BIRTH_YEAR ->
          new Told.Content(null, year.isPresent() ? year.getAsInt() : null, null, null);
      case GENDER -> new Told.Content(null, null, code, null);
      case EDUCATION -> new Told.Content(null, null, null, code);
    };
  }

  /** What the tables of course work have in common: the course, and parts of it. */
  final class CourseraCourses {
    private final CourseraContext context;

    CourseraCourses(CourseraContext context) {
      this.context = context;
    }

    /** Makes the content of a row in a course. */
    interface InCourse {
      Told of(String course) throws UnreadableLineException;
    }

    Told in(CourseraLine row, InCourse content) throws UnreadableLineException {
      return in(context.contents().course(row.word("course_id")), content);
    }

    Told in(Optional<String> course, InCourse content) throws UnreadableLineException {
      if (course.isEmpty()) {
        throw new UnreadableLineException(LineFault.NOT_A_COURSE);
      }
      return new Told.OfCourse(course.get(), context.rules(), content);
    }

    /** Reads a row about a part of a course; a name that is empty stands for no column. */
    CourseraContent part(String moment, String earned, String possible) {
      return (row, file) ->
          in(
              row,
              course -> {
                String item = row.word("course_item_id");
                String type = context.contents().partType(row.word("course_id"), item);
                Long at = row.moment(moment);
                return new Told.Content(
                    course,
                    type,
                    module(course, type, item),
                    earned.isEmpty() ? null : row.decimal(earned),
                    possible.isEmpty() ? null : row.decimal(possible),
                    at,
                    at);
              });
    }

    /** Reads a row that says when something was handed in. */
    CourseraContent submission(String assignment, String moment) {
      return (row, file) -> {
        Optional<String> course = context.contents().courseOfAssignment(row.word(assignment));
        return course.isEmpty()
            ? new Told.Nothing(LeftOut.NO_COURSE)
            : in(course, known -> activity(known, "problem", "server", row.moment(moment)));
      };
    }

    /** Returns the content of an event of which nothing is wanted but kind and week. */
    static Told activity(String course, String kind, String source, @Nullable Long at) {
      return new Told.Content(course, kind, source, at, null, null, null, null, null, null);
    }

    private static String module(String course, String type, String item)
        throws UnreadableLineException {
      String key =
          "block-v1:"
              + course.substring("course-v1:".length())
              + "+type@"
              + type
              + "+block@"
              + item;
      if (!UsageKey.isValid(key)) {
        throw new UnreadableLineException(LineFault.NOT_A_MODULE);
      }
      return key;
    }
  }
}
