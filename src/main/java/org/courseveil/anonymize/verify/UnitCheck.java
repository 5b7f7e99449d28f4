package org.courseveil.anonymize.verify;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.ClassHistogram;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.policy.PrivacyRequirement;
import org.jspecify.annotations.Nullable;

/** The part of the verifier that counts who stands together in the table of units. */
final class UnitCheck implements Consumer<@Nullable Object[]> {
  private static final int COURSE = 1;

  /** The column by which an outsider who knows of a certificate narrows a class down. */
  static final String OUTCOME = "completed";

  private final ReleasedTable table;
  private final List<String> sensitive;
  private final int[] sensitiveAt;
  private final int[] classAt;
  private final int[] cellAt;
  private final int outcomeAt;
  private final Map<List<@Nullable Object>, UnitClass> classes = new HashMap<>();
  private final boolean joined;
  private final Map<List<@Nullable Object>, Cell> cells = new HashMap<>();
  private final Map<List<@Nullable Object>, Integer> signatures = new HashMap<>();
  private final Map<List<@Nullable Object>, Integer> outcomes = new HashMap<>();
  private final Map<String, String> courses = new HashMap<>();
  private final Map<String, List<Unit>> learners = new HashMap<>();
  private long units;
  private long again;

  /** The learners of a class and the different values of each sensitive column. */
  private static final class UnitClass {
    private final int number;
    private final List<Set<Object>> values;
    private long learners;

    UnitClass(int number, int sensitiveColumns) {
      this.number = number;
      values =
          Stream.generate(() -> (Set<Object>) new HashSet<Object>())
              .limit(sensitiveColumns)
              .toList();
    }
  }

  /** Learners who share their demographics: in a course, or wherever one pseudonym reaches. */
  private static final class Cell {
    private long learners;
  }

  /**
   * A unit in numbers that are the same for units that are equal in some columns.
   *
   * @param signature equal in every column but the pseudonym
   * @param ofClass equal in course and quasi-identifiers
   * @param outcome equal in these and the outcome
   * @param cell the learners who share its demographics
   */
  record Unit(String course, int signature, int ofClass, int outcome, Cell cell) {}

  /**
   * Starts to count.
   *
   * @param joined whether a pseudonym may have a row in each course
   */
  UnitCheck(ReleasedTable table, boolean joined) {
    this.table = table;
    this.joined = joined;
    this.sensitive = table.names(Role.SENSITIVE);
    this.sensitiveAt = at(sensitive);
    this.classAt =
        at(
            Stream.concat(Stream.of(table.course()), table.names(Role.QUASI_IDENTIFIER).stream())
                .toList());
    this.cellAt =
        at(
            Stream.concat(
                    joined ? Stream.of() : Stream.of(table.course()),
                    QuasiIdentifiers.DEMOGRAPHICS.stream())
                .filter(table.columnNames()::contains)
                .toList());
    this.outcomeAt = table.columnNames().indexOf(OUTCOME);
  }

  private int[] at(List<String> names) {
    return names.stream().mapToInt(table.columnNames()::indexOf).toArray();
  }

  /** Counts a unit; a pseudonym that comes again is one learner still, and a breach. */
  @Override
  public void accept(@Nullable Object[] row) {
    List<@Nullable Object> others = Arrays.asList(Arrays.copyOfRange(row, 1, row.length));
    int signature = signatures.computeIfAbsent(others, key -> signatures.size());
    String course = courses.computeIfAbsent(String.valueOf(row[COURSE]), name -> name);
    List<Unit> own = learners.getOrDefault(String.valueOf(row[0]), List.of());
    if (joined ? own.stream().anyMatch(unit -> unit.course().equals(course)) : !own.isEmpty()) {
      again++;
      return;
    }
    Cell cell = cells.computeIfAbsent(RowCheck.values(row, cellAt), key -> new Cell());
    cell.learners += own.stream().anyMatch(unit -> unit.cell() == cell) ? 0 : 1;
    UnitClass ofClass =
        classes.computeIfAbsent(
            RowCheck.values(row, classAt),
            key -> new UnitClass(classes.size(), sensitiveAt.length));
    ofClass.learners++;
    for (int i = 0; i < sensitiveAt.length; i++) {
      Object value = row[sensitiveAt[i]];
      if (value != null) {
        ofClass.values.get(i).add(value);
      }
    }
    List<@Nullable Object> known = Arrays.asList(ofClass.number, outcome(row));
    int outcome = outcomes.computeIfAbsent(known, key -> outcomes.size());
    Unit unit = new Unit(course, signature, ofClass.number, outcome, cell);
    learners.put(
        String.valueOf(row[0]),
        own.isEmpty() ? List.of(unit) : Stream.concat(own.stream(), Stream.of(unit)).toList());
    units++;
  }

