package org.courseveil.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The folder of one organization's dated snapshot, such as {@code OrgX-2026-10-04}. */
record SnapshotName(LocalDate date, String folder) implements Comparable<SnapshotName> {
  private static final int DATE_LENGTH = "2026-10-04".length();
  private static final Comparator<SnapshotName> BY_DATE =
      Comparator.comparing(SnapshotName::date).thenComparing(SnapshotName::folder);

  /** Returns the snapshot that a place below an export's root belongs to: the nearest folder. */
  static Optional<SnapshotName> of(List<String> place) {
    for (int i = place.size() - 2; i > 0 && place.get(0).equals("state"); i--) {
      String folder = String.join("/", place.subList(0, i + 1));
      Optional<LocalDate> date = dateAtEnd(place.get(i));
      if (date.isPresent()) {
        return Optional.of(new SnapshotName(date.get(), folder));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> dateAtEnd(String folder) {
    try {
      String end = folder.substring(Math.max(0, folder.length() - DATE_LENGTH));
      return Optional.of(LocalDate.parse(end));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(SnapshotName other) {
    return BY_DATE.compare(this, other);
  }
}
