package org.courseveil.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.courseveil.parquet.FileProtection.PlacedFile;
import org.courseveil.parquet.MarginNote.Place;
import org.courseveil.parquet.TableSchema.Column;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That everything which stands beside a file's cells is handed on, planted or not. */
final class FileMarginsTest {
  private static final PackageFile PROTECTION = new PackageFile(DataKey.random(), "5e1f");
  private static final TableSchema SCHEMA =
      new TableSchema(
          List.of(
              new Column("country", TableSchema.Type.STRING),
              new Column("week", TableSchema.Type.INT),
              new Column("share", TableSchema.Type.DOUBLE)));
  private static final List<@Nullable Object[]> ROWS =
      List.of(
          new @Nullable Object[] {"Europe", 3, 0.0},
          new @Nullable Object[] {"Asia", -1, 0.5},
          new @Nullable Object[] {"Europe", 12, 0.25});

  @TempDir Path directory = Path.of("");

  @Test
  void forEach_soundFile_handsOnNamesStatisticsBoundsAndDictionaries() throws IOException {
    assertThat(notes(written(PROTECTION), PROTECTION))
        .contains(
            new MarginNote(Place.NAMES, MarginNote.WHOLE_FILE, "country"),
            new MarginNote(Place.DICTIONARY, "country", "Europe"),
            new MarginNote(Place.DICTIONARY, "country", "Asia"),
            new MarginNote(Place.STATISTICS, "country", "Asia"),
            new MarginNote(Place.STATISTICS, "country", "Europe"),
            new MarginNote(Place.PAGE_BOUNDS, "country", "Europe"),
            new MarginNote(Place.STATISTICS, "week", "-1"),
            new MarginNote(Place.STATISTICS, "week", "12"),
            new MarginNote(Place.STATISTICS, "share", "0.0"),
            new MarginNote(Place.STATISTICS, "share", "0.5"),
            new MarginNote(Place.METADATA, MarginNote.WHOLE_FILE, "padding"))
        .contains(new MarginNote(Place.PRODUCER, MarginNote.WHOLE_FILE, FileMargins.PRODUCER));
  }

  @Test
  void forEach_fileOfTheArchive_isReadToo() throws IOException {
    FileProtection placed = new PlacedFile(PROTECTION.key(), "archive/1");
    assertThat(notes(written(placed), placed))
        .contains(new MarginNote(Place.DICTIONARY, "country", "Asia"));
  }

  @Test
  void forEach_plantedNotes_handsThemOn() throws IOException {
    Path file = written(PROTECTION);
    PlantedFile planted = new PlantedFile(file, SCHEMA, PROTECTION, ROWS);
    planted.dictionary(0, "planted");
    assertThat(notes(file, PROTECTION))
        .contains(new MarginNote(Place.DICTIONARY, "country", "planted"));
    assertThat(RandomTable.read(file, PROTECTION)).hasSameSizeAs(ROWS);
    TableFile.check(file, PROTECTION);

    planted.greatest(0, "planted");
    assertThat(notes(file, PROTECTION))
        .contains(new MarginNote(Place.STATISTICS, "country", "planted"));
    planted.metadata("key", "planted");
    assertThat(notes(file, PROTECTION))
        .contains(new MarginNote(Place.METADATA, MarginNote.WHOLE_FILE, "planted"));
    planted.columnMetadata(1, "planted", "value");
    assertThat(notes(file, PROTECTION)).contains(new MarginNote(Place.METADATA, "week", "planted"));
    planted.producer("planted");
    assertThat(notes(file, PROTECTION))
        .contains(new MarginNote(Place.PRODUCER, MarginNote.WHOLE_FILE, "planted"));
    TableFile.check(file, PROTECTION);
  }

  private Path written(FileProtection protection) throws IOException {
    Path file = directory.resolve("table.parquet");
    try (EncryptedTableWriter writer = EncryptedTableWriter.open(file, SCHEMA, protection)) {
      for (@Nullable Object[] row : ROWS) {
        writer.write(row);
      }
    }
    return file;
  }

  private static List<MarginNote> notes(Path file, FileProtection protection) throws IOException {
    List<MarginNote> notes = new ArrayList<>();
    FileMargins.forEach(file, protection, notes::add);
    return notes;
  }
}