  private @Nullable Object outcome(@Nullable Object[] row) {
    return outcomeAt < 0 ? "" : row[outcomeAt];
  }

  void report(PrivacyRequirement privacy, Breaches breaches) {
    breaches.add(Rule.UNITS_STAND_ONCE, table, again);
    breaches.addUnless(
        learners.size() >= privacy.minimumLearners(), Rule.LEARNERS_ARE_ENOUGH, table);
    breaches.add(
        Rule.CLASSES_HAVE_K_LEARNERS,
        table,
        classes.values().stream().filter(own -> own.learners < privacy.k()).count());
    breaches.add(
        Rule.CLASSES_ARE_DIVERSE,
        table,
        classes.values().stream()
            .flatMap(own -> own.values.stream())
            .filter(values -> values.size() < privacy.l())
            .count());
  }

  /** Returns the different tuples of labels of the quasi-identifiers. */
  Set<List<String>> tuples() {
    return classes.keySet().stream()
        .map(key -> key.subList(1, key.size()).stream().map(String::valueOf).toList())
        .collect(Collectors.toSet());
  }

  /** Returns the unit that a learner has in a course. */
  Optional<Unit> unit(String pseudonym, @Nullable Object course) {
    return learners.getOrDefault(pseudonym, List.of()).stream()
        .filter(unit -> unit.course().equals(course))
        .findFirst();
  }

  /** Returns the label of a quasi-identifier in each class, by the class's number. */
  Map<Integer, String> labels(String quasiIdentifier) {
    int at = 1 + table.names(Role.QUASI_IDENTIFIER).indexOf(quasiIdentifier);
    Map<Integer, String> labels = new HashMap<>();
    classes.forEach((key, own) -> labels.put(own.number, String.valueOf(key.get(at))));
    return labels;
  }

  boolean hasCourse(String course) {
    return courses.containsKey(course);
  }

  ReleasedTable table() {
    return table;
  }

  /** Returns the units of each learner, by pseudonym. */
  Map<String, List<Unit>> learners() {
    return Collections.unmodifiableMap(learners);
  }

  long units() {
    return units;
  }

  /** Returns how many classes there are of each size. */
  ClassHistogram histogram() {
    SortedMap<Long, Long> sizes = new TreeMap<>();
    classes.values().forEach(own -> sizes.merge(own.learners, 1L, Long::sum));
    return new ClassHistogram(sizes);
  }

  /** Returns of each sensitive column the fewest values in a class. */
  Map<String, Long> fewestValues() {
    Map<String, Long> fewest = new LinkedHashMap<>();
    for (int i = 0; i < sensitive.size(); i++) {
      int at = i;
      fewest.put(
          sensitive.get(i),
          classes.values().stream().mapToLong(own -> own.values.get(at).size()).min().orElse(0));
    }
    return fewest;
  }

  /**
   * Returns who shares the quasi-identifiers of the courses that are known of a learner.
   *
   * @param known how many courses are
   */
  CourseSetCheck classes(int known) {
    return new CourseSetCheck(learners.values(), known, Unit::ofClass);
  }

  /** Returns who shares the outcomes of these courses as well. */
  CourseSetCheck outcomes(int known) {
    return new CourseSetCheck(learners.values(), known, Unit::outcome);
  }

  /** Returns the crowds of those who share their demographics, row by row. */
  Crowds cells() {
    SortedMap<Long, Long> rowsIn = new TreeMap<>();
    for (List<Unit> own : learners.values()) {
      own.forEach(unit -> rowsIn.merge(unit.cell().learners, 1L, Long::sum));
    }
    return new Crowds(rowsIn);
  }

  /** Returns the units of each different learner, added up: one of those who are alike is found. */
  long linkedByAllColumns() {
    Set<List<Integer>> different = new HashSet<>();
    long linked = 0;
    for (List<Unit> own : learners.values()) {
      linked += different.add(own.stream().map(Unit::signature).sorted().toList()) ? own.size() : 0;
    }
    return linked;
  }
}
