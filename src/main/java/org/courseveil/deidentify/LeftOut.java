package org.courseveil.deidentify;

/**
 * A rule by which de-identification leaves a row out, beside those that concern the whole account.
 */
enum LeftOut {
  /** The course's id has no form that the platform gives out. */
  COURSE_OF_NO_FORM,
  /** Nobody knows when the course began, so there are no weeks to count. */
  COURSE_WITHOUT_START,
  /** The usage key has no known form, or is of another course. */
  MODULE_OF_NO_FORM,
  /** The row does not say when it was. */
  NO_MOMENT,
  /** The configuration drops demographics. */
  DEMOGRAPHICS_DROPPED,
  /** The policy's purpose does not need the table. */
  NOT_FOR_THE_PURPOSE
}
