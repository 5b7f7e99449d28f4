package org.courseveil.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every package file must look like, and that the second look sees when one does not. */
final class PackageFileTest {
  private static final DataKey KEY = DataKey.random();
  private static final PackageFile PROTECTION = new PackageFile(KEY, "5e1f");

  @TempDir Path directory;

  @Test
  void size_isAMultipleOf64KiB() throws IOException {
    for (int rows = 0; rows < 3000; rows += 173) {
      Path file = new RandomTable(rows, rows).write(directory.resolve("r" + rows), PROTECTION);
      assertThat(Files.size(file))
          .isPositive()
          .satisfies(size -> assertThat(size % 65536).isZero());
    }
  }

  @Test
  void padding_ofAnySize_reachesAMultipleExactly() {
    for (int size = 100; size < 200_000; size++) {
      int padding = FooterPadding.padding(size);
      int digits = padding < 128 ? 1 : padding < 16384 ? 2 : 3;
      assertThat((size - 1 + digits + padding) % 65536).isZero();
      assertThat(padding).isLessThan(2 * 65536);
    }
  }

  @Test
  void bytes_holdNeitherKeyNorValues() throws IOException {
    Path file = new RandomTable(3, 5000).write(directory.resolve("t"), PROTECTION);
    byte[] bytes = Files.readAllBytes(file);
    for (byte[] secret : secrets()) {
      assertThat(occurs(secret, bytes)).isFalse();
    }
    assertThat(occurs("5e1f".getBytes(StandardCharsets.US_ASCII), bytes)).isTrue();
  }

  @Test
  void search_forSecretsThatAreThere_findsThem() throws IOException {
    Path file = new RandomTable(3, 10).write(directory.resolve("t"), PROTECTION);
    for (byte[] secret : secrets()) {
      byte[] bytes = Files.readAllBytes(file);
      System.arraycopy(secret, 0, bytes, bytes.length / 3, secret.length);
      assertThat(occurs(secret, bytes)).isTrue();
    }
  }

  @Test
  void check_severalPagesAChunk_isRefused() throws IOException {
    Path file = directory.resolve("pages");
    writePadded(file, output -> output.withPageRowCountLimit(100));
    assertThat(RandomTable.read(file, PROTECTION)).hasSize(1000);
    assertThatThrownBy(() -> TableFile.check(file, PROTECTION))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than one page");
  }

  @Test
  void check_bloomFilter_isRefused() throws IOException {
    Path file = directory.resolve("bloom");
    writePadded(
        file, output -> output.withDictionaryEncoding(false).withBloomFilterEnabled("name", true));
    assertThatThrownBy(() -> TableFile.check(file, PROTECTION))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bloom filter");
  }

  @Test
  void check_unpaddedFile_isRefused() throws IOException {
    Path file = directory.resolve("unpadded");
    FileEncryptionProperties encryption = FileEncryption.toWrite(PROTECTION);
    new LooseOutput(file).withEncryption(encryption).write(new RandomTable(5, 1000));
    assertThat(RandomTable.read(file, PROTECTION)).hasSize(1000);
    assertThatThrownBy(() -> TableFile.check(file, PROTECTION))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("64 KiB");
  }

  @Test
  void packageId_withOtherCharacters_isRefused() {
    assertThatThrownBy(() -> new PackageFile(KEY, "a\",\"b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void writePadded(Path file, UnaryOperator<LooseOutput> layout) throws IOException {
    FileEncryptionProperties encryption = FileEncryption.toWrite(PROTECTION);
    layout.apply(new LooseOutput(file).withEncryption(encryption)).write(new RandomTable(5, 1000));
    FooterPadding.pad(file, encryption);
  }

  private static List<byte[]> secrets() {
    byte[] key = KEY.exposeBytes();
    String hex = HexFormat.of().formatHex(key);
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(key);
    return List.of(
        key,
        hex.getBytes(StandardCharsets.US_ASCII),
        hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII),
        base64.getBytes(StandardCharsets.US_ASCII),
        RandomTable.canary());
  }

  private static boolean occurs(byte[] part, byte[] whole) {
    return new String(whole, StandardCharsets.ISO_8859_1)
        .contains(new String(part, StandardCharsets.ISO_8859_1));
  }
}
