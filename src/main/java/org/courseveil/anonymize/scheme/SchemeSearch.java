package org.courseveil.anonymize.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.engine.AnonymizationEngine;
import org.courseveil.anonymize.engine.Engines;
import org.courseveil.anonymize.engine.EquivalenceClasses;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.QualityModel;
import org.courseveil.anonymize.engine.RecodingTree;
import org.courseveil.anonymize.engine.SearchGoal;
import org.courseveil.anonymize.engine.SearchOutcome;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;
import org.courseveil.anonymize.engine.TopDownRecoding;
import org.courseveil.anonymize.scheme.Scheme.Column;
import org.courseveil.anonymize.scheme.SchemeChoice.Chosen;
import org.courseveil.anonymize.scheme.SchemeChoice.NoScheme;
import org.courseveil.policy.EngineChoice;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.RecodingModel;

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
    Rule rule = rule(solution, table, privacy.guardedK(), privacy, engine);
    double unguardedLoss =
        engine.search(table, goal(table, privacy.k(), privacy)) instanceof Solution other
            ? rule(other, table, privacy.k(), privacy, engine).loss()
            : rule.loss();
    List<Column> columns =
        table.hierarchies().stream()
            .map(hierarchy -> new Column(hierarchy.name(), hierarchy.sha256()))
            .toList();
    Scheme scheme =
        new Scheme(
            version,
            columns,
            rule.tree(),
            rule.engine().name(),
            rule.engine().version(),
            rule.loss(),
            new Scheme.Guard(
                privacy.k(), privacy.guardedK(), privacy.suppressionLimit(), unguardedLoss));
    return new Chosen(scheme);
  }

  /** A rule of generalization, what it loses, and who made it. */
  private record Rule(RecodingTree tree, double loss, AnonymizationEngine engine) {}

  /** The best levels for all, or a local recoding that loses less, if the policy permits one. */
  private static Rule rule(
      Solution fullDomain,
      EquivalenceClasses table,
      int k,
      PrivacyRequirement privacy,
      AnonymizationEngine engine) {
    Rule rule = new Rule(new RecodingTree.Leaf(fullDomain.levels()), fullDomain.loss(), engine);
    if (privacy.recoding() == RecodingModel.FULL_DOMAIN) {
      return rule;
    }
    TopDownRecoding local =
        TopDownRecoding.leavingOut(privacy.suppressionLimit(), table, goal(table, k, privacy));
    double loss = QualityModel.loss().scoreOf(table, local);
    return local
        .tree()
        .filter(tree -> loss < fullDomain.loss())
        .map(tree -> new Rule(tree, loss, Engines.of(EngineChoice.NATIVE)))
        .orElse(rule);
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
