package org.courseveil.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.courseveil.parquet.EncryptedTableReader;
import org.courseveil.parquet.FileProtection;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.jspecify.annotations.Nullable;

/** The rows of a package's table as they lie in its files, read back from disk and decrypted. */
final class PackageRows {
  private PackageRows() {}

  /** Returns the rows of some files, in the order of files and rows, a partition a file. */
  static Dataset<Row> read(
      SparkSession spark, List<Path> files, StructType schema, KeyHandle key, String packageId) {
    List<String> names = files.stream().map(Path::toString).toList();
    return spark
        .createDataset(
            spark
                .sparkContext()
                .parallelize(
                    scala.jdk.javaapi.CollectionConverters.asScala(names).toSeq(),
                    names.size(),
                    scala.reflect.ClassTag.apply(String.class)),
            Encoders.STRING())
        .mapPartitions(
            (org.apache.spark.api.java.function.MapPartitionsFunction<String, Row>)
                paths -> new Files(paths, key, packageId),
            Encoders.row(schema));
  }

  private static final class Files implements Iterator<Row> {
    private final Iterator<String> paths;
    private final KeyHandle key;
    private final String packageId;
    private @Nullable EncryptedTableReader open;
    private Optional<@Nullable Object[]> next = Optional.empty();

    Files(Iterator<String> paths, KeyHandle key, String packageId) {
      this.paths = paths;
      this.key = key;
      this.packageId = packageId;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next.isEmpty()) {
          if (open != null) {
            next = open.next();
            if (next.isEmpty()) {
              open.close();
              open = null;
            }
          } else if (paths.hasNext()) {
            open =
                EncryptedTableReader.open(
                    Path.of(paths.next()),
                    new FileProtection.PackageFile(KeyRing.key(key), packageId));
          } else {
            return false;
          }
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = RowFactory.create(next.orElseThrow());
      next = Optional.empty();
      return row;
    }
  }
}
