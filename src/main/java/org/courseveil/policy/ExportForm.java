package org.courseveil.policy;

/** What platform's exports a policy is about. */
public enum ExportForm {
  /** Database dumps, forum dumps and tracking logs of Open edX. */
  OPEN_EDX,
  /** Research exports of Coursera. */
  COURSERA
}
