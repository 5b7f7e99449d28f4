package org.courseveil.anonymize.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.Recoding;
import org.courseveil.policy.CheckFailedException;

/** The anonymized table on its way into a file, and the look at what has come to lie there. */
final class WrittenTable {
  private final TableRequest request;
  private final InputTable table;
  private final TableCounts counts;

  WrittenTable(TableRequest request, InputTable table, TableCounts counts) {
    this.request = request;
    this.table = table;
    this.counts = counts;
  }

  /** Writes every row that is kept under its labels, in the table's order. */
  void write(Recoding recoding, Path file) throws IOException {
    Optional<List<String>> suppressed =
        request.keepSuppressed()
            ? Optional.of(Collections.nCopies(counts.quasiIdentifiersAt().size(), Hierarchy.TOP))
            : Optional.empty();
    table.copy(
        file,
        counts.quasiIdentifiersAt(),
        row -> recoding.labels(counts.tuple(row)).or(() -> suppressed));
  }

  /**
   * Reads the file back and counts the persons of each class, by no code of the engine's; a class
   * of fewer than k stops the run. Rows of which nothing is told are no class.
   */
  void requireK(Path file) throws IOException {
    InputTable written = InputTable.open(file, request.delimiter());
    int[] places = request.quasiIdentifiers().stream().mapToInt(written::at).toArray();
    Optional<Integer> subjectAt = request.subject().map(written::at);
    Map<List<String>, Set<Object>> persons = new HashMap<>();
    written.forEach(
        (line, row) -> {
          List<String> labels = new ArrayList<>(places.length);
          for (int place : places) {
            labels.add(row.at(place));
          }
          Object person = subjectAt.<Object>map(row::at).orElse(line);
          Set<Object> found = persons.computeIfAbsent(labels, tuple -> new HashSet<>());
          if (found.size() < request.k()) {
            found.add(person);
          }
        });
    long small =
        persons.entrySet().stream()
            .filter(entry -> !isSuppressed(entry.getKey()))
            .filter(entry -> entry.getValue().size() < request.k())
            .count();
    if (small > 0) {
      throw new CheckFailedException(
          "Every class of what was written has k = "
              + request.k()
              + " persons. Smaller classes found: "
              + small);
    }
  }

  private boolean isSuppressed(List<String> labels) {
    return request.keepSuppressed() && labels.stream().allMatch(Hierarchy.TOP::equals);
  }
}
