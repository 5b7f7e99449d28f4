package org.courseveil.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The paths of a configuration, which must not lie within one another: the ledger is kept apart
 * from the archive, a package's folder is for others to read, and an output is never an input.
 */
final class Places {
  private record Place(YamlScalar value, Path path) {}

  private final Path standIn;
  private final List<Place> outputs = new ArrayList<>();
  private final List<Place> others = new ArrayList<>();

  /** Ignores the path that stands in for unreadable ones. */
  Places(Path standIn) {
    this.standIn = standIn;
  }

  /** Adds a folder that a run writes to. */
  Path output(YamlScalar value) {
    return added(value, value.place(), outputs);
  }

  /** Adds a file that holds a key. */
  Path key(YamlScalar value) {
    return added(value, value.file(), others);
  }

  /** Adds a folder that a run reads. */
  Path input(YamlScalar value) {
    return added(value, value.folder(), others);
  }

  /** Notes each output that overlaps with another path. */
  void check() {
    for (int i = 0; i < outputs.size(); i++) {
      Place output = outputs.get(i);
      outputs.subList(0, i).forEach(earlier -> check(output, earlier));
      others.forEach(other -> check(output, other));
    }
  }

  private static void check(Place output, Place other) {
    if (output.path().startsWith(other.path()) || other.path().startsWith(output.path())) {
      output
          .value()
          .problem(
              "overlaps with '"
                  + other.value().name()
                  + "'. Give each a place of its own, none"
                  + " within another. Provided values: "
                  + output.path()
                  + ", "
                  + other.path());
    }
  }

  private Path added(YamlScalar value, Path path, List<Place> places) {
    if (!path.equals(standIn)) {
      places.add(new Place(value, path));
    }
    return path;
  }
}
