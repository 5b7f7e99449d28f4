package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** Columns by their names or places, in the forms in which Spark takes and gives several. */
public final class Columns {
  private Columns() {}

  public static Column[] of(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  /** Returns the texts from one column to before another. */
  public static List<String> texts(Row row, int from, int to) {
    List<String> texts = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      texts.add(row.getString(i));
    }
    return List.copyOf(texts);
  }
}
