package org.courseveil.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.courseveil.parquet.FileProtection.PlacedFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EncryptedTableTest {
  private static final DataKey KEY = DataKey.random();

  @TempDir Path directory;

  static List<FileProtection> layouts() {
    return List.of(new PackageFile(KEY, "5e1f"), new PlacedFile(KEY, "archive|2026q4|s1|f1"));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void read_whatWasWritten_isTheSame(FileProtection protection) throws IOException {
    for (int rows : List.of(0, 1, 2, 777, 20_001)) {
      RandomTable table = new RandomTable(rows, rows);
      Path file = table.write(directory.resolve(rows + ".parquet"), protection);
      assertSameRows(table, file, protection);
      assertThat(TableFile.check(file, protection).rows()).isEqualTo(rows);
    }
    assertThat(names()).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void read_largeTable_isTheSame(FileProtection protection) throws IOException {
    RandomTable table = new RandomTable(42, 200_000);
    Path file = table.write(directory.resolve("large.parquet"), protection);
    assertSameRows(table, file, protection);
    TableFile checked = TableFile.check(file, protection);
    assertThat(checked.rows()).isEqualTo(200_000);
    assertThat(checked.bytes()).isEqualTo(Files.size(file));
    assertThat(checked.sha256()).matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void read_columnWithoutAnyValue_isMissingEverywhere(FileProtection protection)
      throws IOException {
    Path file = directory.resolve("nulls.parquet");
    try (EncryptedTableWriter writer =
        EncryptedTableWriter.open(file, RandomTable.SCHEMA, protection)) {
      writer.write(new Object[7]);
      writer.write(new Object[7]);
    }
    assertThat(RandomTable.read(file, protection))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).containsOnlyNulls());
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void schema_ofAFile_isTheOneItWasWrittenWith(FileProtection protection) throws IOException {
    Path file = new RandomTable(1, 1).write(directory.resolve("t.parquet"), protection);
    try (EncryptedTableReader reader = EncryptedTableReader.open(file, protection)) {
      assertThat(reader.schema()).isEqualTo(RandomTable.SCHEMA);
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void open_fileThatExists_isRefusedAndLeftAlone(FileProtection protection) throws IOException {
    Path file = Files.writeString(directory.resolve("taken"), "here");
    assertThatThrownBy(() -> EncryptedTableWriter.open(file, RandomTable.SCHEMA, protection))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("here");
    assertThat(names()).containsExactly("taken");
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void close_fileThatCameInBetween_isRefusedAndLeftAlone(FileProtection protection)
      throws IOException {
    Path file = directory.resolve("raced");
    EncryptedTableWriter writer = EncryptedTableWriter.open(file, RandomTable.SCHEMA, protection);
    Files.writeString(file, "first");
    assertThatThrownBy(writer::close).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("first");
    assertThat(names()).containsExactly("raced");
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void close_afterDiscard_leavesNothing(FileProtection protection) throws IOException {
    try (EncryptedTableWriter writer =
        EncryptedTableWriter.open(directory.resolve("t"), RandomTable.SCHEMA, protection)) {
      writer.write(new RandomTable(1, 1).row(0));
      assertThat(names()).hasSize(1).allMatch(name -> name.endsWith(".draft"));
      writer.discard();
    }
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void write_valueOfAnotherType_isRefusedWithoutTheValueAndLeavesNothing(FileProtection protection)
      throws IOException {
    try (EncryptedTableWriter writer =
        EncryptedTableWriter.open(directory.resolve("t"), RandomTable.SCHEMA, protection)) {
      @Nullable Object[] row = new RandomTable(1, 1).row(0);
      row[3] = RandomTable.CANARY;
      assertThatThrownBy(() -> writer.write(row))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Column week holds INT. Provided type: String");
    }
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void write_rowOfAnotherLength_isRefusedAndLeavesNothing(FileProtection protection)
      throws IOException {
    try (EncryptedTableWriter writer =
        EncryptedTableWriter.open(directory.resolve("t"), RandomTable.SCHEMA, protection)) {
      assertThatThrownBy(() -> writer.write(new Object[6]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("7")
          .hasMessageContaining("6");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void open_missingFile_saysSo() {
    assertThatThrownBy(() -> EncryptedTableReader.open(directory.resolve("no"), layouts().get(0)))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static void assertSameRows(RandomTable table, Path file, FileProtection protection)
      throws IOException {
    List<@Nullable Object[]> read = RandomTable.read(file, protection);
    assertThat(read).hasSize(table.rows());
    for (int i = 0; i < table.rows(); i++) {
      assertThat(Arrays.deepEquals(read.get(i), table.row(i))).as("row %d", i).isTrue();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
