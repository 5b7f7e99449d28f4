package org.courseveil.deidentify;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The search for deleted accounts' identifiers in the texts of the archive. */
final class TextSearch {
  private TextSearch() {}

  /**
   * Returns the columns in which identifiers are left, with the number of texts.
   *
   * @param table the table's name
   * @param texts the columns to be searched
   */
  static List<Residue> residues(String table, Dataset<Row> texts, Dataset<Row> identifiers) {
    CertainIdentifiers certain =
        new CertainIdentifiers(
            identifiers.select("identifier").as(Encoders.STRING()).collectAsList());
    List<Residue> residues = new ArrayList<>();
    if (certain.isEmpty()) {
      return residues;
    }
    Broadcast<CertainIdentifiers> shared =
        JavaSparkContext.fromSparkContext(texts.sparkSession().sparkContext()).broadcast(certain);
    for (String column : texts.columns()) {
      FilterFunction<String> names = text -> shared.value().anyIn(text);
      long found =
          texts
              .filter(texts.col(column).isNotNull())
              .select(column)
              .as(Encoders.STRING())
              .filter(names)
              .count();
      if (found > 0) {
        residues.add(new Residue(table + "." + column, Residue.Kind.CONTAINED, found));
      }
    }
    return residues;
  }
}
