package org.courseveil.deidentify;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Course ids and usage keys of a strict form.
 *
 * <p>The name that closes a usage key is chosen by a course's authors, unless the authoring tool
 * drew it: 32 hexadecimal digits. A chosen name can be any word, a learner's name among them, so it
 * is replaced by a keyed tag of the same form.
 */
final class CourseKeys {
  private static final int LONGEST = 255;
  private static final String PART = "[A-Za-z0-9_.~-]+";
  private static final Pattern COURSE =
      Pattern.compile("course-v1:" + PART + "\\+" + PART + "\\+" + PART);
  private static final Pattern OLD_COURSE = Pattern.compile("(" + PART + "/" + PART + ")/" + PART);
  private static final Pattern USAGE =
      Pattern.compile(
          "block-v1:("
              + PART
              + "\\+"
              + PART
              + "\\+"
              + PART
              + ")\\+type@("
              + PART
              + ")\\+block@(.+)");
  private static final Pattern OLD_USAGE =
      Pattern.compile("i4x://(" + PART + "/" + PART + ")/(" + PART + ")/(.+)");
  private static final Pattern DRAWN_NAME = Pattern.compile("[0-9a-f]{32}");

  private CourseKeys() {}

  /** Tells whether a course id has one of the two forms that the platform gives out. */
  static boolean isCourse(@Nullable String course) {
    return course != null
        && course.length() <= LONGEST
        && (COURSE.matcher(course).matches() || OLD_COURSE.matcher(course).matches());
  }

  /** Returns the archived form of a usage key, or nothing if it is none or of another course. */
  static Optional<String> module(@Nullable String usageKey, String course, PseudonymKey key) {
    if (usageKey == null || usageKey.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher usage = USAGE.matcher(usageKey);
    if (usage.matches()) {
      String prefix = "block-v1:" + usage.group(1);
      return course.equals("course-v1:" + usage.group(1))
          ? Optional.of(
              prefix
                  + "+type@"
                  + BlockTypes.code(usage.group(2))
                  + "+block@"
                  + name(usage.group(3), usageKey, key))
          : Optional.empty();
    }
    Matcher old = OLD_USAGE.matcher(usageKey);
    Matcher oldCourse = OLD_COURSE.matcher(course);
    if (old.matches() && oldCourse.matches() && old.group(1).equals(oldCourse.group(1))) {
      return Optional.of(
          "i4x://"
              + old.group(1)
              + "/"
              + BlockTypes.code(old.group(2))
              + "/"
              + name(old.group(3), usageKey, key));
    }
    return Optional.empty();
  }

  private static String name(String name, String usageKey, PseudonymKey key) {
    return DRAWN_NAME.matcher(name).matches()
        ? name
        : HexFormat.of().formatHex(key.tag("block", usageKey));
  }
}
