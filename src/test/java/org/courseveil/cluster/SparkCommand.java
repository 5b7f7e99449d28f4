package org.courseveil.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The commands of a Spark distribution, made as its own scripts make them: by Spark's launcher. */
final class SparkCommand {
  private static final Path SPARK = Workplace.HOME.resolve("target/spark");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private SparkCommand() {}

  /** Returns a process to start, of a class of Spark's, with the temporary files of its own. */
  static ProcessBuilder of(Path directory, Map<String, String> environment, List<String> words)
      throws IOException, InterruptedException {
    List<String> launcher =
        new ArrayList<>(
            List.of(JAVA, "-cp", SPARK.resolve("jars") + "/*", "org.apache.spark.launcher.Main"));
    launcher.addAll(words);
    Process process =
        prepared(directory, environment, launcher)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("Spark's launcher refuses " + words + ": " + output);
    }
    // An empty line, then the words of the command, each ended by NUL.
    String[] command = output.substring(output.indexOf('\n') + 1).split("\0");
    return prepared(directory, environment, List.of(command)).redirectErrorStream(true);
  }

  private static ProcessBuilder prepared(
      Path directory, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("SPARK_HOME", SPARK.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().putAll(environment);
    return builder;
  }
}
