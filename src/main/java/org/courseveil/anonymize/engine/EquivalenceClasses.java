package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of counts: the distinct tuples of quasi-identifiers, each with the number of learners who
 * have it. Tuples may stand in groups, such as courses, that no generalization joins, and may be
 * told apart by values of sensitive columns, which no generalization touches.
 */
public final class EquivalenceClasses {
  private final List<Hierarchy> hierarchies;
  private final List<String> sensitive;
  private final List<List<String>> sensitiveValues;
  private final int[][] sensitiveCodes;
  private final int groups;
  private final int[] group;
  private final int[][] codes;
  private final long[] learners;
  private final long total;

  private EquivalenceClasses(Collector collected) {
    hierarchies = collected.hierarchies;
    sensitive = collected.sensitive;
    sensitiveValues =
        collected.sensitiveCodes.stream().map(values -> List.copyOf(values.keySet())).toList();
    groups = collected.groups.size();
    int tuples = collected.tuples.size();
    group = new int[tuples];
    codes = new int[hierarchies.size()][tuples];
    sensitiveCodes = new int[sensitive.size()][tuples];
    learners = new long[tuples];
    for (int i = 0; i < tuples; i++) {
      List<Integer> tuple = collected.tuples.get(i);
      group[i] = tuple.get(0);
      for (int d = 0; d < codes.length; d++) {
        codes[d][i] = tuple.get(d + 1);
      }
      for (int s = 0; s < sensitiveCodes.length; s++) {
        sensitiveCodes[s][i] = tuple.get(codes.length + 1 + s);
      }
      learners[i] = collected.learners.getOrDefault(tuple, 0L);
    }
    total = Arrays.stream(learners).sum();
  }

  /** Returns a collector of tuples over the given quasi-identifiers, in their order. */
  public static Collector over(List<Hierarchy> hierarchies) {
    return new Collector(hierarchies, List.of());
  }

  /** Returns a collector of tuples with the values of sensitive columns beside them. */
  public static Collector over(List<Hierarchy> hierarchies, List<String> sensitive) {
    return new Collector(hierarchies, sensitive);
  }

  /** A collector of tuples; equal tuples are added up. */
  public static final class Collector {
    private final List<Hierarchy> hierarchies;
    private final List<String> sensitive;
    private final List<Map<String, Integer>> sensitiveCodes;
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<List<Integer>, Long> learners = new HashMap<>();
    private final List<List<Integer>> tuples = new ArrayList<>();

    private Collector(List<Hierarchy> hierarchies, List<String> sensitive) {
      if (hierarchies.isEmpty()) {
        throw new IllegalArgumentException("A table of counts has at least one quasi-identifier.");
      }
      this.hierarchies = List.copyOf(hierarchies);
      this.sensitive = List.copyOf(sensitive);
      this.sensitiveCodes =
          sensitive.stream().<Map<String, Integer>>map(column -> new LinkedHashMap<>()).toList();
    }

    /** Adds learners with a tuple of values from the hierarchies' domains, in one group. */
    public Collector add(String group, List<String> values, long count) {
      return add(group, values, List.of(), count);
    }

    /** Adds learners with a tuple of values, and one value of each sensitive column. */
    public Collector add(String group, List<String> values, List<String> outcomes, long count) {
      if (values.size() != hierarchies.size() || outcomes.size() != sensitive.size()) {
        throw new IllegalArgumentException(
            "A tuple has a value a quasi-identifier, "
                + hierarchies.size()
                + ", and one a sensitive column, "
                + sensitive.size()
                + ". Provided values: "
                + values.size()
                + " and "
                + outcomes.size());
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
      for (int s = 0; s < outcomes.size(); s++) {
        Map<String, Integer> known = sensitiveCodes.get(s);
        tuple.add(known.computeIfAbsent(outcomes.get(s), value -> known.size()));
      }
      if (learners.merge(tuple, count, Long::sum) == count) {
        tuples.add(tuple);
      }
      return this;
    }

    /** Returns the table of all that was added. */
    public EquivalenceClasses collect() {
      return new EquivalenceClasses(this);
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

  /** Returns the number of a sensitive column; one that the table does not have is refused. */
  int sensitive(String column) {
    int at = sensitive.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("The table has no sensitive column " + column + ".");
    }
    return at;
  }

  int sensitiveColumns() {
    return sensitive.size();
  }

  /** Returns the values of a sensitive column, by their codes. */
  List<String> sensitiveValues(int column) {
    return sensitiveValues.get(column);
  }

  int[] sensitiveCodes(int column) {
    return sensitiveCodes[column];
  }

  /** Returns the learners by the code of their value of a quasi-identifier. */
  long[] learnersByValue(int attribute) {
    return learnersBy(codes[attribute], hierarchies.get(attribute).size());
  }

  /** Returns the learners by the code of their value of a sensitive column. */
  long[] learnersByOutcome(int column) {
    return learnersBy(sensitiveCodes[column], sensitiveValues.get(column).size());
  }

  private long[] learnersBy(int[] codeOfTuple, int values) {
    long[] counts = new long[values];
    for (int tuple = 0; tuple < codeOfTuple.length; tuple++) {
      counts[codeOfTuple[tuple]] += learners[tuple];
    }
    return counts;
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
