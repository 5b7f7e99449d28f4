package org.courseveil.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.crypto.ParquetCipher;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.courseveil.parquet.FileProtection.PlacedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that is not exactly the one that was written for this key and place. */
final class RefusedFilesTest {
  private static final DataKey KEY = DataKey.random();
  private static final RandomTable TABLE = new RandomTable(7, 500);

  @TempDir Path directory;

  static List<FileProtection> layouts() {
    return List.of(new PackageFile(KEY, "5e1f"), new PlacedFile(KEY, "archive|2026q4|s1|f1"));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void read_underAnotherKey_isRefused(FileProtection protection) throws IOException {
    Path file = written(protection);
    assertRefused(
        file,
        protection instanceof PackageFile
            ? new PackageFile(DataKey.random(), "5e1f")
            : new PlacedFile(DataKey.random(), "archive|2026q4|s1|f1"));
  }

  @Test
  void read_inAnotherPlace_isRefused() throws IOException {
    Path file = written(new PlacedFile(KEY, "archive|2026q4|s1|f1"));
    assertRefused(file, new PlacedFile(KEY, "archive|2026q4|s1|f2"));
  }

  @Test
  void read_asTheOtherKindOfFile_isRefused() throws IOException {
    Path packaged = written(layouts().get(0));
    assertRefused(packaged, layouts().get(1));
    Files.delete(packaged);
    assertRefused(written(layouts().get(1)), layouts().get(0));
  }

  @Test
  void read_fileOfAnotherPackageUnderTheSameKey_isRefused() throws IOException {
    assertRefused(written(new PackageFile(KEY, "5e1f")), new PackageFile(KEY, "5e1e"));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void read_plaintextFile_isRefused(FileProtection protection) throws IOException {
    Path file = directory.resolve("plain.parquet");
    new LooseOutput(file).write(TABLE);
    assertRefused(file, protection);
  }

  @Test
  void read_pagesWithoutAuthentication_areRefused() throws IOException {
    Path file = directory.resolve("ctr.parquet");
    new LooseOutput(file)
        .withEncryption(
            FileEncryptionProperties.builder(KEY.exposeBytes())
                .withAlgorithm(ParquetCipher.AES_GCM_CTR_V1)
                .withFooterKeyMetadata(FileEncryption.keyMetadata(new PackageFile(KEY, "5e1f")))
                .build())
        .write(TABLE);
    assertRefused(file, new PackageFile(KEY, "5e1f"));
  }

  @Test
  void read_footerInTheClear_isRefused() throws IOException {
    Path file = directory.resolve("footer.parquet");
    new LooseOutput(file)
        .withEncryption(
            FileEncryptionProperties.builder(KEY.exposeBytes()).withPlaintextFooter().build())
        .write(TABLE);
    assertRefused(file, new PackageFile(KEY, "5e1f"));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void read_oneBitChangedAnywhere_isRefused(FileProtection protection) throws IOException {
    Path file = written(protection);
    byte[] bytes = Files.readAllBytes(file);
    Random random = new Random(11);
    for (int i = 0; i < 400; i++) {
      assertFlipRefused(file, bytes, random.nextInt(bytes.length), random.nextInt(8), protection);
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void read_oneBitChangedInWhatStandsInTheClear_isRefused(FileProtection protection)
      throws IOException {
    Path file = written(protection);
    byte[] bytes = Files.readAllBytes(file);
    int tail = bytes.length - 8;
    int footer = tail - ByteBuffer.wrap(bytes, tail, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    for (int bit = 0; bit < 8; bit++) {
      for (int position = 0; position < 8; position++) {
        assertFlipRefused(file, bytes, position, bit, protection);
        assertFlipRefused(file, bytes, tail + position, bit, protection);
      }
      for (int position = footer; position < Math.min(footer + 260, tail); position++) {
        assertFlipRefused(file, bytes, position, bit, protection);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void read_cutOffAnywhere_isRefused(FileProtection protection) throws IOException {
    Path file = written(protection);
    byte[] bytes = Files.readAllBytes(file);
    Random random = new Random(13);
    for (int i = 0; i < 100; i++) {
      int length = i < 20 ? i : i < 40 ? bytes.length - i + 19 : random.nextInt(bytes.length);
      Files.write(file, Arrays.copyOf(bytes, length));
      assertRefused(file, protection);
    }
  }

  private Path written(FileProtection protection) throws IOException {
    Path file = TABLE.write(directory.resolve("t.parquet"), protection);
    assertThatCode(() -> RandomTable.read(file, protection)).doesNotThrowAnyException();
    return file;
  }

  private static void assertFlipRefused(
      Path file, byte[] bytes, int position, int bit, FileProtection protection)
      throws IOException {
    byte[] changed = bytes.clone();
    changed[position] ^= (byte) (1 << bit);
    Files.write(file, changed);
    assertThatThrownBy(() -> RandomTable.read(file, protection))
        .as("bit %d of byte %d of %d", bit, position, bytes.length)
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> TableFile.check(file, protection)).isInstanceOf(IOException.class);
  }

  private static void assertRefused(Path file, FileProtection protection) {
    assertThatThrownBy(() -> RandomTable.read(file, protection))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("Restore the file, or name the key and the place")
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    assertThatThrownBy(() -> TableFile.check(file, protection)).isInstanceOf(IOException.class);
  }
}
