package org.courseveil.policy;

/** What a recipient of packages is to the platform. */
public enum RecipientRole {
  /** An institution that creates courses and offers them on the platform (edX). */
  MEMBER,
  /** An institution that provides the content of courses (Coursera). */
  CONTENT_PROVIDER,
  /** A partner of the platform to whom courses belong (Coursera). */
  PARTNER
}
