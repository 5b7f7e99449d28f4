package org.courseveil.anonymize.engine;

import java.util.List;

/**
 * t-closeness with distances in a hierarchy: values that meet on a low level are near each other.
 * The distance is the earth mover's of N. Li et al., "t-Closeness", ICDE 2007, section 5.2.
 */
public final class HierarchicalCloseness extends SensitiveModel {
  private final double t;
  private final Hierarchy hierarchy;

  /**
   * Returns the model over a hierarchy of the sensitive column, which must hold each of its values.
   */
  public HierarchicalCloseness(String column, double t, Hierarchy hierarchy) {
    super(column);
    this.t = requireDistance(t);
    this.hierarchy = hierarchy;
  }

  @Override
  public String name() {
    return "hierarchical-" + t + "-closeness";
  }

  @Override
  public <T> T read(PrivacyModelReader<T> reader) {
    return reader.hierarchicalCloseness(column(), t, hierarchy);
  }

  @Override
  public boolean knows(String column, String value) {
    return !column.equals(column()) || hierarchy.contains(value);
  }

  @Override
  Criterion over(EquivalenceClasses table) {
    List<String> values = table.sensitiveValues(table.sensitive(column()));
    int[] row = values.stream().mapToInt(hierarchy::code).toArray();
    double[] whole = whole(table);
    return (counts, learners) -> {
      double[] extra = new double[hierarchy.size()];
      for (int value = 0; value < row.length; value++) {
        extra[row[value]] = (double) counts[value] / learners - whole[value];
      }
      return distance(extra) <= t + ROUNDING;
    };
  }

  /** What has to be moved between the children of each label, weighed by how high it stands. */
  private double distance(double[] extraOfRow) {
    double distance = 0;
    double[] extra = extraOfRow;
    int height = hierarchy.levels() - 1;
    for (int level = 1; level <= height; level++) {
      int[] parent = hierarchy.lift(level - 1, level);
      double[] over = new double[hierarchy.labelCount(level)];
      double[] under = new double[over.length];
      for (int label = 0; label < extra.length; label++) {
        if (extra[label] > 0) {
          over[parent[label]] += extra[label];
        } else {
          under[parent[label]] -= extra[label];
        }
      }
      extra = new double[over.length];
      for (int label = 0; label < over.length; label++) {
        distance += Math.min(over[label], under[label]) * level / height;
        extra[label] = over[label] - under[label];
      }
    }
    return distance;
  }
}
