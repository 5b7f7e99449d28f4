package org.courseveil.report;

import java.time.LocalDate;
import java.util.List;

/**
 * How a run ended, and what is due next.
 *
 * @param exitCode what the process told the scheduler: 0 to 3
 * @param late the requests past their due day, counted by that day
 */
public record Outcome(int exitCode, List<Due> late, List<String> warnings, List<Deadline> next) {
  static final int CHECK_FAILED = 3;

  public Outcome {
    if (exitCode < 0 || exitCode > CHECK_FAILED) {
      throw new IllegalArgumentException(
          "An exit code that a report can explain is 0 to 3. Provided value: " + exitCode);
    }
    late = List.copyOf(late);
    warnings = List.copyOf(warnings);
    next = List.copyOf(next);
  }

  /** How many requests were due on a day and are not done. */
  public record Due(LocalDate day, long requests) {
    public Due {
      Counts.requireCount("requests due on a day", requests);
    }
  }

  /** A day by which something has to be done, and how many things of the kind there are. */
  public record Deadline(LocalDate day, String what, long count) {
    public Deadline {
      Counts.requireCount("things due on a day", count);
    }
  }

  String title() {
    return switch (exitCode) {
      case 0 -> "Done";
      case 1 -> "Refused";
      case 2 -> "Done, and needs attention";
      default -> "A check failed";
    };
  }

  /** Returns what the exit code means, in a sentence. */
  public String meaning() {
    return switch (exitCode) {
      case 0 -> "The run did all it had to do. Units held for a later release are normal.";
      case 1 -> "An input or a setting was refused before anything was done.";
      case 2 ->
          "The run is done, but a request is late or soon late, or a whole package was not"
              + " released.";
      default -> "A check failed, and nothing was published.";
    };
  }
}
