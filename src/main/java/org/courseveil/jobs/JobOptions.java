package org.courseveil.jobs;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The arguments that every job takes. */
final class JobOptions {
  @Option(
      names = "--config",
      required = true,
      scope = CommandLine.ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "The configuration; configs/edx-2023.yaml explains every setting.")
  Path config = Path.of("");

  @Spec(Spec.Target.MIXEE)
  CommandSpec command = CommandSpec.create();

  Progress progress() {
    return new Progress(out(), command.name());
  }

  PrintWriter out() {
    return command.commandLine().getOut();
  }

  String job() {
    return command.name();
  }
}
