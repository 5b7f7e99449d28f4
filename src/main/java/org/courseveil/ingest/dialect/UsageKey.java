package org.courseveil.ingest.dialect;

/**
 * The id of a part of a course: {@code block-v1:ORG+COURSE+RUN+type@TYPE+block@ID}, the same as
 * {@code ccx-block-v1:} with {@code ccx@N} after the run, or {@code i4x://ORG/COURSE/TYPE/ID}.
 */
public final class UsageKey {
  private static final String NEW = "block-v1:";
  private static final String CUSTOM = "ccx-block-v1:";
  private static final String OLD = "i4x://";
  private static final String TYPE = "+type@";
  private static final String BLOCK = "+block@";
  private static final int LONGEST = 255;

  private UsageKey() {}

  /** Whether a text has the form of a usage key. */
  public static boolean isValid(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    if (text.startsWith(OLD)) {
      return CourseKey.areParts(text, OLD.length(), text.length(), '/', 4);
    }
    int type = text.indexOf(TYPE);
    int block = text.indexOf(BLOCK, Math.max(type, 0));
    if (type < 0 || block < 0) {
      return false;
    }
    return isCourse(text, type)
        && CourseKey.areParts(text, type + TYPE.length(), block, '+', 1)
        && CourseKey.areParts(text, block + BLOCK.length(), text.length(), '+', 1);
  }

  private static boolean isCourse(String text, int end) {
    if (text.startsWith(NEW)) {
      return CourseKey.areParts(text, NEW.length(), end, '+', 3);
    }
    return text.startsWith(CUSTOM)
        && CourseKey.isValid("ccx-v1:" + text.substring(CUSTOM.length(), end));
  }
}
