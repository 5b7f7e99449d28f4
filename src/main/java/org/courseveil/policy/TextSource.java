package org.courseveil.policy;

/** A place where learners write, whose texts a policy and a configuration treat as one kind. */
public enum TextSource {
  /** The posts of a course's forum. */
  FORUM,

  /** Open response assessment: answers, and what their assessors and authors wrote of them. */
  RESPONSES
}
