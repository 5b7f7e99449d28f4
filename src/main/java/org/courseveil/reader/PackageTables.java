package org.courseveil.reader;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.courseveil.packaging.format.DataField;
import org.courseveil.packaging.format.DataPackage;
import org.courseveil.packaging.format.KeyEnvelope;
import org.courseveil.packaging.format.LocatedTables;
import org.courseveil.packaging.format.OpenedPackage;
import org.courseveil.packaging.format.Snippet;
import org.courseveil.parquet.EncryptedTableReader;
import org.courseveil.parquet.FileProtection;
import org.jspecify.annotations.Nullable;

/** The tables of a package that is verified and unlocked. */
record PackageTables(OpenedPackage opened, KeyEnvelope envelope) {
  /** Writes each table in the clear. */
  void writeCsv(Path directory) throws IOException {
    for (DataPackage.Resource table : opened.description().resources()) {
      Path file = directory.resolve(table.name() + ".csv");
      try (BufferedWriter text =
          new BufferedWriter(
              new OutputStreamWriter(OutputPlace.create(file), StandardCharsets.UTF_8))) {
        CsvRows csv = new CsvRows(text);
        csv.write(table.fields().stream().map(DataField::name).toArray());
        for (Path part : opened.files(table)) {
          try (EncryptedTableReader rows = read(table, part)) {
            for (Optional<@Nullable Object[]> row = rows.next();
                row.isPresent();
                row = rows.next()) {
              csv.write(row.get());
            }
          }
        }
      }
    }
  }

  /** Copies the data files as they are, with the key and the statements that load them. */
  void copyEncrypted(Path directory) throws IOException {
    for (DataPackage.Resource table : opened.description().resources()) {
      for (int part = 0; part < table.path().size(); part++) {
        Path from = opened.files(table).get(part);
        read(table, from).close();
        Path to = directory.resolve(table.path().get(part));
        Files.createDirectories(to.getParent());
        try (OutputStream out = OutputPlace.create(to)) {
          Files.copy(from, out);
        }
      }
    }
    byte[] json = envelope.json();
    try {
      OutputPlace.write(directory.resolve(UnlockCommand.KEY_FILE), json);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
    String sql =
        Snippet.DUCKDB.text(
            LocatedTables.inPackage(opened.description().resources(), UnlockCommand.KEY_FILE));
    OutputPlace.write(directory.resolve("duckdb.sql"), sql.getBytes(StandardCharsets.UTF_8));
  }

  /** Opens a data file, whose columns must be those that the package describes. */
  private EncryptedTableReader read(DataPackage.Resource table, Path part) throws IOException {
    EncryptedTableReader reader =
        EncryptedTableReader.open(
            part, new FileProtection.PackageFile(envelope.key(), envelope.packageId().text()));
    if (!table.describes(reader.schema())) {
      reader.close();
      throw new RefusedException(part + " has other columns than datapackage.json describes.");
    }
    return reader;
  }
}
