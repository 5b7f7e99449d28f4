package org.courseveil.residue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The traces found so far, by place and kind. The values that they were found in are not kept. */
public final class Traces {
  private final Map<String, Map<Kind, Long>> counts = new TreeMap<>();

  /** Adds the kinds that one value of a place shows. */
  public void add(String place, Set<Kind> kinds) {
    for (Kind kind : kinds) {
      counts.computeIfAbsent(place, any -> new EnumMap<>(Kind.class)).merge(kind, 1L, Long::sum);
    }
  }

  /** Returns what was found, in the order of places and kinds. */
  public List<Trace> found() {
    List<Trace> found = new ArrayList<>();
    counts.forEach(
        (place, kinds) -> kinds.forEach((kind, count) -> found.add(new Trace(place, kind, count))));
    return found;
  }
}
