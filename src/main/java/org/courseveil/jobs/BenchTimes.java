package org.courseveil.jobs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times by job, and the table of their medians and ratios. */
final class BenchTimes {
  /** What is timed; a job is held against the bare one that follows it. */
  enum Job {
    ARCHIVE("archive job"),
    BARE_PARSE("bare parse and write"),
    PACKAGE("package job"),
    BARE_COPY("bare read and write");

    private final String label;

    Job(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final Map<Job, List<Double>> seconds = new EnumMap<>(Job.class);
  private final Map<Job, List<Double>> cpuSeconds = new EnumMap<>(Job.class);

  void add(Job job, double wall, double cpu) {
    seconds.computeIfAbsent(job, any -> new ArrayList<>()).add(wall);
    cpuSeconds.computeIfAbsent(job, any -> new ArrayList<>()).add(cpu);
  }

  /** Returns a line a job: the median, by the CPU's clock too, the logs' bytes a second, ratios. */
  String table(long bytes) {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-22s %9s %9s %8s %7s %10s   %s%n",
                "",
                "median s",
                "CPU s",
                "MB/s",
                "ratio",
                "CPU ratio",
                "rounds"));
    line(table, Job.ARCHIVE, Job.BARE_PARSE, bytes);
    line(table, Job.BARE_PARSE, Job.BARE_PARSE, bytes);
    line(table, Job.PACKAGE, Job.BARE_COPY, bytes);
    line(table, Job.BARE_COPY, Job.BARE_COPY, bytes);
    return table.toString();
  }

  private void line(StringBuilder table, Job job, Job bare, long bytes) {
    if (!seconds.containsKey(job)) {
      return;
    }
    double wall = median(job, seconds);
    double cpu = median(job, cpuSeconds);
    table.append(
        String.format(
            Locale.ROOT,
            "%-22s %9.1f %9.1f %8.1f %6.2fx %9.2fx   %s%n",
            job.label(),
            wall,
            cpu,
            bytes / 1e6 / wall,
            wall / median(bare, seconds),
            cpu / median(bare, cpuSeconds),
            rounds(job)));
  }

  private String rounds(Job job) {
    List<String> each =
        seconds.getOrDefault(job, List.of()).stream()
            .map(time -> String.format(Locale.ROOT, "%.1f", time))
            .toList();
    return String.join(" ", each);
  }

  private static double median(Job job, Map<Job, List<Double>> times) {
    return median(times.getOrDefault(job, List.of()));
  }

  /** Returns the time in the middle, or between the two that are. */
  static double median(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
