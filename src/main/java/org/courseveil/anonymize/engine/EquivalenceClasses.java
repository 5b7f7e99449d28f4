package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of counts: the distinct tuples of quasi-identifiers, each with the number of learners who
 * have it. Tuples may stand in groups, such as courses, that no generalization joins.
 */
public final class EquivalenceClasses {
  private final List<Hierarchy> hierarchies;
  private final int groups;
  private final int[] group;
  private final int[][] codes;
  private final long[] learners;
  private final long total;

  private EquivalenceClasses(
      List<Hierarchy> hierarchies, int groups, int[] group, int[][] codes, long[] learners) {
    this.hierarchies = hierarchies;
    this.groups = groups;
    this.group = group;
    this.codes = codes;
    this.learners = learners;
    this.total = Arrays.stream(learners).sum();
  }

  /** Returns a collector of tuples over the given quasi-identifiers, in their order. */
  public static Collector over(List<Hierarchy> hierarchies) {
    return new Collector(hierarchies);
  }

  /** A collector of tuples; equal tuples are added up. */
  public static final class Collector {
    private final List<Hierarchy> hierarchies;
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<List<Integer>, Long> learners = new HashMap<>();
    private final List<List<Integer>> tuples = new ArrayList<>();

    private Collector(List<Hierarchy> hierarchies) {
      if (hierarchies.isEmpty()) {
        throw new IllegalArgumentException("A table of counts has at least one quasi-identifier.");
      }
      this.hierarchies = List.copyOf(hierarchies);
    }

    /** Adds learners with a tuple of values from the hierarchies' domains, in one group. */
    public Collector add(String group, List<String> values, long count) {
      if (values.size() != hierarchies.size()) {
        throw new IllegalArgumentException(
            "A tuple has a value a quasi-identifier, "
                + hierarchies.size()
                + ". Provided values: "
                + values.size());
      }
      if (count < 1) {
        throw new IllegalArgumentException(
            "A tuple has at least one learner. Provided count: " + count);
      }
      List<Integer> tuple = new ArrayList<>(values.size() + 1);
      tuple.add(groups.computeIfAbsent(group, name -> groups.size()));
      for (int d = 0; d < values.size(); d++) {
        tuple.add(hierarchies.get(d).code(values.get(d)));
      }
      if (learners.merge(tuple, count, Long::sum) == count) {
        tuples.add(tuple);
      }
      return this;
    }

    /** Returns the table of all that was added. */
    public EquivalenceClasses collect() {
      int[] group = new int[tuples.size()];
      int[][] codes = new int[hierarchies.size()][tuples.size()];
      long[] counts = new long[tuples.size()];
      for (int i = 0; i < counts.length; i++) {
        List<Integer> tuple = tuples.get(i);
        group[i] = tuple.get(0);
        for (int d = 0; d < codes.length; d++) {
          codes[d][i] = tuple.get(d + 1);
        }
        counts[i] = learners.getOrDefault(tuple, 0L);
      }
      return new EquivalenceClasses(hierarchies, groups.size(), group, codes, counts);
    }
  }

  /** Returns the hierarchies of its quasi-identifiers. */
  public List<Hierarchy> hierarchies() {
    return hierarchies;
  }

  /** Returns the number of learners in all tuples. */
  public long learners() {
    return total;
  }

  /** Returns the number of distinct tuples. */
  public int tuples() {
    return learners.length;
  }

  int groups() {
    return groups;
  }

  int group(int tuple) {
    return group[tuple];
  }

  int[] codes(int attribute) {
    return codes[attribute];
  }

  long learners(int tuple) {
    return learners[tuple];
  }
}
