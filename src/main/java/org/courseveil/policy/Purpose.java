package org.courseveil.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What data may be used for, and the columns that it needs: an allow-list, by the archive's tables.
 *
 * @param id the name by which a configuration chooses it
 * @param statement the purpose as packages state it
 * @param columns what may be archived: by table, its columns; a table that is not named may not be
 */
public record Purpose(String id, String statement, Map<String, List<String>> columns) {
  public Purpose {
    Map<String, List<String>> copy = new TreeMap<>();
    columns.forEach((table, names) -> copy.put(table, List.copyOf(names)));
    columns = Collections.unmodifiableMap(copy);
  }

  /** Returns whether anything of a table may be archived. */
  public boolean allows(String table) {
    return columns.containsKey(table);
  }

  /** Returns whether a column of a table may be archived. */
  public boolean allows(String table, String column) {
    return Optional.ofNullable(columns.get(table))
        .filter(list -> list.contains(column))
        .isPresent();
  }

  /** Returns this purpose with what another one allows, too. */
  Purpose within(Purpose other) {
    Map<String, List<String>> both = new TreeMap<>();
    columns.forEach(
        (table, names) -> {
          List<String> allowed = new ArrayList<>(names);
          allowed.removeIf(name -> !other.allows(table, name));
          if (!allowed.isEmpty()) {
            both.put(table, allowed);
          }
        });
    return new Purpose(id, statement, both);
  }
}
