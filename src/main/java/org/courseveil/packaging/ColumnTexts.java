package org.courseveil.packaging;

import java.util.Map;
import java.util.Optional;
import org.courseveil.policy.PseudonymScope;

/** What tables and columns mean, in the words of a package's data dictionary. */
final class ColumnTexts {
  private static final Map<String, String> TABLES =
      Map.of(
          "aggregate_courses",
          "The learners of each course.",
          "aggregate_activity",
          "How many learners of a course did something of a kind in a week of the course.",
          "aggregate_grades",
          "The learners of a course by their final grade.",
          "aggregate_regions",
          "The learners of a course by the part of the world that they gave.",
          "summary",
          "One row a learner and course.",
          "events",
          "What a learner did in a course by day, type of event and part of the course, in bands;"
              + " what fewer learners share than a class has is left out, and so are a few first days"
              + " of learners that would tell when others enrolled.",
          "forum",
          "Forum posts of learners in these courses, without what names people. No table can be"
              + " joined with it, and it says of no row whose it is or when it was written.",
          "responses",
          "What learners of these courses wrote in open response assessments, without what names"
              + " people: answers, and feedback on them, which nothing joins. No table can be joined"
              + " with it, and it says of no row whose it is or when it was written.",
          "report",
          "Counts of the released rows, rounded down to multiples of k.");

  /** What a text is, of the tables of texts. */
  private static final Map<String, String> KINDS =
      Map.of(
          "forum",
          "Whether the post began a thread.",
          "responses",
          "An answer (response), an assessor's feedback on one as a whole (feedback) or by one"
              + " criterion (criterion_feedback), or what the author said of the feedback (reply).");

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("course", "The course's public id."),
          Map.entry(
              "country",
              "The learner's country, generalized; 'unknown' if not given, * where it is any."),
          Map.entry("birth_years", "The learner's years of birth, generalized."),
          Map.entry("gender", "The learner's gender: f, m, o (other), or 'unknown'."),
          Map.entry("education", "The learner's level of education, generalized."),
          Map.entry("enrolment_month", "When the learner enrolled, generalized."),
          Map.entry("forum_posts", "The number of forum posts, in bands."),
          Map.entry(
              "certificate",
              "Whether the learner holds a certificate of the course; * where that is left open."),
          Map.entry("grade_band", "The final grade in percent, in bands; 'none' if ungraded."),
          Map.entry("completed", "Whether the learner passed the course."),
          Map.entry("active_weeks", "The number of course weeks with activity, in bands."),
          Map.entry("videos", "The number of videos used, in bands."),
          Map.entry("problems", "The number of problems tried, in bands."),
          Map.entry("week", "The week of the course, counted from 0 at its start."),
          Map.entry("day", "The day of the course, counted from 0 at its start."),
          Map.entry("kind", "The kind of activity."),
          Map.entry("type", "The type of event, as the program's list of types names it."),
          Map.entry("module", "The part of the course; 'none' if the event does not tell."),
          Map.entry("outcome", "The best answer: correct, incorrect, or 'none'."),
          Map.entry("attempts", "The latest attempt, in bands; 'none' if the event does not tell."),
          Map.entry("row", "A random-looking id of the text, in this table alone."),
          Map.entry("thread", "The row of the post that began the thread; it may not be here."),
          Map.entry("title", "The title of a thread; empty in other posts."),
          Map.entry("body", "The text; <<EMAIL>> and the like stand for what named somebody."),
          Map.entry(
              "words", "The words of the text that k learners used, each once, by the alphabet."),
          Map.entry("region", "The part of the world; 'unknown' if no country was given."),
          Map.entry("learners", "How many learners: a multiple of the rounding base."),
          Map.entry("measure", "What is counted; a unit is a learner in a course."),
          Map.entry("value", "The count, rounded down to a multiple of k: 0 is fewer than k."));

  private ColumnTexts() {}

  static String ofTable(String table) {
    return text(TABLES, table);
  }

  /** Returns what a pseudonym is, which its scope decides. */
  static String ofPseudonym(PseudonymScope scope) {
    return scope.joinsCourses()
        ? "A random-looking id of one learner, the same in all courses of this package; with the"
            + " course it joins the tables of this package, and nothing else."
        : "A random-looking id of one learner in one course; it joins the tables of this package"
            + " and nothing else.";
  }

  static String ofColumn(String table, String column) {
    if (column.equals("kind") && KINDS.containsKey(table)) {
      return text(KINDS, table);
    }
    if (!column.equals("events")) {
      return text(COLUMNS, column);
    }
    return switch (table) {
      case "weekly" -> "The number of events of this week and kind, in bands.";
      case "events" -> "The number of these events on this day, in bands.";
      default -> "The number of events, in bands.";
    };
  }

  private static String text(Map<String, String> texts, String name) {
    return Optional.ofNullable(texts.get(name))
        .orElseThrow(
            () -> new IllegalStateException("The data dictionary does not explain " + name + "."));
  }
}
