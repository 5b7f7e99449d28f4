package org.courseveil.anonymize.file;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.PrivacyModelReader;
import org.courseveil.anonymize.file.WrittenClasses.Members;

/**
 * The definitions of the privacy models, spelled out over the classes of a written table: a second
 * opinion beside the engine's.
 */
final class ModelDefinitions implements PrivacyModelReader<Predicate<WrittenClasses>> {
  private static final double ROUNDING = 1e-9;

  private final WrittenClasses input;

  /**
   * Returns the definitions.
   *
   * @param input all persons of the input as one class
   */
  ModelDefinitions(WrittenClasses input) {
    this.input = input;
  }

  /** A rule for the shares of the values of one class. */
  private interface Rule {
    boolean holds(Map<String, Double> shares);
  }

  private static Predicate<WrittenClasses> each(String column, Rule rule) {
    return classes ->
        classes.all().stream()
            .allMatch(members -> rule.holds(members.shares(classes.sensitive(column))));
  }

  @Override
  public Predicate<WrittenClasses> distinctDiversity(String column, int l) {
    return each(column, shares -> shares.size() >= l);
  }

  @Override
  public Predicate<WrittenClasses> entropyDiversity(String column, double l) {
    return each(
        column,
        shares ->
            shares.values().stream().mapToDouble(p -> p * Math.log(1 / p)).sum()
                >= Math.log(l) - ROUNDING);
  }

  @Override
  public Predicate<WrittenClasses> recursiveDiversity(String column, double c, int l) {
    return each(
        column,
        shares -> {
          List<Double> falling =
              shares.values().stream().sorted(Comparator.reverseOrder()).toList();
          double tail = falling.stream().skip(l - 1L).mapToDouble(Double::doubleValue).sum();
          return falling.size() >= l && falling.get(0) < c * tail + ROUNDING;
        });
  }

  @Override
  public Predicate<WrittenClasses> equalCloseness(String column, double t) {
    return each(column, shares -> distance(shares, whole(column)) <= t + ROUNDING);
  }

  /** What flows over each branch of the hierarchy, where the way over the top costs 1. */
  @Override
  public Predicate<WrittenClasses> hierarchicalCloseness(
      String column, double t, Hierarchy hierarchy) {
    return each(
        column,
        shares -> {
          double flow = 0;
          for (int level = 0; level < hierarchy.levels() - 1; level++) {
            flow +=
                distance(
                    generalized(shares, hierarchy, level),
                    generalized(whole(column), hierarchy, level));
          }
          return flow / (hierarchy.levels() - 1) <= t + ROUNDING;
        });
  }

  private Map<String, Double> whole(String column) {
    return input.all().iterator().next().shares(input.sensitive(column));
  }

  private static Map<String, Double> generalized(
      Map<String, Double> shares, Hierarchy hierarchy, int level) {
    Map<String, Double> ofLabel = new HashMap<>();
    shares.forEach((value, p) -> ofLabel.merge(hierarchy.label(value, level), p, Double::sum));
    return ofLabel;
  }

  /** The share that has to change to make one distribution of the other. */
  private static double distance(Map<String, Double> one, Map<String, Double> other) {
    Set<String> values = new HashSet<>(one.keySet());
    values.addAll(other.keySet());
    return values.stream()
            .mapToDouble(v -> Math.abs(one.getOrDefault(v, 0.0) - other.getOrDefault(v, 0.0)))
            .sum()
        / 2;
  }

  @Override
  public Predicate<WrittenClasses> averageRisk(double highest) {
    return classes -> classes.all().size() <= highest * persons(classes, 0) + ROUNDING;
  }

  @Override
  public Predicate<WrittenClasses> highestRisk(int smallestClass) {
    return classes -> persons(classes, smallestClass) == persons(classes, 0);
  }

  @Override
  public Predicate<WrittenClasses> shareAtRisk(int smallestClass, double share) {
    return classes ->
        persons(classes, 0) - persons(classes, smallestClass)
            <= share * persons(classes, 0) + ROUNDING;
  }

  /** The persons in classes of so many and more. */
  private static long persons(WrittenClasses classes, long least) {
    return classes.all().stream()
        .mapToLong(Members::persons)
        .filter(persons -> persons >= least)
        .sum();
  }
}
