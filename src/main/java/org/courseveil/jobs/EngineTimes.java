package org.courseveil.jobs;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courseveil.anonymize.engine.AnonymizationEngine;
import org.courseveil.anonymize.engine.EquivalenceClasses;
import org.courseveil.anonymize.engine.SearchGoal;
import org.courseveil.anonymize.engine.SearchOutcome;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;

/** The searches of one table by several engines, and what they found. */
final class EngineTimes {
  static final String HEADING =
      "| table | persons | tuples | limit | engine | median | rounds | nodes | loss | ratio |\n"
          + "|---|---|---|---|---|---|---|---|---|---|";

  private final String name;
  private final EquivalenceClasses table;
  private final SearchGoal goal;
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final Map<String, SearchOutcome> found = new LinkedHashMap<>();

  EngineTimes(String name, EquivalenceClasses table, SearchGoal goal) {
    this.name = name;
    this.table = table;
    this.goal = goal;
  }

  /** Searches once more with an engine. */
  void take(AnonymizationEngine engine) {
    long start = System.nanoTime();
    SearchOutcome outcome = engine.search(table, goal);
    double took = (System.nanoTime() - start) / 1e9;
    seconds.computeIfAbsent(engine.name(), any -> new ArrayList<>()).add(took);
    found.put(engine.name(), outcome);
  }

  /** Returns a line of the table for each engine; the ratio is to the first one. */
  String line() {
    List<String> lines = new ArrayList<>();
    double first = BenchTimes.median(seconds.values().iterator().next());
    seconds.forEach(
        (engine, times) -> {
          String solution =
              found.get(engine) instanceof Solution best
                  ? String.format(Locale.ROOT, "%d | %.12f", best.nodesChecked(), best.loss())
                  : "- | none";
          lines.add(
              String.format(
                  Locale.ROOT,
                  "| %s | %,d | %,d | %s | %s | %.2f s | %s | %s | %.1f |",
                  name,
                  table.learners(),
                  table.tuples(),
                  goal.suppressionLimit(),
                  engine,
                  BenchTimes.median(times),
                  String.join(
                      ", ",
                      times.stream().map(t -> String.format(Locale.ROOT, "%.2f", t)).toList()),
                  solution,
                  BenchTimes.median(times) / first));
        });
    return String.join("\n", lines);
  }

  /** Returns the most bytes that the parts of the heap have held so far, added up. */
  static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(peak -> peak.getUsed())
        .sum();
  }
}
