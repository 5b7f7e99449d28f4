package org.courseveil.anonymize.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.engine.AnonymizationEngine;
import org.courseveil.anonymize.engine.EquivalenceClasses;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.SearchGoal;
import org.courseveil.anonymize.engine.SearchOutcome;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;
import org.courseveil.anonymize.scheme.Scheme.ChosenLevel;
import org.courseveil.anonymize.scheme.SchemeChoice.Chosen;
import org.courseveil.anonymize.scheme.SchemeChoice.NoScheme;
import org.courseveil.policy.PrivacyRequirement;

/** The choice of a scheme: one table of counts of the pooled cohort, one search. */
public final class SchemeSearch {
  private SchemeSearch() {}

  /**
   * Chooses a scheme by counts of the cohort.
   *
   * @param frequencies a row a tuple: course, quasi-identifiers, learners
   * @param hierarchies those of the quasi-identifiers, in the same order
   */
  public static SchemeChoice of(
      Dataset<Row> frequencies,
      List<Hierarchy> hierarchies,
      PrivacyRequirement privacy,
      AnonymizationEngine engine,
      int version) {
    return search(collect(frequencies, hierarchies, privacy.guardedK()), privacy, engine, version);
  }

  /** Reads a table of frequencies; courses with fewer learners than a class are left out. */
  private static EquivalenceClasses collect(
      Dataset<Row> frequencies, List<Hierarchy> hierarchies, int smallestCourse) {
    record Tuple(String course, List<String> values, long learners) {}
    List<Tuple> tuples = new ArrayList<>();
    Map<String, Long> ofCourse = new HashMap<>();
    for (Row row : frequencies.collectAsList()) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < hierarchies.size(); i++) {
        values.add(row.getString(i + 1));
      }
      long learners = row.getLong(hierarchies.size() + 1);
      tuples.add(new Tuple(row.getString(0), values, learners));
      ofCourse.merge(row.getString(0), learners, Long::sum);
    }
    EquivalenceClasses.Collector collector = EquivalenceClasses.over(hierarchies);
    for (Tuple tuple : tuples) {
      if (ofCourse.getOrDefault(tuple.course(), 0L) >= smallestCourse) {
        collector.add(tuple.course(), tuple.values(), tuple.learners());
      }
    }
    return collector.collect();
  }

  /** Searches at the guarded class size; sensitive columns are not in the table at all. */
  static SchemeChoice search(
      EquivalenceClasses table,
      PrivacyRequirement privacy,
      AnonymizationEngine engine,
      int version) {
    if (table.learners() == 0) {
      return new NoScheme(
          "No course has "
              + privacy.guardedK()
              + " learners that could be released. They stay in the archive until one has.");
    }
    SearchOutcome guarded = engine.search(table, goal(table, privacy.guardedK(), privacy));
    if (!(guarded instanceof Solution solution)) {
      return new NoScheme(((SearchOutcome.NoSolution) guarded).reason());
    }
    SearchOutcome unguarded = engine.search(table, goal(table, privacy.k(), privacy));
    double unguardedLoss = unguarded instanceof Solution other ? other.loss() : solution.loss();
    List<ChosenLevel> levels = new ArrayList<>();
    for (int i = 0; i < table.hierarchies().size(); i++) {
      Hierarchy hierarchy = table.hierarchies().get(i);
      levels.add(new ChosenLevel(hierarchy.name(), solution.levels().get(i), hierarchy.sha256()));
    }
    Scheme scheme =
        new Scheme(
            version,
            levels,
            engine.name(),
            engine.version(),
            solution.loss(),
            new Scheme.Guard(
                privacy.k(), privacy.guardedK(), privacy.suppressionLimit(), unguardedLoss));
    return new Chosen(scheme, solution, table.learners());
  }

  private static SearchGoal goal(EquivalenceClasses table, int k, PrivacyRequirement privacy) {
    List<Integer> lowest = new ArrayList<>();
    for (Hierarchy hierarchy : table.hierarchies()) {
      lowest.add(
          QuasiIdentifiers.TELLING_THE_OUTCOME.contains(hierarchy.name())
              ? hierarchy.levels() - 1
              : 0);
    }
    return SearchGoal.of(k, privacy.suppressionLimit(), table).from(lowest);
  }
}
