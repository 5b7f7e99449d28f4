package org.courseveil.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.courseveil.ingest.stored.DamagedException;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredReader;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * Counts the rows of an export a second time: line feeds and quotes in streams of bytes, with no
 * code in common with what makes rows of them. Empty lines are no rows, nor is a dump's header.
 *
 * <p>It is the first to read files to their ends, so that one that is not whole is refused before
 * anything is made of it.
 */
final class LineCount {
  private static final int BUFFER = 1 << 18;
  private static final int TASKS_A_CORE = 4;
  private static final long OPEN_QUOTE = -1;

  /** A table's longest columns hold 60,000 characters; beyond this a quote was never closed. */
  private static final long LONGEST_RECORD = 16L << 20;

  private LineCount() {}

  /**
   * What a file was found to hold.
   *
   * @param fault what is wrong with it, if anything
   */
  private record Counted(SourceTable table, long rows, StoredFile file, String fault)
      implements Serializable {}

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
    List<List<SourceFile>> together = StoredReader.together(files, SourceFile::stored);
    int tasks = Math.min(together.size(), TASKS_A_CORE * context.defaultParallelism());
    List<Problem> problems = new ArrayList<>();
    for (Counted counted :
        context.parallelize(together, tasks).flatMap(LineCount::counted).collect()) {
      if (!counted.fault().isEmpty()) {
        problems.add(counted.file().problem(counted.fault()));
      }
      rows.merge(counted.table().source(), counted.rows(), Long::sum);
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return rows;
  }

  /** Counts files that are read in one go, up to one that is not whole. */
  private static Iterator<Counted> counted(List<SourceFile> together) throws IOException {
    List<Counted> counted = new ArrayList<>();
    try (StoredReader reader = StoredReader.toTheEnds()) {
      for (SourceFile file : together) {
        counted.add(counted(file, reader));
      }
    } catch (DamagedException e) {
      SourceTable any = together.get(0).table();
      counted.add(new Counted(any, 0, e.file(), String.valueOf(e.getMessage())));
    }
    return counted.iterator();
  }

  private static Counted counted(SourceFile file, StoredReader reader) throws IOException {
    try (InputStream bytes = reader.open(file.stored())) {
      long rows = file.table().isCsv() ? records(bytes) : lines(bytes);
      int header = file.columns() == null ? 0 : 1;
      return new Counted(
          file.table(),
          Math.max(0, rows - header),
          file.stored(),
          rows == OPEN_QUOTE
              ? "This file ends within quotes, or a record of it is too long. Fetch it again."
              : "");
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
