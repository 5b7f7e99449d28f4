package org.courseveil.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.EncryptedTableReader;
import org.courseveil.parquet.EncryptedTableWriter;
import org.courseveil.parquet.FileProtection.PlacedFile;
import org.courseveil.parquet.TableSchema;
import org.courseveil.parquet.TableSchema.Column;
import org.jspecify.annotations.Nullable;

/**
 * One version of the ledger on disk: a directory of encrypted tables, each bound to its version and
 * name, and a head that holds their digests and that of the version before.
 */
final class LedgerVersion {
  static final int FORMAT = 1;

  /** In the order in which they are loaded: some add to what came before. */
  private static final List<LedgerTable> TABLES =
      List.of(
          AccountTables.ACCOUNTS,
          AccountTables.SETTLED,
          AccountTables.NOTICES,
          AccountTables.NOTIFIED,
          UnitTables.UNITS,
          UnitTables.COURSES,
          SegmentTables.PERIODS,
          SegmentTables.FILES,
          SegmentTables.QUARANTINE,
          ReleaseTables.SCHEMES,
          ReleaseTables.RELEASES,
          ReleaseTables.RELEASE_RECIPIENTS,
          ReleaseTables.RELEASE_COLUMNS,
          ReleaseTables.INTENTS,
          CountedTables.COUNTS);

  private static final String HEAD = "head";
  private static final String DIGEST = "sha256:";
  private static final TableSchema HEAD_SCHEMA =
      new TableSchema(
          List.of(
              new Column("name", TableSchema.Type.STRING),
              new Column("value", TableSchema.Type.STRING)));

  private final Path directory;
  private final long number;
  private final DataKey key;

  LedgerVersion(Path directory, long number, DataKey key) {
    this.directory = directory;
    this.number = number;
    this.key = key;
  }

  /**
   * What a version says of itself.
   *
   * @param predecessor the digest of the version before
   * @param forgets whether the versions before hold something that is to be forgotten
   * @param digests the tables' digests, by name
   */
  record Head(String platform, String predecessor, boolean forgets, Map<String, String> digests) {}

  /** Returns the digest that stands for the whole version in the next one's head. */
  String digest() throws IOException {
    return FileDigest.of(file(HEAD));
  }

  void write(LedgerState state, Head head) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (LedgerTable table : TABLES) {
      write(table.name(), table.schema(), table.rows().apply(state));
      lines.put(DIGEST + table.name(), FileDigest.of(file(table.name())));
    }
    lines.put("format", Integer.toString(FORMAT));
    lines.put("platform", head.platform());
    lines.put("predecessor", head.predecessor());
    lines.put("forgets", Boolean.toString(head.forgets()));
    write(
        HEAD,
        HEAD_SCHEMA,
        lines.entrySet().stream().map(line -> Cells.of(line.getKey(), line.getValue())));
  }

  Head head() throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (Cells row : read(HEAD, HEAD_SCHEMA)) {
      lines.put(row.text(0), row.text(1));
    }
    String format = lines.getOrDefault("format", "none");
    if (!format.equals(Integer.toString(FORMAT))) {
      throw new LedgerRefusedException(
          "The ledger at "
              + directory
              + " has format "
              + format
              + "; this program knows format "
              + FORMAT
              + ". Use the version of the program that wrote it, or a newer one.");
    }
    return new Head(
        lines.getOrDefault("platform", ""),
        lines.getOrDefault("predecessor", ""),
        Boolean.parseBoolean(lines.get("forgets")),
        lines);
  }

  LedgerState state(Head head) throws IOException {
    LedgerDraft draft = new LedgerDraft();
    for (LedgerTable table : TABLES) {
      if (!head.digests().containsKey(DIGEST + table.name())) {
        // Written before there was such a table: its authenticated head does not know it.
        continue;
      }
      String digest = FileDigest.of(file(table.name()));
      if (!digest.equals(head.digests().get(DIGEST + table.name()))) {
        throw new LedgerRefusedException(
            "The ledger's table "
                + file(table.name())
                + " is not the one that was written with its head. Restore the ledger from a"
                + " backup.");
      }
      table.load().accept(read(table.name(), table.schema()), draft);
    }
    return draft.seal();
  }

  private Path file(String table) {
    return directory.resolve(table + ".parquet");
  }

  private PlacedFile protection(String table) {
    return new PlacedFile(key, "ledger|" + number + "|" + table);
  }

  private void write(String table, TableSchema schema, Stream<Cells> rows) throws IOException {
    try (EncryptedTableWriter writer =
        EncryptedTableWriter.open(file(table), schema, protection(table))) {
      for (Iterator<Cells> all = rows.iterator(); all.hasNext(); ) {
        writer.write(all.next().values());
      }
    }
  }

  private List<Cells> read(String table, TableSchema schema) throws IOException {
    List<Cells> rows = new ArrayList<>();
    try (EncryptedTableReader reader = EncryptedTableReader.open(file(table), protection(table))) {
      if (!reader.schema().equals(schema)) {
        throw new LedgerRefusedException(
            "The ledger's table " + file(table) + " has other columns than format " + FORMAT + ".");
      }
      for (Optional<@Nullable Object[]> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(new Cells(row.get()));
      }
    }
    return rows;
  }
}
