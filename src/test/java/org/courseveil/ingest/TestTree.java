package org.courseveil.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * An export that a test puts together in memory and writes, in the order that it was put together
 * or shuffled: lines, columns, the files that log lines stand in, and which files are compressed.
 */
final class TestTree {
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private final List<String> events = new ArrayList<>();
  private final Map<String, String> beside = new LinkedHashMap<>();

  private static final class Table {
    final List<String> columns;
    final List<Map<String, String>> rows = new ArrayList<>();
    final List<String> raw = new ArrayList<>();

    Table(List<String> columns) {
      this.columns = columns;
    }
  }

  /** Names a dump's columns; without rows it will hold its header alone. */
  TestTree columns(String file, String columns) {
    tables.put(file, new Table(List.of(columns.split(" ", -1))));
    return this;
  }

  /** Adds a row: cells as name and value in turn; a column that is not named is NULL. */
  TestTree row(String file, String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    table(file).rows.add(row);
    return this;
  }

  /** Adds a line to a dump as it is. */
  TestTree raw(String file, String line) {
    table(file).raw.add(line);
    return this;
  }

  /** Adds a line to a file that has no header. */
  TestTree line(String file, String line) {
    files.computeIfAbsent(file, name -> new ArrayList<>()).add(line);
    return this;
  }

  TestTree event(String line) {
    events.add(line);
    return this;
  }

  /** Sets a file that lies beside the export, or in it, never shuffled. */
  TestTree file(String file, String text) {
    beside.put(file, text);
    return this;
  }

  private Table table(String file) {
    Table table = tables.get(file);
    if (table == null) {
      throw new IllegalArgumentException("Columns first: " + file);
    }
    return table;
  }

  /** Writes everything below a root, in its own order. */
  void write(Path root) {
    tables.forEach((file, table) -> put(root, file, lines(table, table.columns), false));
    files.forEach((file, lines) -> put(root, file, lines, false));
    put(root, "export/events/a/prod/events/2026/a-prod-events-2026-10-01.log", events, false);
    beside.forEach((file, text) -> put(root, file, List.of(text), false));
  }

  /** Writes everything below a root, shuffled. */
  void writeShuffled(Path root, Random random) {
    tables.forEach(
        (file, table) -> {
          List<String> columns = new ArrayList<>(table.columns);
          Collections.shuffle(columns, random);
          List<String> lines = lines(table, columns);
          Collections.shuffle(lines.subList(1, lines.size()), random);
          put(root, file, lines, random.nextBoolean());
        });
    files.forEach(
        (file, given) -> {
          List<String> lines = new ArrayList<>(given);
          Collections.shuffle(lines, random);
          put(root, file, lines, random.nextBoolean());
        });
    List<List<String>> logs = new ArrayList<>();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      logs.add(new ArrayList<>());
    }
    List<String> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    shuffled.forEach(line -> logs.get(random.nextInt(logs.size())).add(line));
    for (int i = 0; i < logs.size(); i++) {
      put(root, "export/events/b/tracking.log-" + i, logs.get(i), random.nextBoolean());
    }
    beside.forEach((file, text) -> put(root, file, List.of(text), false));
  }

  private static List<String> lines(Table table, List<String> columns) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", columns));
    for (Map<String, String> row : table.rows) {
      lines.add(
          String.join(
              "\t",
              columns.stream().map(column -> escaped(row.getOrDefault(column, "NULL"))).toList()));
    }
    lines.addAll(table.raw);
    return lines;
  }

  static String escaped(String cell) {
    return cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private static void put(Path root, String file, List<String> lines, boolean compressed) {
    Path path = root.resolve(compressed ? file + ".gz" : file);
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      try (OutputStream out =
          compressed
              ? new GZIPOutputStream(Files.newOutputStream(path))
              : Files.newOutputStream(path)) {
        for (String line : lines) {
          out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
