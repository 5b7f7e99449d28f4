package org.courseveil.anonymize.file;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courseveil.anonymize.engine.EquivalenceClasses;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.hierarchy.HierarchyPlace;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/** The persons of a table by their quasi-identifiers, and by sensitive values beside them. */
final class TableCounts {
  private static final String ALL = "all";

  private final InputTable table;
  private final TableRequest request;
  private final List<Hierarchy> hierarchies;
  private final EquivalenceClasses.Collector collector;
  private final int[] quasiIdentifiersAt;
  private final int[] sensitiveAt;
  private final Optional<Integer> subjectAt;
  private final Map<String, Integer> tupleOfSubject = new HashMap<>();
  private final Map<String, Problem> strange = new LinkedHashMap<>();

  private TableCounts(InputTable table, TableRequest request) {
    this.table = table;
    this.request = request;
    this.hierarchies = HierarchyPlace.of(request.hierarchies()).read(request.quasiIdentifiers());
    this.quasiIdentifiersAt = request.quasiIdentifiers().stream().mapToInt(table::at).toArray();
    this.sensitiveAt = request.sensitive().stream().mapToInt(table::at).toArray();
    this.subjectAt = request.subject().map(table::at);
    table.requireText(request.quasiIdentifiers());
    table.requireText(request.sensitive());
    this.collector = EquivalenceClasses.over(hierarchies, request.sensitive());
  }

  /** Reads and counts a table; rows that cannot be counted are refused with their places. */
  static TableCounts of(InputTable table, TableRequest request) throws IOException {
    TableCounts counts = new TableCounts(table, request);
    table.forEach(counts::add);
    if (!counts.strange.isEmpty()) {
      throw new RefusedException(List.copyOf(counts.strange.values()));
    }
    return counts;
  }

  private void add(long line, InputTable.Row row) {
    List<String> tuple = row.at(quasiIdentifiersAt);
    List<String> outcomes = row.at(sensitiveAt);
    boolean known = true;
    for (int d = 0; d < tuple.size(); d++) {
      known &= isKnown(line, hierarchies.get(d).name(), hierarchies.get(d).contains(tuple.get(d)));
    }
    for (int s = 0; s < outcomes.size(); s++) {
      String column = request.sensitive().get(s);
      String outcome = outcomes.get(s);
      known &=
          isKnown(
              line,
              column,
              request.models().stream().allMatch(model -> model.knows(column, outcome)));
    }
    if (known) {
      int number = collector.number(ALL, tuple, outcomes);
      if (isNew(line, row, number)) {
        collector.add(number, 1);
      }
    }
  }

  /** Notes the first value of a column that its hierarchy does not have. */
  private boolean isKnown(long line, String column, boolean known) {
    if (!known) {
      strange.computeIfAbsent(
          column,
          any ->
              new Problem(
                  table.file(),
                  Math.toIntExact(line),
                  "A value of the column "
                      + column
                      + " is missing from its hierarchy, here for the first time. Add it to the"
                      + " hierarchy, or clean the column."));
    }
    return known;
  }

  /** Returns whether the row is the first one of its person. */
  private boolean isNew(long line, InputTable.Row row, int tuple) {
    if (subjectAt.isEmpty()) {
      return true;
    }
    Integer before = tupleOfSubject.putIfAbsent(row.at(subjectAt.get()), tuple);
    if (before != null && before != tuple) {
      throw InputTable.refused(
          table.file(),
          Math.toIntExact(line),
          "A subject has the same quasi-identifiers and sensitive values in all of its rows. Here"
              + " they differ from those of an earlier row. Give each subject one row, or leave"
              + " the column that changes out.");
    }
    return before == null;
  }

  /** Returns the values of the quasi-identifiers in a row. */
  List<String> tuple(InputTable.Row row) {
    return row.at(quasiIdentifiersAt);
  }

  List<Integer> quasiIdentifiersAt() {
    return Arrays.stream(quasiIdentifiersAt).boxed().toList();
  }

  EquivalenceClasses collect() {
    return collector.collect();
  }
}
