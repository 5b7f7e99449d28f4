package org.courseveil.ingest.stored;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that the entries of one container have, as far as they may have them. */
final class EntryNames {
  /** More than all tables of a thousand courses. */
  static final int MOST = 100_000;

  private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\].*|[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern ODD = Pattern.compile("[\\x00-\\x1f\\x7f\\\\]");
  private static final List<String> UP_OR_NOWHERE = List.of("..", ".", "");

  private final Set<List<String>> seen = new HashSet<>();

  /** Returns the folders of an entry, and its name; a folder of the container itself is none. */
  static List<String> steps(String name) {
    String below = name.startsWith("./") ? name.substring(2) : name;
    return List.of(below.split("/", -1));
  }

  /** Returns why an entry is refused for its name, if so. */
  Optional<String> refusal(String name) {
    List<String> steps = steps(name);
    if (ABSOLUTE.matcher(name).matches()) {
      return Optional.of("The name of this entry is absolute. Pack the files again.");
    }
    if (ODD.matcher(name).find() || steps.stream().anyMatch(UP_OR_NOWHERE::contains)) {
      return Optional.of(
          "The name of this entry leads elsewhere or is malformed. Pack the files again.");
    }
    return seen.add(steps)
        ? Optional.empty()
        : Optional.of("Two entries have this name. Pack the files again.");
  }
}
