package org.courseveil.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.courseveil.deidentify.Deidentifier;
import org.courseveil.deidentify.TextRules;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.Export;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.RowTally;
import org.courseveil.ingest.SeededExport;
import org.courseveil.ingest.TestConfig;
import org.courseveil.parquet.DataKey;
import org.courseveil.policy.ProfileDemographics;
import org.courseveil.spark.SharedSpark;

/** An archive with its ledger in a directory, and runs on it as the archive job makes them. */
final class TestArchive {
  static final Instant NOVEMBER = Instant.parse("2026-11-05T00:00:00Z");
  static final String PLATFORM = "campus.example";

  final Path archive;
  final Path ledger;
  final DataKey key;
  SparkSession spark = SharedSpark.session();

  TestArchive(Path directory) throws IOException {
    this(directory, DataKey.random());
  }

  private TestArchive(Path directory, DataKey key) throws IOException {
    this.key = key;
    archive = directory.resolve("archive");
    ledger = directory.resolve("ledger");
    Ledger.initialize(ledger, key, PLATFORM, archive, 0).close();
  }

  /** Returns a new archive elsewhere, under the same ledger key. */
  TestArchive sibling(Path directory) throws IOException {
    return new TestArchive(directory, key);
  }

  /** Something done with an open archive. */
  @FunctionalInterface
  interface Work<T> {
    T on(Archive archive, Ledger ledger) throws IOException;
  }

  <T> T open(Work<T> work) throws IOException {
    try (Ledger opened = Ledger.open(ledger, key, PLATFORM);
        Archive here = Archive.open(spark, archive, opened)) {
      return work.on(here, opened);
    }
  }

  ArchiveRun run(SeededExport export) throws IOException {
    return run(export, NOVEMBER);
  }

  ArchiveRun run(SeededExport export, Instant asOf) throws IOException {
    return open((here, opened) -> append(here, opened, export, asOf));
  }

  ArchiveRun append(Archive here, Ledger opened, SeededExport seeded, Instant asOf)
      throws IOException {
    Export export = seeded.export(spark);
    Accounts accounts = here.accounts(export.subjects());
    return here.append(
        Deidentifier.deidentify(
            spark,
            export,
            accounts.ids(),
            opened.tagKey(),
            ProfileDemographics.GENERALISE,
            TestConfig.everything(),
            TextRules.dropping()),
        accounts,
        export,
        asOf);
  }

  /** Returns the archive's rows as text, with learners named by their accounts. */
  Map<CanonicalTable, List<String>> contents(SeededExport export) throws IOException {
    return open(
        (here, opened) -> {
          Map<String, String> users = new HashMap<>();
          export
              .subjects()
              .forEach(
                  subject ->
                      opened
                          .state()
                          .account(opened.accountTag(subject.userId()))
                          .flatMap(LedgerDraft.Account::archiveId)
                          .ifPresent(id -> users.put(hex(id.bytes()), subject.userId())));
          Map<CanonicalTable, List<String>> contents = new EnumMap<>(CanonicalTable.class);
          for (CanonicalTable table : CanonicalTable.values()) {
            contents.put(table, new ArrayList<>());
          }
          for (Row row : texts(here).collectAsList()) {
            contents
                .computeIfAbsent(CanonicalTable.valueOf(row.getString(0)), any -> new ArrayList<>())
                .add(users.get(hex(row.getAs(1))) + " " + row.getString(2));
          }
          contents.values().forEach(Collections::sort);
          return contents;
        });
  }

  private static Dataset<Row> texts(Archive here) {
    return here.read().stream()
        .map(
            table -> {
              Column[] cells =
                  Stream.of(table.rows().columns())
                      .skip(1)
                      .map(
                          name ->
                              name.equals("tag")
                                  ? functions.hex(col(name))
                                  : col(name).cast("string"))
                      .map(cell -> coalesce(cell, lit("null")))
                      .toArray(Column[]::new);
              return table
                  .rows()
                  .select(lit(table.table().name()), col("archive_id"), concat_ws(", ", cells));
            })
        .reduce(Dataset::union)
        .orElseThrow();
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static long rows(ArchiveRun run, RowFate fate) {
    return run.tallies().stream()
        .filter(tally -> tally.fate() == fate)
        .mapToLong(RowTally::rows)
        .sum();
  }

  static Map<String, Long> rowsBySource(ArchiveRun run) {
    Map<String, Long> rows = new HashMap<>();
    run.tallies().forEach(tally -> rows.merge(tally.source(), tally.rows(), Long::sum));
    return rows;
  }

  /** Returns every file below a directory with its bytes as one-byte characters. */
  static Map<Path, String> bytes(Path directory) throws IOException {
    Map<Path, String> bytes = new HashMap<>();
    try (Stream<Path> walk = Files.walk(directory)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        bytes.put(
            directory.relativize(file),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return bytes;
  }

  static List<Path> tableFiles(Path directory) throws IOException {
    return bytes(directory).keySet().stream()
        .filter(path -> path.toString().endsWith(".parquet"))
        .map(directory::resolve)
        .sorted()
        .toList();
  }
}
