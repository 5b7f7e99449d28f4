package org.courseveil.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.crypto.FileDecryptionProperties;
import org.apache.parquet.crypto.keytools.KeyToolkit;
import org.apache.parquet.crypto.keytools.KmsClient;
import org.apache.parquet.crypto.keytools.PropertiesDrivenCryptoFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The readers that researchers have, on package files. */
final class OtherReadersTest {
  private static final DataKey KEY = DataKey.random();
  private static final PackageFile PROTECTION = new PackageFile(KEY, "5e1f");

  @TempDir Path directory;

  @Test
  void duckdb_listOfFiles_seesTheSameRows() throws IOException, SQLException {
    RandomTable large = new RandomTable(21, 600_000);
    RandomTable small = new RandomTable(22, 10);
    Path file = large.write(directory.resolve("part-00000.parquet"), PROTECTION);
    try (EncryptedFile opened = EncryptedFile.open(file, PROTECTION)) {
      assertThat(opened.rowGroups()).hasSizeGreaterThan(1);
    }
    List<@Nullable Object[]> seen =
        inDuckDb(KEY, file, small.write(directory.resolve("part-00001.parquet"), PROTECTION));
    assertThat(seen).hasSize(600_010);
    for (int i = 0; i < seen.size(); i++) {
      @Nullable Object[] row = i < 600_000 ? large.row(i) : small.row(i - 600_000);
      assertThat(Arrays.deepEquals(seen.get(i), row)).as("row %d", i).isTrue();
    }
  }

  @Test
  void duckdb_emptyTable_isReadAsEmpty() throws IOException, SQLException {
    Path file = new RandomTable(0, 0).write(directory.resolve("part-00000.parquet"), PROTECTION);
    assertThat(inDuckDb(KEY, file)).isEmpty();
  }

  @Test
  void duckdb_anotherKey_isRefused() throws IOException {
    Path file = new RandomTable(0, 9).write(directory.resolve("part-00000.parquet"), PROTECTION);
    assertThatThrownBy(() -> inDuckDb(DataKey.random(), file)).isInstanceOf(SQLException.class);
  }

  @Test
  void keyTools_clientThatKnowsThePackageKey_opensTheFile() throws IOException {
    RandomTable table = new RandomTable(31, 1000);
    Path file = table.write(directory.resolve("part-00000.parquet"), PROTECTION);
    Configuration configuration = new Configuration(false);
    configuration.set(KeyToolkit.KMS_CLIENT_CLASS_PROPERTY_NAME, PackageKeys.class.getName());
    FileDecryptionProperties decryption =
        new PropertiesDrivenCryptoFactory()
            .getFileDecryptionProperties(
                configuration, new org.apache.hadoop.fs.Path(file.toUri()));
    ParquetReadOptions options =
        ParquetReadOptions.builder()
            .withCodecFactory(new ZstdPages())
            .withDecryption(decryption)
            .build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      assertThat(reader.getRecordCount()).isEqualTo(1000);
      assertThat(reader.readNextRowGroup().getRowCount()).isEqualTo(1000);
    }
  }

  private static List<@Nullable Object[]> inDuckDb(DataKey key, Path... files) throws SQLException {
    String list =
        Arrays.stream(files).map(file -> "'" + file + "'").collect(Collectors.joining(","));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "PRAGMA add_parquet_key('pkg', '"
              + Base64.getEncoder().encodeToString(key.exposeBytes())
              + "')");
      statement.execute(
          "CREATE TABLE t AS SELECT * FROM read_parquet(["
              + list
              + "], encryption_config = {footer_key: 'pkg'})");
      List<@Nullable Object[]> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery("SELECT * FROM t")) {
        while (result.next()) {
          @Nullable Object[] row = new Object[RandomTable.SCHEMA.columns().size()];
          for (int i = 0; i < row.length; i++) {
            row[i] = i == row.length - 1 ? result.getBytes(i + 1) : result.getObject(i + 1);
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }

  /** A key client whose only master key is the package's, as a researcher would write it. */
  public static final class PackageKeys implements KmsClient {
    @Override
    public void initialize(
        Configuration configuration, String instance, String url, String accessToken) {}

    @Override
    public String wrapKey(byte[] key, String masterKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] unwrapKey(String wrapped, String masterKey) {
      if (!masterKey.equals("5e1f")) {
        throw new IllegalArgumentException("Another package: " + masterKey);
      }
      return KEY.exposeBytes();
    }
  }
}
