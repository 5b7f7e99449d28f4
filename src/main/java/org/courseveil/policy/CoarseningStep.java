package org.courseveil.policy;

/**
 * A way to make a tier of a package coarser. A profile orders the steps of each tier in a ladder;
 * they are taken one after the other while a member could link more rows than its limit allows.
 */
public enum CoarseningStep {
  /** Leaves the count of problems out of the summary. */
  DROP_PROBLEMS(Tier.SUMMARY),
  /** Leaves the count of videos out of the summary. */
  DROP_VIDEOS(Tier.SUMMARY),
  /** Keeps the count of active weeks in wider bands. */
  COARSEN_ACTIVE_WEEKS(Tier.SUMMARY),
  /** Keeps the count of events in wider bands. */
  COARSEN_EVENTS(Tier.SUMMARY),
  /** Leaves the count of active weeks out of the summary. */
  DROP_ACTIVE_WEEKS(Tier.SUMMARY),
  /** Keeps of the grade whether it is below one half, at least one half, or none. */
  COARSEN_GRADE_BAND(Tier.SUMMARY),
  /** Leaves the count of events out of the summary. */
  DROP_EVENTS(Tier.SUMMARY),
  /** Leaves the grade out of the summary; completion remains. */
  DROP_GRADE_BAND(Tier.SUMMARY),

  /** Keeps that something was done in a week, not how often. */
  PRESENCE_ONLY(Tier.WEEKLY),
  /** Keeps one row a week instead of one for each kind of activity. */
  MERGE_KINDS(Tier.WEEKLY),
  /** Keeps blocks of four weeks instead of weeks. */
  FOUR_WEEK_BLOCKS(Tier.WEEKLY),
  /** Keeps halves of the course instead of weeks. */
  HALVES(Tier.WEEKLY),
  /** Leaves out what happened after the first half of the course. */
  DROP_WEEKS_BEYOND_FIRST_HALF(Tier.WEEKLY),

  /** Leaves out at which attempt something was done. */
  DROP_ATTEMPTS(Tier.EVENTS),
  /** Leaves out whether an answer was right. */
  DROP_OUTCOMES(Tier.EVENTS),
  /** Keeps that something was done on a day, not how often. */
  PRESENCE_OF_EVENTS_ONLY(Tier.EVENTS),
  /** Leaves out with which part of the course something was done. */
  DROP_MODULES(Tier.EVENTS),
  /** Keeps kinds of activity instead of types of events. */
  KINDS_OF_EVENTS(Tier.EVENTS),
  /** Keeps weeks instead of days. */
  WEEKS_OF_EVENTS(Tier.EVENTS),
  /** Leaves out when something was done. */
  DROP_DAYS(Tier.EVENTS);

  private final Tier tier;

  CoarseningStep(Tier tier) {
    this.tier = tier;
  }

  /** Returns the tier that the step makes coarser. */
  public Tier tier() {
    return tier;
  }
}
