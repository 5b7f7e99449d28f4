package org.courseveil.archive;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.courseveil.parquet.TableSchema;

/**
 * A table of the ledger: its columns, and how a state becomes its rows and they a state again.
 *
 * @param rows takes the table's rows out of a state
 * @param load puts rows into a draft that has those of the tables before this one
 */
record LedgerTable(
    String name,
    TableSchema schema,
    Function<LedgerState, Stream<Cells>> rows,
    BiConsumer<List<Cells>, LedgerDraft> load) {
  static LedgerTable of(
      String name,
      Function<LedgerState, Stream<Cells>> rows,
      BiConsumer<List<Cells>, LedgerDraft> load,
      TableSchema.Column... columns) {
    return new LedgerTable(name, new TableSchema(List.of(columns)), rows, load);
  }
}
