package org.courseveil.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command that was run to its end: what it printed, errors too, and how it ended. */
public record ShellCommand(int code, String output) {
  public static ShellCommand run(Path directory, List<String> words)
      throws IOException, InterruptedException {
    return run(directory, Map.of(), words);
  }

  /** Runs a command with more in its environment than this process has. */
  public static ShellCommand run(
      Path directory, Map<String, String> environment, List<String> words)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new ShellCommand(process.waitFor(), output);
  }
}
