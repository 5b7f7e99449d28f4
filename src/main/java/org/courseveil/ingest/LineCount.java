package org.courseveil.ingest;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * Counts the rows of an export a second time: line feeds and quotes in plain streams of bytes, with
 * no code in common with what reads the rows. Empty lines are no rows, nor is a dump's header.
 */
final class LineCount {
  private static final int BUFFER = 1 << 18;
  private static final int TASKS_A_CORE = 4;
  private static final long DAMAGED = -1;
  private static final long OPEN_QUOTE = -2;

  /** A table's longest columns hold 60,000 characters; beyond this a quote was never closed. */
  private static final long LONGEST_RECORD = 16L << 20;

  private LineCount() {}

  /** Returns the rows of every source of a platform, 0 for one without files. */
  static Map<String, Long> of(SparkSession spark, ExportForm form, List<SourceFile> files) {
    Map<String, Long> rows = new TreeMap<>();
    for (SourceTable table : SourceTable.of(form)) {
      rows.put(table.source(), 0L);
    }
    if (files.isEmpty()) {
      return rows;
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int tasks = Math.min(files.size(), TASKS_A_CORE * context.defaultParallelism());
    List<Long> counts = context.parallelize(files, tasks).map(LineCount::rows).collect();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      SourceFile file = files.get(i);
      if (counts.get(i) < 0) {
        problems.add(new Problem(Path.of(file.stored().path()), 0, fault(file, counts.get(i))));
      }
      int header = file.columns() == null ? 0 : 1;
      rows.merge(file.table().source(), Math.max(0, counts.get(i) - header), Long::sum);
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return rows;
  }

  private static String fault(SourceFile file, long count) {
    String name = file.stored().entry().isEmpty() ? "This file" : file.stored().entry();
    return count == OPEN_QUOTE
        ? name + " ends within quotes, or a record of it is too long. Fetch it again."
        : name + " does not decompress. Fetch it again.";
  }

  private static long rows(SourceFile file) throws IOException {
    StoredFile stored = file.stored();
    try {
      if (stored.entry().isEmpty()) {
        try (FileInputStream plain = new FileInputStream(stored.path())) {
          return rows(stored.path(), plain, file.table().isCsv());
        }
      }
      try (FileSystem zip = FileSystems.newFileSystem(Path.of(stored.path()));
          InputStream entry = Files.newInputStream(zip.getPath(stored.entry()))) {
        return rows(stored.entry(), entry, file.table().isCsv());
      }
    } catch (ZipException | EOFException e) {
      return DAMAGED;
    }
  }

  private static long rows(String name, InputStream in, boolean csv) throws IOException {
    try (InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in) {
      return csv ? records(plain) : lines(plain);
    }
  }

  /**
   * Counts records with content: line feeds after an even number of quotes, of which a backslash
   * within quotes takes the next one away.
   */
  static long records(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long records = 0;
    long length = 0;
    boolean content = false;
    boolean within = false;
    boolean skip = false;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int i = 0; i < read; i++) {
        byte next = buffer[i];
        length++;
        if (skip) {
          skip = false;
        } else if (next == '"') {
          within = !within;
        } else if (within && next == '\\') {
          skip = true;
        } else if (!within && next == '\n') {
          records += content ? 1 : 0;
          content = false;
          length = 0;
          continue;
        }
        content |= next != '\r' && (within || next != '\n');
        if (length > LONGEST_RECORD) {
          return OPEN_QUOTE;
        }
      }
    }
    return within ? OPEN_QUOTE : records + (content ? 1 : 0);
  }

  /** Counts lines that hold a byte which is no carriage return. */
  static long lines(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long lines = 0;
    boolean content = false;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int i = 0; i < read; i++) {
        byte next = buffer[i];
        if (next == '\n') {
          lines += content ? 1 : 0;
          content = false;
        } else if (next != '\r') {
          content = true;
        }
      }
    }
    return lines + (content ? 1 : 0);
  }
}
