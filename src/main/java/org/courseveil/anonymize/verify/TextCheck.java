package org.courseveil.anonymize.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The part of the verifier that looks at texts: whether they join nothing, and are of many. Many
 * have to write in a course; where texts stand alone, many have to write each kind there.
 */
final class TextCheck implements Consumer<@Nullable Object[]> {
  private final ReleasedTable table;
  private final UnitCheck units;
  private final List<Integer> ids;
  private final List<Integer> words;
  private final Set<String> rows = new HashSet<>();
  private final List<Integer> kinds;
  private final Set<String> courses = new HashSet<>();
  private final Map<List<String>, Long> rowsOfCrowd = new HashMap<>();
  private final Map<String, Long> rowsOfWord = new HashMap<>();
  private long joining;

  TextCheck(ReleasedTable table, UnitCheck units) {
    this.table = table;
    this.units = units;
    this.ids = at(Role.ROW);
    this.words = at(Role.WORDS);
    this.kinds = ids.size() > 1 ? List.of() : at(Role.KEPT);
  }

  private List<Integer> at(Role role) {
    return table.names(role).stream().map(table.columnNames()::indexOf).toList();
  }

  @Override
  public void accept(@Nullable Object[] row) {
    joining += rows.add(String.valueOf(row[0])) ? 0 : 1;
    for (int id : ids) {
      joining += units.learners().containsKey(String.valueOf(row[id])) ? 1 : 0;
    }
    courses.add(String.valueOf(row[1]));
    List<String> crowd = new ArrayList<>(List.of(String.valueOf(row[1])));
    kinds.forEach(kind -> crowd.add(String.valueOf(row[kind])));
    rowsOfCrowd.merge(crowd, 1L, Long::sum);
    for (int bag : words) {
      for (String word : new HashSet<>(List.of(String.valueOf(row[bag]).split(" ")))) {
        rowsOfWord.merge(word, 1L, Long::sum);
      }
    }
  }

  void report(long k, Breaches breaches) {
    breaches.add(Rule.TEXTS_JOIN_NOTHING, table, joining);
    breaches.add(
        Rule.TEXTS_ARE_OF_MANY,
        table,
        rowsOfCrowd.values().stream().filter(count -> count < k).count()
            + courses.stream().filter(course -> !units.hasCourse(course)).count()
            + rowsOfWord.values().stream().filter(count -> count < k).count());
  }
}
