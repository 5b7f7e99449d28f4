package org.courseveil.ingest;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * Counts the rows of an export a second time: line feeds in plain streams of bytes, with no code in
 * common with what reads the rows. Empty lines are no rows, nor is a dump's header.
 */
final class LineCount {
  private static final int BUFFER = 1 << 18;
  private static final int TASKS_A_CORE = 4;
  private static final long DAMAGED = -1;

  private LineCount() {}

  /** Returns the rows of every source, 0 for one without files. */
  static Map<String, Long> of(SparkSession spark, List<SourceFile> files) {
    Map<String, Long> rows = new TreeMap<>();
    for (SourceTable table : SourceTable.values()) {
      rows.put(table.source(), 0L);
    }
    if (files.isEmpty()) {
      return rows;
    }
    List<String> paths = files.stream().map(SourceFile::path).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int tasks = Math.min(paths.size(), TASKS_A_CORE * context.defaultParallelism());
    List<Long> counts = context.parallelize(paths, tasks).map(LineCount::lines).collect();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      SourceFile file = files.get(i);
      if (counts.get(i) == DAMAGED) {
        problems.add(
            new Problem(Path.of(file.path()), 0, "This file does not decompress. Fetch it again."));
      }
      int header = file.columns() == null ? 0 : 1;
      rows.merge(file.table().source(), Math.max(0, counts.get(i) - header), Long::sum);
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return rows;
  }

  private static long lines(String path) throws IOException {
    try (FileInputStream file = new FileInputStream(path)) {
      if (!path.endsWith(".gz")) {
        return lines(file);
      }
      try (InputStream plain = new GZIPInputStream(file, BUFFER)) {
        return lines(plain);
      } catch (ZipException | EOFException e) {
        return DAMAGED;
      }
    }
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
