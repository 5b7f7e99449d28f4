package org.courseveil.anonymize.verify;

import java.util.Arrays;
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
import java.util.stream.Stream;
import org.courseveil.anonymize.QuasiIdentifiers;
import org.courseveil.anonymize.ReleasedColumn.Role;
import org.courseveil.anonymize.ReleasedTable;
import org.courseveil.anonymize.engine.ClassHistogram;
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
  private final Map<List<@Nullable Object>, UnitClass> classes = new HashMap<>();
  private final Map<List<@Nullable Object>, Long> cells = new HashMap<>();
  private final Map<List<@Nullable Object>, Integer> signatures = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();
  private long again;

  /** The learners of a class and the different values of each sensitive column. */
  private static final class UnitClass {
    private final List<Set<Object>> values;
    private long learners;

    UnitClass(int sensitiveColumns) {
      values =
          Stream.generate(() -> (Set<Object>) new HashSet<Object>())
              .limit(sensitiveColumns)
              .toList();
    }
  }

  /**
   * A unit as its child rows find it.
   *
   * @param signature the same for units that are equal in every column but the pseudonym
   */
  record Unit(String course, int signature) {}

  UnitCheck(ReleasedTable table) {
    this.table = table;
    this.sensitive = table.names(Role.SENSITIVE);
    this.sensitiveAt = at(sensitive);
    this.classAt =
        at(
            Stream.concat(Stream.of(table.course()), table.names(Role.QUASI_IDENTIFIER).stream())
                .toList());
    this.cellAt =
        at(
            Stream.concat(Stream.of(table.course()), QuasiIdentifiers.DEMOGRAPHICS.stream())
                .filter(table.columnNames()::contains)
                .toList());
  }

  private int[] at(List<String> names) {
    return names.stream().mapToInt(table.columnNames()::indexOf).toArray();
  }

  /** Counts a unit; a pseudonym that comes again is one learner still, and a breach. */
  @Override
  public void accept(@Nullable Object[] row) {
    List<@Nullable Object> others = Arrays.asList(Arrays.copyOfRange(row, 1, row.length));
    int signature = signatures.computeIfAbsent(others, key -> signatures.size());
    Unit unit = new Unit(String.valueOf(row[COURSE]), signature);
    if (units.putIfAbsent(String.valueOf(row[0]), unit) != null) {
      again++;
      return;
    }
    cells.merge(RowCheck.values(row, cellAt), 1L, Long::sum);
    UnitClass own =
        classes.computeIfAbsent(
            RowCheck.values(row, classAt), key -> new UnitClass(sensitiveAt.length));
    own.learners++;
    for (int i = 0; i < sensitiveAt.length; i++) {
      Object value = row[sensitiveAt[i]];
      if (value != null) {
        own.values.get(i).add(value);
      }
    }
  }

  void report(PrivacyRequirement privacy, Breaches breaches) {
    breaches.add(Rule.UNITS_STAND_ONCE, table, again);
    breaches.addUnless(units.size() >= privacy.minimumLearners(), Rule.LEARNERS_ARE_ENOUGH, table);
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

  Optional<Unit> find(String pseudonym) {
    return Optional.ofNullable(units.get(pseudonym));
  }

  ReleasedTable table() {
    return table;
  }

  Iterable<Map.Entry<String, Unit>> units() {
    return units.entrySet();
  }

  long learners() {
    return units.size();
  }

  /** Returns how many classes there are of each size. */
  ClassHistogram histogram() {
    SortedMap<Long, Long> sizes = new TreeMap<>();
    classes.values().forEach(own -> sizes.merge(own.learners, 1L, Long::sum));
    return new ClassHistogram(sizes);
  }

  long smallestClass() {
    return histogram().smallest();
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

  /** Returns the outcomes in each class, added up. */
  long outcomes() {
    int at = sensitive.indexOf(OUTCOME);
    return classes.values().stream().mapToLong(own -> at < 0 ? 1 : own.values.get(at).size()).sum();
  }

  /** Returns how many different rows there are, pseudonyms aside. */
  long signatures() {
    return signatures.size();
  }

  /** Returns the fewest learners of a course who share their demographics. */
  long smallestCell() {
    return cells.values().stream().mapToLong(Long::longValue).min().orElse(0);
  }
}
