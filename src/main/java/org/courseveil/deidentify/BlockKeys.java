package org.courseveil.deidentify;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Usage keys in the form that the archive keeps.
 *
 * <p>The name that closes a usage key is chosen by a course's authors, unless the authoring tool
 * drew it: 32 hexadecimal digits. A chosen name can be any word, a learner's name among them, so it
 * is replaced by a keyed tag of the same form.
 */
final class BlockKeys {
  private static final int LONGEST = 255;
  private static final Pattern USAGE =
      Pattern.compile(
          "(?<custom>ccx-)?block-v1:(?<course>.+?)\\+type@(?<type>[^@]+)\\+block@(?<name>.+)");
  private static final Pattern OLD_USAGE =
      Pattern.compile("i4x://(?<course>[^/]+/[^/]+)/(?<type>[^/]+)/(?<name>.+)");
  private static final Pattern DRAWN_NAME = Pattern.compile("[0-9a-f]{32}");

  private BlockKeys() {}

  /** Returns the archived form of a usage key, or nothing if it is none or of another course. */
  static Optional<String> archived(@Nullable String usageKey, String course, PseudonymKey key) {
    if (usageKey == null || usageKey.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher usage = USAGE.matcher(usageKey);
    if (usage.matches()) {
      String custom = usage.group("custom") == null ? "" : "ccx-";
      String prefix = custom.isEmpty() ? "course-v1:" : "ccx-v1:";
      return course.equals(prefix + usage.group("course"))
          ? Optional.of(
              custom
                  + "block-v1:"
                  + usage.group("course")
                  + "+type@"
                  + BlockTypes.code(usage.group("type"))
                  + "+block@"
                  + name(usage.group("name"), usageKey, key))
          : Optional.empty();
    }
    Matcher old = OLD_USAGE.matcher(usageKey);
    return old.matches() && course.startsWith(old.group("course") + "/")
        ? Optional.of(
            "i4x://"
                + old.group("course")
                + "/"
                + BlockTypes.code(old.group("type"))
                + "/"
                + name(old.group("name"), usageKey, key))
        : Optional.empty();
  }

  private static String name(String name, String usageKey, PseudonymKey key) {
    return DRAWN_NAME.matcher(name).matches()
        ? name
        : HexFormat.of().formatHex(key.tag("block", usageKey));
  }
}
