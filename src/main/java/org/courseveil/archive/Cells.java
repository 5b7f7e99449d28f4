package org.courseveil.archive;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a ledger table, read by position and type. */
final class Cells {
  private final @Nullable Object[] values;

  Cells(@Nullable Object[] values) {
    this.values = values;
  }

  static Cells of(@Nullable Object... values) {
    return new Cells(values);
  }

  @Nullable Object[] values() {
    return values;
  }

  <T> T at(int column, Class<T> type) {
    return type.cast(Objects.requireNonNull(values[column], "a ledger cell is missing"));
  }

  Optional<Object> optional(int column) {
    return Optional.ofNullable(values[column]);
  }

  String text(int column) {
    return at(column, String.class);
  }

  ArchivePeriod period(int column) {
    return ArchivePeriod.parse(text(column));
  }

  Id128 id(int column) {
    return Id128.of(at(column, byte[].class));
  }

  Unit unit(int learner, int course) {
    return new Unit(id(learner), text(course));
  }
}
