package org.courseveil.anonymize.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The classes of a table as it lies in its file, counted by no code of the engine's. */
final class WrittenClasses {
  private final Map<List<String>, Members> classes = new HashMap<>();
  private final List<String> sensitive;

  private WrittenClasses(List<String> sensitive) {
    this.sensitive = sensitive;
  }

  /** The persons of one class, and how often each sensitive value occurs among them. */
  static final class Members {
    private final List<Map<String, Long>> outcomes = new ArrayList<>();
    private long persons;

    private Members(int sensitiveColumns) {
      for (int s = 0; s < sensitiveColumns; s++) {
        outcomes.add(new HashMap<>());
      }
    }

    private void add(List<String> ofPerson) {
      persons++;
      for (int s = 0; s < ofPerson.size(); s++) {
        outcomes.get(s).merge(ofPerson.get(s), 1L, Long::sum);
      }
    }

    long persons() {
      return persons;
    }

    /** Returns the shares of the persons by their value of a sensitive column. */
    Map<String, Double> shares(int column) {
      Map<String, Double> shares = new HashMap<>();
      outcomes.get(column).forEach((value, count) -> shares.put(value, (double) count / persons));
      return shares;
    }
  }

  /**
   * Reads a table; several rows of a subject are one person, of the class of the first of them.
   *
   * @param columns whose values make a class; without any all are one
   */
  static WrittenClasses read(InputTable table, List<String> columns, TableRequest request)
      throws IOException {
    int[] places = columns.stream().mapToInt(table::at).toArray();
    int[] outcomes = request.sensitive().stream().mapToInt(table::at).toArray();
    int[] subject = request.subject().stream().mapToInt(table::at).toArray();
    Set<String> seen = new HashSet<>();
    WrittenClasses read = new WrittenClasses(request.sensitive());
    table.forEach(
        (line, row) -> {
          Members members =
              read.classes.computeIfAbsent(row.at(places), labels -> new Members(outcomes.length));
          if (subject.length == 0 || seen.add(row.at(subject[0]))) {
            members.add(row.at(outcomes));
          }
        });
    return read;
  }

  /** Returns these classes without those of some labels. */
  WrittenClasses without(Predicate<List<String>> labels) {
    WrittenClasses rest = new WrittenClasses(sensitive);
    rest.classes.putAll(classes);
    rest.classes.keySet().removeIf(labels);
    return rest;
  }

  /** Returns the persons of all classes. */
  Collection<Members> all() {
    return classes.values();
  }

  /** Returns the number of a sensitive column. */
  int sensitive(String column) {
    return sensitive.indexOf(column);
  }
}
