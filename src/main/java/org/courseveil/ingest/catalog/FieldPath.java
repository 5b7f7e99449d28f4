package org.courseveil.ingest.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way to a field of a nested document: the names of the fields that it lies in, and its own.
 */
public record FieldPath(List<String> steps) {
  /** Stands for whatever lies below a field. */
  private static final String ANY_BELOW = "**";

  public FieldPath {
    steps = List.copyOf(steps);
  }

  /** Returns the path of a field of the document itself, or of one inside others. */
  public static FieldPath of(String... steps) {
    return new FieldPath(List.of(steps));
  }

  /** Returns the path of a field in this one. */
  public FieldPath then(String step) {
    List<String> more = new ArrayList<>(steps);
    more.add(step);
    return new FieldPath(more);
  }

  /** Returns the path of a field whose document lies in this one. */
  public FieldPath then(FieldPath inner) {
    List<String> more = new ArrayList<>(steps);
    more.addAll(inner.steps);
    return new FieldPath(more);
  }

  /** Returns the first so many steps. */
  public FieldPath first(int count) {
    return new FieldPath(steps.subList(0, count));
  }

  /** Returns the path as a catalog writes it. */
  public String text() {
    return String.join(".", steps);
  }

  /** Returns what a catalog says of the path itself, or of the nearest field that it lies in. */
  <T> Optional<T> nearest(Map<String, T> listed) {
    T exact = listed.get(text());
    for (int count = steps.size(); exact == null && count >= 0; count--) {
      exact = listed.get(first(count).then(ANY_BELOW).text());
    }
    return Optional.ofNullable(exact);
  }

  /** Whether one of the paths leads to a field inside this one. */
  boolean isAboveOneOf(Collection<String> listed) {
    String start = text() + ".";
    return listed.stream().anyMatch(path -> path.startsWith(start));
  }
}
