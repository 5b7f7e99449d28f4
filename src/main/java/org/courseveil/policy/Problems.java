package org.courseveil.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems found so far in a configuration and the files that it names. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(Path file, int line, String message) {
    found.add(new Problem(file, line, message));
  }

  /** Ends the run with every problem, if there is one. */
  void refuseAny() {
    if (found.isEmpty()) {
      return;
    }
    List<Path> files = found.stream().map(Problem::file).distinct().toList();
    throw new RefusedException(
        found.stream()
            .distinct()
            .sorted(
                Comparator.comparingInt((Problem problem) -> files.indexOf(problem.file()))
                    .thenComparingInt(Problem::line))
            .toList());
  }
}
