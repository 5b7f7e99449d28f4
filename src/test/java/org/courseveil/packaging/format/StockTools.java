package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs that a recipient has without ours. Where CI runs the tests, they are there. */
public final class StockTools {
  private StockTools() {}

  /** What a program wrote to both streams, and its exit code. */
  public record Outcome(int exitCode, String output) {}

  /** Ends the test as not applicable, or as failed where CI runs it, if a program is missing. */
  public static void require(String... programs) {
    for (String program : programs) {
      boolean there =
          List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
              .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
      require(there, program);
    }
  }

  private static void require(boolean there, String what) {
    if ("true".equals(System.getenv("CI"))) {
      assertThat(there).as(what + " is installed").isTrue();
    }
    assumeTrue(there, what + " is not installed");
  }

  /**
   * Returns a Python that has some modules: the one that {@code .ci/run} makes, or the machine's.
   */
  static String python(String... modules) throws Exception {
    require("python3");
    Path own = Path.of("target/python/bin/python3").toAbsolutePath();
    String python = Files.isExecutable(own) ? own.toString() : "python3";
    for (String module : modules) {
      boolean there = run(Path.of("."), python, "-c", "import " + module).exitCode() == 0;
      require(there, "Python's " + module);
    }
    return python;
  }

  /** Returns the folder that {@code .ci/run} installs a module for Node in. */
  static String node(String module) throws Exception {
    require("node");
    Path modules = Path.of("target/node/node_modules").toAbsolutePath();
    require(Files.isDirectory(modules.resolve(module)), "Node's " + module);
    return modules.toString();
  }

  public static Outcome run(Path directory, String... command) throws Exception {
    Path output = Files.createTempFile("stock-tool", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      String text = Files.readString(output, StandardCharsets.UTF_8);
      return new Outcome(process.exitValue(), text);
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }

  /** Runs gpg with a home of its own, off the network. */
  public static Outcome gpg(Path home, Path directory, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "gpg",
                "--homedir",
                home.toString(),
                "--batch",
                "--no-tty",
                "--no-auto-key-locate",
                "--no-auto-key-retrieve"));
    command.addAll(List.of(arguments));
    return run(directory, command.toArray(String[]::new));
  }

  /** Makes a home for gpg; its path is short because sockets are made in it. */
  public static Path gpgHome() throws IOException {
    return Files.createTempDirectory("gpg");
  }
}
