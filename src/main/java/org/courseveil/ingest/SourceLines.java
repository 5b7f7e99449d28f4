package org.courseveil.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The lines of files as Spark reads them: bytes, and the file that each stands in. */
final class SourceLines {
  private static final String GLOB_CHARACTERS = "[]{}*?\\,";

  private SourceLines() {}

  /** Returns the lines of files, of which there must be one; empty lines are among them. */
  static Dataset<Row> of(SparkSession spark, List<SourceFile> files) {
    String[] paths = files.stream().map(file -> literal(file.path())).toArray(String[]::new);
    return spark
        .read()
        .option("lineSep", "\n")
        .text(paths)
        .selectExpr("CAST(value AS BINARY) AS line", "_metadata.file_path AS file");
  }

  /** Writes a path so that Spark takes each character for itself, on any default file system. */
  private static String literal(String path) {
    StringBuilder text = new StringBuilder("file:");
    for (int i = 0; i < path.length(); i++) {
      if (GLOB_CHARACTERS.indexOf(path.charAt(i)) >= 0) {
        text.append('\\');
      }
      text.append(path.charAt(i));
    }
    return text.toString();
  }

  /**
   * Finds the file of a line by the address that Spark gives it; lines of one file come in runs.
   */
  static final class FileIndex {
    private final Map<String, SourceFile> byPath = new HashMap<>();
    private String address = "";
    private @Nullable SourceFile file;

    FileIndex(List<SourceFile> files) {
      files.forEach(each -> byPath.put(each.path(), each));
    }

    SourceFile of(String fileAddress) {
      SourceFile known = file;
      if (known == null || !fileAddress.equals(address)) {
        known = byPath.get(Path.of(URI.create(fileAddress)).toString());
        if (known == null) {
          throw new IllegalStateException("Spark read a file that was not asked for.");
        }
        file = known;
        address = fileAddress;
      }
      return known;
    }
  }
}
