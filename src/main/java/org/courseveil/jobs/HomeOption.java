package org.courseveil.jobs;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The argument of commands that work in the project's own directory. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The project's directory (default: $COURSEVEIL_HOME, else the current one).")
  private Path home =
      Path.of(Optional.ofNullable(System.getenv("COURSEVEIL_HOME")).orElse("")).toAbsolutePath();

  Path path() {
    return home;
  }
}
