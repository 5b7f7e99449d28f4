package org.courseveil.ingest.dialect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The name of a dump's file, {@code {org}-{course}-{run}-{table}-{site}-analytics.{ending}}. */
public final class DumpName {
  private static final String LAST = "analytics";

  private DumpName() {}

  /** Returns the table that a file of this name holds, if one of its last words is a table's. */
  public static Optional<String> table(String name, Predicate<String> isTable) {
    int dot = name.lastIndexOf('.');
    List<String> words = List.of(name.substring(0, dot < 0 ? name.length() : dot).split("-", -1));
    int last = words.size() - 1;
    if (last > 0 && words.get(last).equals(LAST)) {
      last--;
    }
    int from = last;
    return IntStream.of(from, from - 1)
        .filter(place -> place >= 0)
        .mapToObj(words::get)
        .filter(isTable)
        .findFirst();
  }
}
