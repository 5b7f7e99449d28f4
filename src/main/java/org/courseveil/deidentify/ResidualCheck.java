package org.courseveil.deidentify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.CanonicalTable;

/**
 * A search for deleted accounts' identifiers in rows that are about to be archived, as they read
 * back from the files.
 *
 * <p>It shares no code with the treatments whose work it checks. It names columns and counts, never
 * a value. Archive ids and tags are random and not searched.
 */
public final class ResidualCheck {
  private ResidualCheck() {}

  /**
   * Returns what is left of identifiers, by column; an archive run goes on only with an empty list.
   *
   * @param rows the rows by table, with the columns of {@link ArchiveSchema}
   * @param identifiers {@code identifier STRING}, as ingest knows them
   * @param courses the ids of the courses that the platform is known to have
   */
  public static List<Residue> residues(
      Map<CanonicalTable, Dataset<Row>> rows, Dataset<Row> identifiers, Set<String> courses) {
    CellRules rules = new CellRules(courses);
    CellIndex index = new CellIndex();
    Map<String, Long> outside = new TreeMap<>();
    // Brought to the driver, of good rows, are the names of blocks alone.
    for (Row suspect : suspects(rows, rules)) {
      String column = suspect.getString(0);
      index.add(column, suspect.getString(1));
      if (suspect.getBoolean(2)) {
        outside.merge(column, 1L, Long::sum);
      }
    }
    List<Residue> residues = new ArrayList<>();
    outside.forEach(
        (column, cells) ->
            residues.add(new Residue(column, Residue.Kind.OUTSIDE_VOCABULARY, cells)));
    if (!index.isEmpty()) {
      residues.addAll(search(identifiers, index));
    }
    rows.forEach(
        (table, all) -> {
          String[] texts = texts(table);
          if (texts.length > 0) {
            residues.addAll(
                TextSearch.residues(
                    table.tableName(),
                    all.select(Arrays.stream(texts).map(all::col).toArray(Column[]::new)),
                    identifiers));
          }
        });
    residues.sort(Comparator.comparing(Residue::column).thenComparing(Residue::kind));
    return residues;
  }

  private static List<Row> suspects(Map<CanonicalTable, Dataset<Row>> rows, CellRules rules) {
    return rows.entrySet().stream()
        .map(
            table -> {
              Dataset<Row> cells =
                  table
                      .getValue()
                      .drop(ArchiveSchema.ARCHIVE_ID, ArchiveSchema.TAG)
                      .drop(texts(table.getKey()));
              List<String> columns =
                  Arrays.stream(cells.columns())
                      .map(column -> table.getKey().tableName() + "." + column)
                      .toList();
              return cells.mapPartitions(
                  new SuspectCells(columns, rules), Encoders.row(SuspectCells.SCHEMA));
            })
        .reduce(Dataset::union)
        .map(suspects -> suspects.distinct().collectAsList())
        .orElse(List.of());
  }

  /** The columns that hold texts, which have no vocabulary. */
  private static String[] texts(CanonicalTable table) {
    return switch (table) {
      case FORUM_POST -> new String[] {CanonicalTable.TITLE, CanonicalTable.BODY};
      case RESPONSE -> new String[] {CanonicalTable.BODY};
      default -> new String[0];
    };
  }

  private static List<Residue> search(Dataset<Row> identifiers, CellIndex index) {
    JavaSparkContext spark =
        JavaSparkContext.fromSparkContext(identifiers.sparkSession().sparkContext());
    return IdentifierSearch.counted(
        identifiers
            .select("identifier")
            .flatMap(
                new IdentifierSearch(spark.broadcast(index)),
                Encoders.row(IdentifierSearch.SCHEMA)));
  }
}
