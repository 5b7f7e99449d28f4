package org.courseveil.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.courseveil.ingest.stored.StoredReader;

/** The lines of files, read by tasks that make rows of them. */
final class SourceLines {
  /** As they lie on disk: logs are compressed, and unfold to ten times as much or more. */
  private static final long BYTES_A_TASK = 4L << 20;

  private SourceLines() {}

  /** What a task makes of its lines; empty lines are among them. */
  @FunctionalInterface
  interface Reading extends Serializable {
    Iterator<Row> rows(Iterator<SourceLine> lines);
  }

  /** Returns what each line gives, one line after another. */
  static Iterator<Row> each(
      Iterator<SourceLine> lines, Function<SourceLine, Stream<Row>> rowsOfLine) {
    Iterable<SourceLine> once = () -> lines;
    return StreamSupport.stream(once.spliterator(), false).flatMap(rowsOfLine).iterator();
  }

  /** Returns the rows of files, of which there must be one. */
  static Dataset<Row> rows(
      SparkSession session, List<SourceFile> files, StructType schema, Reading reading) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    List<List<FileStretch>> tasks = tasks(files);
    return session.createDataFrame(
        spark
            .parallelize(tasks, tasks.size())
            .flatMap(stretches -> reading.rows(new StretchLines(stretches.iterator()))),
        schema);
  }

  /** Deals files and their stretches out, the longest first, so that tasks are about equal. */
  private static List<List<FileStretch>> tasks(List<SourceFile> files) {
    List<List<FileStretch>> parts = new ArrayList<>();
    try {
      for (List<SourceFile> together : StoredReader.together(files, SourceFile::stored)) {
        addParts(together, parts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.sort(Comparator.comparingLong(SourceLines::bytes).reversed());
    long bytes = parts.stream().mapToLong(SourceLines::bytes).sum();
    long tasks = Math.min(parts.size(), bytes / BYTES_A_TASK + 1);
    List<List<FileStretch>> dealt = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i < tasks) {
        dealt.add(new ArrayList<>());
      }
      dealt.get((int) (i % tasks)).addAll(parts.get(i));
    }
    return dealt;
  }

  /** Adds the stretches of a file, each as a part, or of files that one task must read together. */
  private static void addParts(List<SourceFile> together, List<List<FileStretch>> parts)
      throws IOException {
    List<FileStretch> stretches = new ArrayList<>();
    for (SourceFile file : together) {
      stretches.addAll(FileStretch.of(file, FileStretch.LONGEST));
    }
    if (together.size() > 1) {
      parts.add(stretches);
    } else {
      stretches.forEach(stretch -> parts.add(List.of(stretch)));
    }
  }

  private static long bytes(List<FileStretch> part) {
    return part.stream().mapToLong(FileStretch::bytes).sum();
  }
}
