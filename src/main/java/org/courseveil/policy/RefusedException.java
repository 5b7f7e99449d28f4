package org.courseveil.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A run that is refused before it did anything, with every problem that was found. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public RefusedException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems, in the order of the files and lines they stand in. */
  public List<Problem> problems() {
    return problems;
  }
}
