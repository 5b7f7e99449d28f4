package org.courseveil.jobs;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The jobs against bare Spark jobs, on generated logs. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      BenchEngineCommand.class,
      BenchTextsCommand.class,
      BenchFilesCommand.class,
      BenchVerifyCommand.class
    },
    description =
        "Generates tracking logs, and times the archive and the package job against bare Spark"
            + " jobs on the same data, in turns. docs/benchmarks.md says what is compared.",
    footer = "jobs/bench takes --heap SIZE, too (default: 4g).")
final class BenchCommand implements Callable<Integer> {
  private static final long SMALLEST = 2_000_000;

  @Option(
      names = "--size",
      paramLabel = "BYTES",
      converter = ByteCount.class,
      description = "Bytes of logs before compression, such as 50MB or 1GB (default: 1GB).")
  private long size = 1_000_000_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each job runs (default: 3).")
  private int rounds = 3;

  @Mixin private final HomeOption home = new HomeOption();

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (rounds < 1 || size < SMALLEST) {
      throw new ParameterException(
          command.commandLine(),
          "A benchmark has at least one round and 2 MB of logs, of which fewer would be as dirty as"
              + " no export may be. Provided: "
              + rounds
              + " rounds, "
              + size
              + " bytes");
    }
    PrintWriter out = command.commandLine().getOut();
    Progress progress = new Progress(out, "bench");
    BenchData data = BenchData.of(home.path(), size);
    if (data.make()) {
      progress.step("made the logs in " + data.directory());
    }
    SparkSession spark = Session.open("bench", Session.settings(new SparkConf()));
    BenchTimes times = new BenchRounds(spark, data, progress).run(rounds);
    out.printf(
        Locale.ROOT,
        "%n%.2f GB of logs, %.2f GB compressed; %d cores, heap %s, Java %s%n",
        size / 1e9,
        data.compressedBytes() / 1e9,
        Runtime.getRuntime().availableProcessors(),
        heap(),
        Runtime.version());
    out.print(times.table(size));
    out.flush();
    return ExitCode.DONE.value();
  }

  private static String heap() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-Xmx"))
        .reduce((first, last) -> last)
        .orElse("of Java's own choice");
  }
}
