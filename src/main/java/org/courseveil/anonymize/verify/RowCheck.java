package org.courseveil.anonymize.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.courseveil.anonymize.release.ReleasedColumn;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.jspecify.annotations.Nullable;

/** The part of the verifier that looks at rows one by one: order, gaps, pseudonyms, labels. */
final class RowCheck implements Consumer<@Nullable Object[]> {
  private static final Pattern TAG = Pattern.compile("[0-9a-f]{32}");

  private final ReleasedTable table;
  private final List<Map<String, Long>> counts = new ArrayList<>();
  private @Nullable Object[] before = {};
  private long rows;
  private long unsorted;
  private long missing;
  private long strange;

  RowCheck(ReleasedTable table) {
    this.table = table;
    table.columns().forEach(column -> counts.add(new HashMap<>()));
  }

  @Override
  public void accept(@Nullable Object[] row) {
    if (rows > 0 && compare(before, row) > 0) {
      unsorted++;
    }
    for (int i = 0; i < row.length; i++) {
      Object value = row[i];
      Role role = table.columns().get(i).role();
      if (role == Role.PSEUDONYM || role == Role.ROW) {
        strange += value != null && TAG.matcher(value.toString()).matches() ? 0 : 1;
      } else if (value == null) {
        missing++;
      } else if (role != Role.TEXT && role != Role.WORDS) {
        counts.get(i).merge(value.toString(), 1L, Long::sum);
      }
    }
    before = row;
    rows++;
  }

  /** Returns the values at some places of a row, as what rows can have in common. */
  static List<@Nullable Object> values(@Nullable Object[] row, int[] places) {
    @Nullable Object[] values = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = row[places[i]];
    }
    return Arrays.asList(values);
  }

  ReleasedTable table() {
    return table;
  }

  long rows() {
    return rows;
  }

  /** Returns how often each value of a column occurs; of ids and texts nothing is kept. */
  Map<String, Long> labels(ReleasedColumn column) {
    return counts.get(table.columns().indexOf(column));
  }

  void report(Breaches breaches) {
    breaches.add(Rule.EVERY_VALUE_IS_PRESENT, table, missing);
    breaches.add(Rule.ROWS_ARE_SORTED, table, unsorted);
    breaches.add(Rule.PSEUDONYMS_ARE_TAGS, table, strange);
  }

  /** Compares column by column, text by its bytes in UTF-8, missing values first. */
  private static int compare(@Nullable Object[] one, @Nullable Object[] other) {
    for (int i = 0; i < one.length; i++) {
      if (!Objects.equals(one[i], other[i])) {
        return compare(one[i], other[i]);
      }
    }
    return 0;
  }

  private static int compare(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == null ? -1 : 1;
    }
    return one instanceof Number number && other instanceof Number otherNumber
        ? Long.compare(number.longValue(), otherNumber.longValue())
        : Arrays.compareUnsigned(bytes(one), bytes(other));
  }

  private static byte[] bytes(Object value) {
    return value.toString().getBytes(StandardCharsets.UTF_8);
  }
}
