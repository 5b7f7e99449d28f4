package org.courseveil.packaging;

import java.util.List;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.policy.CoarseningStep;

/** What the table of weeks and its column of weeks mean, which the steps of its ladder decide. */
record WeeklyTexts(ReleasedTable table, List<CoarseningStep> steps) {
  static final String WEEK = "week";

  String ofTable() {
    return "A learner's activity in a course by "
        + (areMerged() ? "blocks of weeks" : "week")
        + (table.columnNames().contains("kind") ? " and kind" : "")
        + (table.columnNames().contains("events")
            ? ", in bands"
            : ": that there was some, not how much")
        + "; what fewer learners share than a class has is left out, and so are a few first weeks"
        + " of learners that would tell when others enrolled.";
  }

  String ofWeek() {
    if (steps.contains(CoarseningStep.DROP_WEEKS_BEYOND_FIRST_HALF)) {
      return "0: the course up to its eighth week. What was later is not here.";
    }
    if (steps.contains(CoarseningStep.HALVES)) {
      return "0: the course up to its eighth week; 8: all that was later.";
    }
    if (steps.contains(CoarseningStep.FOUR_WEEK_BLOCKS)) {
      return "The first of four weeks of the course, counted from 0 at its start; before the start,"
          + " one week.";
    }
    return "The week of the course, counted from 0 at its start.";
  }

  private boolean areMerged() {
    return steps.contains(CoarseningStep.FOUR_WEEK_BLOCKS)
        || steps.contains(CoarseningStep.HALVES)
        || steps.contains(CoarseningStep.DROP_WEEKS_BEYOND_FIRST_HALF);
  }
}
