package org.courseveil.ingest.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways in which payloads and addresses spell a part of a course, read as usage keys of that
 * course. A key that is found need not be one that the course has.
 */
public final class BlockSpelling {
  private static final String OLD = "i4x://";
  private static final String OLD_IN_PATH = "i4x:;_;_";
  private static final String OLD_IN_HTML = "i4x-";
  private static final String COURSEWARE = "courseware";
  private static final int PARTS_OF_OLD = 4;

  private BlockSpelling() {}

  /**
   * Returns the usage keys that a text can stand for: the key itself, as it is written in paths or
   * in pages, or its last part alone.
   *
   * @param type the type of a block of which the text is the last part alone
   */
  public static Stream<String> inText(String text, String course, String type) {
    Optional<String> key = key(text, course);
    if (key.isPresent()) {
      return key.stream();
    }
    if (text.startsWith(OLD_IN_HTML)) {
      return ofHtml(text, course).stream();
    }
    return CourseKey.areParts(text, 0, text.length(), '+', 1)
        ? Stream.of(of(course, type, text))
        : Stream.empty();
  }

  /** Returns the usage keys that an address names, the innermost first. */
  public static Stream<String> inAddress(String address, String course) {
    int fragment = indexOr(address, '#', address.length());
    int query = Math.min(indexOr(address, '?', fragment), fragment);
    List<String> path = segments(address.substring(0, query));
    Stream<String> keys =
        Stream.of(
                reversed(path).stream(),
                values(address.substring(Math.min(query + 1, fragment), fragment)),
                Stream.of(address.substring(Math.min(fragment + 1, address.length()))))
            .flatMap(part -> part)
            .flatMap(part -> PercentEncoding.decoded(part).stream())
            .flatMap(part -> key(part, course).stream());
    return Stream.concat(keys, inCourseware(path, course));
  }

  /** A page of courseware names the chapter and, mostly, the sequence in it. */
  private static Stream<String> inCourseware(List<String> path, String course) {
    int at = path.indexOf(COURSEWARE);
    List<String> names = at < 0 ? List.of() : path.subList(at + 1, path.size());
    List<String> keys = new ArrayList<>();
    List<String> types = List.of("chapter", "sequential");
    for (int i = 0; i < Math.min(names.size(), types.size()); i++) {
      if (CourseKey.areParts(names.get(i), 0, names.get(i).length(), '+', 1)) {
        keys.add(0, of(course, types.get(i), names.get(i)));
      }
    }
    return keys.stream();
  }

  /** Returns the usage key of a block. */
  private static String of(String course, String type, String name) {
    if (course.startsWith("course-v1:")) {
      return "block-v1:" + course.substring("course-v1:".length()) + block(type, name);
    }
    return course.startsWith("ccx-v1:")
        ? "ccx-block-v1:" + course.substring("ccx-v1:".length()) + block(type, name)
        : OLD + withoutRun(course) + "/" + type + "/" + name;
  }

  private static String block(String type, String name) {
    return "+type@" + type + "+block@" + name;
  }

  private static String withoutRun(String oldCourse) {
    return oldCourse.substring(0, oldCourse.lastIndexOf('/'));
  }

  /** Returns a text that is a usage key of the course. */
  private static Optional<String> key(String text, String course) {
    String key = text.startsWith(OLD_IN_PATH) ? text.replace(";_", "/") : text;
    return Optional.of(key).filter(UsageKey::isValid).filter(valid -> isOf(valid, course));
  }

  private static boolean isOf(String key, String course) {
    String any = of(course, "", "");
    int type = any.startsWith(OLD) ? any.length() - 1 : any.length() - "+block@".length();
    return key.startsWith(any.substring(0, type));
  }

  /** The parts of an older key are joined with hyphens where a page needs an id without slashes. */
  private static Optional<String> ofHtml(String text, String course) {
    if (course.startsWith("course-v1:") || course.startsWith("ccx-v1:")) {
      return Optional.empty();
    }
    String start = OLD_IN_HTML + withoutRun(course).replace('/', '-') + "-";
    int end = text.indexOf('-', start.length());
    return text.startsWith(start) && end > 0
        ? key(
            OLD
                + withoutRun(course)
                + "/"
                + text.substring(start.length(), end)
                + "/"
                + text.substring(end + 1),
            course)
        : Optional.empty();
  }

  /** Splits a path; an older key in it is one segment although it holds slashes. */
  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    int old = segments.indexOf("i4x:");
    if (old >= 0 && old + PARTS_OF_OLD < segments.size()) {
      List<String> key = segments.subList(old, old + 1 + PARTS_OF_OLD);
      String joined = OLD + String.join("/", key.subList(1, key.size()));
      key.clear();
      key.add(joined);
    }
    return segments;
  }

  private static Stream<String> values(String query) {
    return Stream.of(query.split("&", -1)).map(pair -> pair.substring(pair.indexOf('=') + 1));
  }

  private static List<String> reversed(List<String> parts) {
    List<String> reversed = new ArrayList<>(parts);
    Collections.reverse(reversed);
    return reversed;
  }

  private static int indexOr(String text, char character, int otherwise) {
    int index = text.indexOf(character);
    return index < 0 ? otherwise : index;
  }
}
