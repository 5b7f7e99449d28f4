package org.courseveil.ingest;

/**
 * A rule by which a row of a deleted account is left out, beside those that concern the account.
 */
enum LeftOut {
  /** A course of no member is not under the policy. */
  COURSE_OF_NO_MEMBER,
  /** No catalog knows the event's type. */
  UNKNOWN_EVENT_TYPE,
  /** The event's type is known, and is no activity of a course. */
  NO_ACTIVITY,
  /** The row says of no course. */
  NO_COURSE,
  /** The row says of somebody who looked at a course, or has left it. */
  NO_ENROLMENT,
  /** The row answers a question that is none of this program's business. */
  NOT_ASKED_FOR,
  /** What the row says stands in another row of the learner, with what else was answered. */
  SAID_IN_ANOTHER_ROW,
  /** The row only tells whose rows are whose. */
  IDENTIFIERS_ONLY,
  /** The configuration drops demographics. */
  DEMOGRAPHICS_DROPPED,
  /** Retirement has erased the profile in every snapshot. */
  ERASED_IN_EVERY_SNAPSHOT,
  /** Number and name are of different accounts. */
  NAMES_TWO_ACCOUNTS,
  /** The row has no text, for which alone it would be archived. */
  NO_TEXT,
  /** A team wrote the text together, learners among them whose accounts were not deleted. */
  WRITTEN_BY_A_TEAM,
  /** The line is a comment. */
  COMMENT,
  /** The header stands in the file more than once. */
  REPEATED_HEADER
}
