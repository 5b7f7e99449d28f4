package org.courseveil.ingest.dialect;

/** Why a line of an export cannot be read. */
public enum LineFault {
  /** The line ends within its JSON. */
  CUT,
  /** What follows the first brace is no JSON object, or more than one. */
  NOT_JSON,
  /** The line is neither an event nor a comment. */
  NO_EVENT,
  /** The event has no type. */
  NO_TYPE,
  /** A moment is missing or has no known form. */
  NOT_A_TIME,
  /** A number is none, or is out of range. */
  NOT_A_NUMBER,
  /** A flag is neither 0 nor 1. */
  NOT_A_FLAG,
  /** The line has fewer or more cells than its header. */
  RAGGED,
  /** A quoted cell has no end. */
  OPEN_QUOTE,
  /** The line does not say whose it is. */
  NO_ACCOUNT,
  /** The document is of no known type. */
  NO_KIND,
  /** The course id is missing or does not have the form of one. */
  NOT_A_COURSE,
  /** The usage key does not have the form of one. */
  NOT_A_MODULE
}
