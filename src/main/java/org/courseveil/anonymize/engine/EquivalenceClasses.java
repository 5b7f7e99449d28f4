package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
  private final List<double[]> shares;

  private EquivalenceClasses(Collector collected) {
    hierarchies = collected.hierarchies;
    sensitive = collected.sensitive;
    sensitiveValues =
        collected.outcomes.stream().map(values -> List.copyOf(values.keySet())).toList();
    groups = collected.groups.size();
    group = collected.tuples.column(0);
    codes = new int[hierarchies.size()][];
    for (int d = 0; d < codes.length; d++) {
      codes[d] = collected.tuples.column(d + 1);
    }
    sensitiveCodes = new int[sensitive.size()][];
    for (int s = 0; s < sensitiveCodes.length; s++) {
      sensitiveCodes[s] = collected.tuples.column(codes.length + 1 + s);
    }
    learners = Arrays.copyOf(collected.learners, collected.tuples.size());
    total = Arrays.stream(learners).sum();
    shares = new ArrayList<>();
    for (int s = 0; s < sensitiveCodes.length; s++) {
      double all = total;
      shares.add(Arrays.stream(learnersByOutcome(s)).mapToDouble(n -> n / all).toArray());
    }
  }

  /** The part of a table with some of its tuples. */
  private EquivalenceClasses(EquivalenceClasses whole, int[] tuples) {
    hierarchies = whole.hierarchies;
    sensitive = whole.sensitive;
    sensitiveValues = whole.sensitiveValues;
    groups = whole.groups;
    group = at(whole.group, tuples);
    codes = Arrays.stream(whole.codes).map(column -> at(column, tuples)).toArray(int[][]::new);
    sensitiveCodes =
        Arrays.stream(whole.sensitiveCodes).map(column -> at(column, tuples)).toArray(int[][]::new);
    learners = Arrays.stream(tuples).mapToLong(tuple -> whole.learners[tuple]).toArray();
    total = Arrays.stream(learners).sum();
    shares = whole.shares;
  }

  private static int[] at(int[] column, int[] tuples) {
    return Arrays.stream(tuples).map(tuple -> column[tuple]).toArray();
  }

  /** Returns the part of the table with some of its tuples; shares stay those of the whole. */
  EquivalenceClasses where(IntPredicate tuples) {
    return new EquivalenceClasses(
        this, IntStream.range(0, learners.length).filter(tuples).toArray());
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
    private final List<Map<String, Integer>> outcomes;
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final TupleIndex tuples;
    private final int[] tuple;
    private long[] learners = new long[0];

    private Collector(List<Hierarchy> hierarchies, List<String> sensitive) {
      if (hierarchies.isEmpty()) {
        throw new IllegalArgumentException("A table of counts has at least one quasi-identifier.");
      }
      this.hierarchies = List.copyOf(hierarchies);
      this.sensitive = List.copyOf(sensitive);
      this.outcomes =
          sensitive.stream().<Map<String, Integer>>map(column -> new LinkedHashMap<>()).toList();
      this.tuple = new int[1 + hierarchies.size() + sensitive.size()];
      this.tuples = new TupleIndex(tuple.length);
    }

    /** Adds learners with a tuple of values from the hierarchies' domains, in one group. */
    public Collector add(String group, List<String> values, long count) {
      return add(group, values, List.of(), count);
    }

    /** Adds learners with a tuple of values, and one value of each sensitive column. */
    public Collector add(String group, List<String> values, List<String> outcomes, long count) {
      return add(number(group, values, outcomes), count);
    }

    /** Returns the number of a tuple; learners are to be added to it. */
    public int number(String group, List<String> values, List<String> outcomes) {
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
      tuple[0] = code(groups, group);
      for (int d = 0; d < values.size(); d++) {
        tuple[d + 1] = hierarchies.get(d).code(values.get(d));
      }
      for (int s = 0; s < outcomes.size(); s++) {
        tuple[values.size() + 1 + s] = code(this.outcomes.get(s), outcomes.get(s));
      }
      return tuples.numberOf(tuple);
    }

    /** Adds learners to the tuple of a number. */
    public Collector add(int number, long count) {
      if (count < 1) {
        throw new IllegalArgumentException(
            "A tuple has at least one learner. Provided count: " + count);
      }
      if (number >= learners.length) {
        learners = Arrays.copyOf(learners, Math.max(1 << 10, number + number / 2));
      }
      learners[number] += count;
      return this;
    }

    private static int code(Map<String, Integer> codes, String value) {
      Integer known = codes.putIfAbsent(value, codes.size());
      return known == null ? codes.size() - 1 : known;
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

  /** What gets a table's tuples. */
  public interface TupleReader {
    /** Takes a tuple: the number of its group, its values, and its learners. */
    void accept(int group, List<String> values, List<String> outcomes, long learners);
  }

  /** Hands on every tuple. */
  public void forEach(TupleReader reader) {
    for (int tuple = 0; tuple < learners.length; tuple++) {
      List<String> values = new ArrayList<>(codes.length);
      for (int d = 0; d < codes.length; d++) {
        values.add(hierarchies.get(d).labels(0).get(codes[d][tuple]));
      }
      List<String> outcomes = new ArrayList<>(sensitiveCodes.length);
      for (int s = 0; s < sensitiveCodes.length; s++) {
        outcomes.add(sensitiveValues.get(s).get(sensitiveCodes[s][tuple]));
      }
      reader.accept(group[tuple], values, outcomes, learners[tuple]);
    }
  }

  /** Returns the number of groups. */
  public int groups() {
    return groups;
  }

  /** Returns the names of its sensitive columns. */
  public List<String> sensitive() {
    return sensitive;
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

  /** Returns the share of each value of a sensitive column, by its code, in the whole table. */
  double[] shares(int column) {
    return shares.get(column).clone();
  }

  private long[] learnersByOutcome(int column) {
    return learnersBy(sensitiveCodes[column], sensitiveValues.get(column).size());
  }

  private long[] learnersBy(int[] codeOfTuple, int values) {
    long[] counts = new long[values];
    for (int tuple = 0; tuple < codeOfTuple.length; tuple++) {
      counts[codeOfTuple[tuple]] += learners[tuple];
    }
    return counts;
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
