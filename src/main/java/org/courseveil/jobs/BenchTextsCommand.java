package org.courseveil.jobs;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.courseveil.deidentify.text.IdentifierPatterns;
import org.courseveil.deidentify.text.TextScrubber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast texts are scrubbed, by the number of accounts that are searched for. */
@Command(
    name = "texts",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Times the scrubbing of made-up posts on one core, for growing numbers of accounts that"
            + " they may name. Starts no Spark.")
final class BenchTextsCommand implements Callable<Integer> {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String HEADING =
      "| accounts | rows of words | memory | MB/s a core | rounds | time, to the first |\n"
          + "|---|---|---|---|---|---|";

  @Option(
      names = "--accounts",
      split = ",",
      paramLabel = "N",
      description = "The numbers of accounts (default: 1000,100000,1000000).")
  private List<Integer> accounts = List.of(1_000, 100_000, 1_000_000);

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds of each, the numbers taking turns (default: 6).")
  private int rounds = 6;

  @Spec private CommandSpec command = CommandSpec.create();

  /** A number of accounts, and how fast they were searched for. */
  private record Searched(
      int accounts, IdentifierPatterns patterns, TextScrubber scrubber, List<Double> speeds) {}

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    BenchTexts made = new BenchTexts();
    List<Searched> all = new ArrayList<>();
    for (int number : accounts) {
      IdentifierPatterns patterns = made.patterns(number);
      all.add(new Searched(number, patterns, new TextScrubber(patterns), new ArrayList<>()));
    }
    List<String> texts = made.texts();
    for (int round = 0; round < rounds; round++) {
      for (Searched searched : all) {
        searched.speeds().add(speed(searched.scrubber(), texts));
        out.printf("bench: round %d, %d accounts%n", round + 1, searched.accounts());
        out.flush();
      }
    }
    out.println(HEADING);
    double first = BenchTimes.median(all.get(0).speeds());
    all.forEach(searched -> out.println(line(searched, first)));
    out.flush();
    return ExitCode.DONE.value();
  }

  /** Returns millions of characters a second of this thread's time. */
  private static double speed(TextScrubber scrubber, List<String> texts) {
    long start = THREADS.getCurrentThreadCpuTime();
    long characters = 0;
    for (String text : texts) {
      characters += text.length();
      scrubber.scrub(text);
    }
    return characters * 1e3 / (THREADS.getCurrentThreadCpuTime() - start);
  }

  private static String line(Searched searched, double first) {
    return String.format(
        Locale.ROOT,
        "| %,d | %,d | %.0f MB | %.0f | %s | %.2f |",
        searched.accounts(),
        searched.patterns().size(),
        searched.patterns().bytes() / 1e6,
        BenchTimes.median(searched.speeds()),
        String.join(
            ", ",
            searched.speeds().stream().map(s -> String.format(Locale.ROOT, "%.0f", s)).toList()),
        first / BenchTimes.median(searched.speeds()));
  }
}
