package org.courseveil.ingest.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of request paths. A part in braces fits one segment, and a last {@code **} any number
 * of them. An older id of a course, or of a part of one, is one segment although it holds slashes.
 */
final class PathPattern {
  private static final String COURSES = "courses";
  private static final String ANY = "**";
  private static final String OLD_MODULE = "i4x:";
  private static final int PARTS_OF_OLD_ID = 3;
  private static final int PARTS_OF_OLD_MODULE = 5;

  private final List<String> parts;
  private final boolean open;

  PathPattern(String pattern) {
    List<String> segments = split(pattern);
    this.open = !segments.isEmpty() && segments.get(segments.size() - 1).equals(ANY);
    this.parts = open ? segments.subList(0, segments.size() - 1) : segments;
  }

  /** Whether the segments of a path, as {@link #segments} returns them, have this pattern. */
  boolean fits(List<String> segments) {
    if (open ? segments.size() < parts.size() : segments.size() != parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (!part.startsWith("{") && !part.equals(segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Splits a path without query and last slash. */
  static List<String> segments(String path) {
    int end = path.length();
    for (int i = 0; i < end; i++) {
      if (path.charAt(i) == '?' || path.charAt(i) == '#') {
        end = i;
      }
    }
    List<String> segments = split(path.substring(0, end));
    if (segments.size() > PARTS_OF_OLD_ID
        && segments.get(0).equals(COURSES)
        && segments.get(1).indexOf('+') < 0
        && segments.get(1).indexOf(':') < 0
        && segments.get(1).indexOf('%') < 0) {
      segments.subList(2, PARTS_OF_OLD_ID + 1).clear();
    }
    int module = segments.indexOf(OLD_MODULE);
    if (module >= 0 && module + PARTS_OF_OLD_MODULE <= segments.size()) {
      segments.subList(module + 1, module + PARTS_OF_OLD_MODULE).clear();
    }
    return segments;
  }

  private static List<String> split(String path) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    while (start < path.length()) {
      int end = path.indexOf('/', start);
      end = end < 0 ? path.length() : end;
      if (end > start) {
        segments.add(path.substring(start, end));
      }
      start = end + 1;
    }
    return segments;
  }
}
