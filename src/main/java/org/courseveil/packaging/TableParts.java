package org.courseveil.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.courseveil.parquet.EncryptedTableWriter;
import org.courseveil.parquet.FileProtection;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.parquet.TableSchema;
import org.jspecify.annotations.Nullable;

/**
 * The data files of one table of a package, written by the tasks that hold its sorted partitions.
 *
 * <p>Which rows share a file follows from the sort alone. A task writes under a name of its own
 * attempt; the driver names the files of the successful ones and removes the others.
 */
final class TableParts {
  private TableParts() {}

  /** Writes a globally sorted table into a new directory; returns its files in order. */
  static List<Path> write(
      Dataset<Row> sorted, TableSchema schema, Path directory, KeyHandle key, String packageId)
      throws IOException {
    Files.createDirectories(directory);
    List<String> written =
        new ArrayList<>(
            sorted
                .mapPartitions(
                    new PartitionWriter(schema, directory.toString(), key, packageId),
                    Encoders.STRING())
                .collectAsList());
    if (written.isEmpty()) {
      written.add(writeNothing(schema, directory, key, packageId));
    }
    written.sort(Comparator.naturalOrder());
    return settle(written, directory);
  }

  private static List<Path> settle(List<String> written, Path directory) throws IOException {
    List<Path> parts = new ArrayList<>();
    for (String name : written) {
      Path part = directory.resolve(String.format(Locale.ROOT, "part-%05d.parquet", parts.size()));
      Files.move(directory.resolve(name), part);
      parts.add(part);
    }
    try (var entries = Files.list(directory)) {
      for (Path entry : entries.filter(path -> !parts.contains(path)).toList()) {
        Files.delete(entry);
      }
    }
    return parts;
  }

  private static String writeNothing(
      TableSchema schema, Path directory, KeyHandle key, String packageId) throws IOException {
    String name = "empty.parquet";
    EncryptedTableWriter.open(
            directory.resolve(name),
            schema,
            new FileProtection.PackageFile(KeyRing.key(key), packageId))
        .close();
    return name;
  }

  /** Writes one partition's rows; returns the file's name, or nothing if there are no rows. */
  private record PartitionWriter(
      TableSchema schema, String directory, KeyHandle key, String packageId)
      implements MapPartitionsFunction<Row, String> {
    @Override
    public Iterator<String> call(Iterator<Row> rows) throws IOException {
      if (!rows.hasNext()) {
        return List.<String>of().iterator();
      }
      TaskContext task = TaskContext.get();
      String name =
          String.format(
              Locale.ROOT, "task-%08d-%d.parquet", task.partitionId(), task.taskAttemptId());
      FileProtection protection = new FileProtection.PackageFile(KeyRing.key(key), packageId);
      try (EncryptedTableWriter writer =
          EncryptedTableWriter.open(Path.of(directory, name), schema, protection)) {
        @Nullable Object[] values = new Object[schema.columns().size()];
        while (rows.hasNext()) {
          Row row = rows.next();
          for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
          }
          writer.write(values);
        }
      }
      return List.of(name).iterator();
    }
  }
}
