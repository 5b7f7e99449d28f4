package org.courseveil.ingest.dialect;

import java.util.Optional;

/**
 * The id of a course: {@code course-v1:ORG+COURSE+RUN}, {@code ccx-v1:ORG+COURSE+RUN+ccx@N}, or
 * {@code ORG/COURSE/RUN}, whose parts are ASCII letters, digits and {@code _ . ~ : -}.
 */
public final class CourseKey {
  private static final String NEW = "course-v1:";
  private static final String CUSTOM = "ccx-v1:";
  private static final String COURSES = "/courses/";
  private static final int LONGEST = 255;

  private CourseKey() {}

  /** Whether a text has the form of a course id. */
  public static boolean isValid(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    if (text.startsWith(NEW)) {
      return areParts(text, NEW.length(), text.length(), '+', 3);
    }
    if (text.startsWith(CUSTOM)) {
      int ccx = text.lastIndexOf("+ccx@");
      return ccx > 0
          && areDigits(text, ccx + "+ccx@".length())
          && areParts(text, CUSTOM.length(), ccx, '+', 3);
    }
    return areParts(text, 0, text.length(), '/', 3);
  }

  /** Returns the organization part of a valid course id. */
  public static String organization(String courseId) {
    int colon =
        courseId.startsWith(NEW) ? NEW.length() : courseId.startsWith(CUSTOM) ? CUSTOM.length() : 0;
    int end = courseId.indexOf(colon > 0 ? '+' : '/', colon);
    if (end < 0) {
      throw new IllegalArgumentException("A course id must have the form of one.");
    }
    return courseId.substring(colon, end);
  }

  /** Returns the course whose page an address or path belongs to, if it shows one. */
  public static Optional<String> inAddress(String address) {
    int start = address.indexOf(COURSES);
    if (start < 0) {
      return Optional.empty();
    }
    start += COURSES.length();
    int end = endOfSegment(address, start);
    String first = decoded(address.substring(start, end));
    if (!first.startsWith(NEW) && !first.startsWith(CUSTOM)) {
      for (int i = 0; i < 2 && end < address.length() && address.charAt(end) == '/'; i++) {
        end = endOfSegment(address, end + 1);
      }
      first = decoded(address.substring(start, end));
    }
    return isValid(first) ? Optional.of(first) : Optional.empty();
  }

  private static int endOfSegment(String address, int start) {
    int end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static String decoded(String segment) {
    return PercentEncoding.decoded(segment).orElse(segment);
  }

  /** Whether a range is so many parts of allowed characters with a separator between them. */
  static boolean areParts(String text, int start, int end, char separator, int count) {
    int parts = 1;
    int length = 0;
    for (int i = start; i < end; i++) {
      char character = text.charAt(i);
      if (character == separator) {
        if (length == 0) {
          return false;
        }
        parts++;
        length = 0;
      } else if (isAllowed(character)) {
        length++;
      } else {
        return false;
      }
    }
    return length > 0 && parts == count;
  }

  static boolean areDigits(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return start < text.length();
  }

  private static boolean isAllowed(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "_.~:-".indexOf(character) >= 0;
  }
}
