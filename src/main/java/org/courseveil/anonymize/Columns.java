package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;

/** Columns by their names, in the form in which Spark takes several. */
final class Columns {
  private Columns() {}

  static Column[] of(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
