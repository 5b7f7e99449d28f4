package org.courseveil.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.courseveil.parquet.TableSchema.Column;
import org.jspecify.annotations.Nullable;

/** A table of every type with missing and empty values, whose rows follow from a seed. */
record RandomTable(long seed, int rows) {
  static final String CANARY = "canary-7d1f-in-every-row";

  static final TableSchema SCHEMA =
      new TableSchema(
          List.of(
              new Column("id", TableSchema.Type.LONG),
              new Column("name", TableSchema.Type.STRING),
              new Column("kind", TableSchema.Type.STRING),
              new Column("week", TableSchema.Type.INT),
              new Column("share", TableSchema.Type.DOUBLE),
              new Column("done", TableSchema.Type.BOOLEAN),
              new Column("tag", TableSchema.Type.BINARY)));

  @Nullable Object[] row(int index) {
    Random random = new Random(seed * 1_000_003 + index);
    byte[] tag = new byte[random.nextInt(20)];
    random.nextBytes(tag);
    @Nullable Object[] row = {
      random.nextLong(),
      random.nextInt(5) == 0 ? "" : CANARY + "-ü-" + random.nextInt(),
      "kind-" + random.nextInt(4),
      random.nextInt(),
      random.nextGaussian(),
      random.nextBoolean(),
      tag
    };
    for (int i = 0; i < row.length; i++) {
      if (random.nextInt(7) == 0) {
        row[i] = null;
      }
    }
    return row;
  }

  Path write(Path file, FileProtection protection) throws IOException {
    try (EncryptedTableWriter writer = EncryptedTableWriter.open(file, SCHEMA, protection)) {
      for (int i = 0; i < rows; i++) {
        writer.write(row(i));
      }
    }
    return file;
  }

  List<@Nullable Object[]> all() {
    List<@Nullable Object[]> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(row(i));
    }
    return all;
  }

  static List<@Nullable Object[]> read(Path file, FileProtection protection) throws IOException {
    List<@Nullable Object[]> all = new ArrayList<>();
    try (EncryptedTableReader reader = EncryptedTableReader.open(file, protection)) {
      Optional<@Nullable Object[]> row = reader.next();
      while (row.isPresent()) {
        all.add(row.get());
        row = reader.next();
      }
    }
    return all;
  }

  static byte[] canary() {
    return CANARY.getBytes(StandardCharsets.UTF_8);
  }
}
