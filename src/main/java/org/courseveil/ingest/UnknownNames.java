package org.courseveil.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.courseveil.ingest.catalog.CatalogWords;
import org.courseveil.ingest.catalog.Explained;

/**
 * Names that no catalog lists, as far as they look like names of a schema. A name may be data
 * itself, such as a learner's as the key of an object: one that looks otherwise, or that has many
 * others beside it, is counted and not named, and of any name the words of the catalogs alone are
 * shown.
 */
final class UnknownNames {
  static final String OTHERS = "(other keys)";
  static final int MOST_SIBLINGS = 12;
  static final int MOST = 200;

  /** What looks like a number of a person, a day or a key has four digits in a row. */
  private static final Pattern NAME = Pattern.compile("(?!.*[0-9]{4})[a-z][a-z0-9_]{0,39}");

  private final Map<Place, Map<Name, Long>> named = new LinkedHashMap<>();
  private final Map<Place, Long> crowded = new LinkedHashMap<>();
  private final Map<String, Long> others = new LinkedHashMap<>();
  private int size;

  /** Where names lie beside each other. */
  private record Place(String table, String parent) {}

  /** A name as it was met, and as much of it as is shown. */
  private record Name(String met, String shown) {}

  /** Whether a name looks like one of a schema. */
  static boolean isSchemaName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Adds a field in a parent, whose name may be data. */
  void add(String table, String parent, String name) {
    CatalogWords.shown(name)
        .filter(shown -> isSchemaName(name))
        .ifPresentOrElse(
            shown -> keep(new Place(table, parent), new Name(name, shown)), () -> addOther(table));
  }

  /** Adds a name that cannot be data. */
  void addSafe(String table, String name) {
    keep(new Place(table, ""), new Name(name, name));
  }

  /** Counts a name that is not told. */
  void addOther(String table) {
    others.merge(table, 1L, Long::sum);
  }

  /** Returns an explanation of each name, then of those that are counted alone. */
  List<Explained> explained() {
    List<Explained> rows = new ArrayList<>();
    named.forEach(
        (place, names) ->
            shown(names)
                .forEach(
                    (name, times) ->
                        rows.add(
                            Explained.unknown(
                                place.table(),
                                place.parent().isEmpty() ? name : place.parent() + "." + name,
                                "No catalog lists it; met " + times + " times."))));
    Map<String, Long> counted = new LinkedHashMap<>(others);
    crowded.forEach((place, times) -> counted.merge(place.table(), times, Long::sum));
    counted.forEach(
        (table, times) ->
            rows.add(
                Explained.unknown(
                    table, OTHERS, "Not named, for they may be data; met " + times + " times.")));
    return rows;
  }

  private static Map<String, Long> shown(Map<Name, Long> names) {
    Map<String, Long> shown = new LinkedHashMap<>();
    names.forEach((name, times) -> shown.merge(name.shown(), times, Long::sum));
    return shown;
  }

  private void keep(Place place, Name name) {
    if (crowded.containsKey(place)) {
      crowded.merge(place, 1L, Long::sum);
      return;
    }
    Map<Name, Long> siblings = named.computeIfAbsent(place, any -> new LinkedHashMap<>());
    if (siblings.containsKey(name)) {
      siblings.merge(name, 1L, Long::sum);
    } else if (siblings.size() == MOST_SIBLINGS) {
      crowded.put(
          place, Stream.concat(siblings.values().stream(), Stream.of(1L)).mapToLong(n -> n).sum());
      size -= siblings.size();
      siblings.clear();
    } else if (size == MOST) {
      addOther(place.table());
    } else {
      siblings.put(name, 1L);
      size++;
    }
  }
}
