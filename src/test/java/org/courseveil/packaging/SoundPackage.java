package org.courseveil.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.courseveil.anonymize.release.ReleasedColumn;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.packaging.format.DataPackage;
import org.courseveil.packaging.format.Descriptions;
import org.courseveil.packaging.format.PackageManifest;
import org.courseveil.packaging.format.PackageReadme;
import org.courseveil.packaging.format.PackageWriter;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.packaging.format.TestKeys;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.EncryptedTableWriter;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.courseveil.parquet.PlantedFile;
import org.courseveil.parquet.TableSchema;
import org.jspecify.annotations.Nullable;

/** A written package without a trace of anybody, in which tests plant one. */
record SoundPackage(
    Path directory, PackageManifest manifest, DataKey key, List<@Nullable Object[]> summary) {
  static final String SUMMARY = "data/summary/part-00000.parquet";
  static final String REPORT = "data/report/part-00000.parquet";

  private static final List<String> COURSES =
      List.of(
          "course-v1:DelftX+WATER101+20250101",
          "ccx-v1:DelftX+6.00.1x+2T2024+ccx@17",
          "DelftX/people/2012_Fall");
  private static final List<String> COUNTRIES = List.of("Europe", "Asia", "unknown");

  /** No package yet. */
  static final SoundPackage NONE =
      new SoundPackage(
          Path.of(""),
          Descriptions.manifest("delftx", "2026-11", 1, Optional.empty(), 1),
          DataKey.random(),
          List.of());

  static SoundPackage write(Path out) throws IOException {
    PackageManifest manifest = Descriptions.manifest("delftx", "2026-11", 1, Optional.empty(), 1);
    DataPackage description = Descriptions.dataPackage("delftx", "2026-11", 1);
    SoundPackage sound =
        new SoundPackage(
            Files.createDirectories(out.resolve("delftx/2026-11")),
            manifest,
            DataKey.random(),
            rows());
    sound.write(SUMMARY, Descriptions.SUMMARY, sound.summary());
    sound.write(REPORT, Descriptions.REPORT, figures());
    PackageWriter.of(
            TestKeys.platform().secretKey(),
            List.of(Recipient.of(TestKeys.recipient().certificate())),
            Instant.now())
        .write(
            sound.directory(),
            manifest,
            description,
            PackageReadme.text(manifest, description),
            sound.key());
    return sound;
  }

  SearchedPackage search() throws IOException {
    return ResidueCheck.search(
        directory, manifest, tables(), Set.of(TestKeys.recipient().fingerprint()), key);
  }

  /** Writes the table of units again with another value in one cell. */
  void plantCell(int column, Object value) throws IOException {
    List<@Nullable Object[]> rows = new ArrayList<>(summary);
    rows.set(7, rows.get(7).clone());
    rows.get(7)[column] = value;
    Files.delete(directory.resolve(SUMMARY));
    write(SUMMARY, Descriptions.SUMMARY, rows);
  }

  void plantFigure(String measure) throws IOException {
    List<@Nullable Object[]> figures = figures();
    figures.add(new @Nullable Object[] {measure, 12});
    Files.delete(directory.resolve(REPORT));
    write(REPORT, Descriptions.REPORT, figures);
  }

  /** Returns the file of the table of units, to plant something beside its cells. */
  PlantedFile planted() {
    return new PlantedFile(directory.resolve(SUMMARY), Descriptions.SUMMARY, protection(), summary);
  }

  /** Changes a file in the clear. */
  void plantText(String file, String before, String after) throws IOException {
    Path path = directory.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(before)) {
      throw new IllegalArgumentException(file + " does not say: " + before);
    }
    Files.writeString(path, text.replace(before, after));
  }

  private void write(String part, TableSchema schema, List<@Nullable Object[]> rows)
      throws IOException {
    Path file = directory.resolve(part);
    Files.createDirectories(file.getParent());
    try (EncryptedTableWriter writer = EncryptedTableWriter.open(file, schema, protection())) {
      for (@Nullable Object[] row : rows) {
        writer.write(row);
      }
    }
  }

  private PackageFile protection() {
    return new PackageFile(key, manifest.packageId().text());
  }

  static List<@Nullable Object[]> rows() {
    Random random = new Random(20261122);
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      byte[] tag = new byte[16];
      random.nextBytes(tag);
      rows.add(
          new @Nullable Object[] {
            HexFormat.of().formatHex(tag),
            COURSES.get(random.nextInt(COURSES.size())),
            COUNTRIES.get(random.nextInt(COUNTRIES.size())),
            (long) random.nextInt(1000),
            random.nextInt(5) == 0 ? 0.0 : random.nextDouble(),
            random.nextBoolean()
          });
    }
    return rows;
  }

  static List<@Nullable Object[]> figures() {
    List<@Nullable Object[]> figures = new ArrayList<>();
    for (String course : COURSES) {
      figures.add(new @Nullable Object[] {"units of " + course, 60});
      figures.add(new @Nullable Object[] {"units of " + course + " with completed yes", 24});
    }
    return figures;
  }

  static List<ReleasedTable> tables() {
    return List.of(
        new ReleasedTable(
            "summary",
            ReleasedTable.Rows.UNITS,
            Descriptions.SUMMARY.columns().stream()
                .map(
                    column ->
                        column(
                            column,
                            switch (column.name()) {
                              case "pseudonym" -> Role.PSEUDONYM;
                              case "course" -> Role.COURSE;
                              case "country" -> Role.QUASI_IDENTIFIER;
                              default -> Role.KEPT;
                            }))
                .toList()),
        new ReleasedTable(
            "report",
            ReleasedTable.Rows.FIGURES,
            Descriptions.REPORT.columns().stream()
                .map(column -> column(column, Role.FIGURE))
                .toList()));
  }

  private static ReleasedColumn column(TableSchema.Column column, Role role) {
    return new ReleasedColumn(column.name(), column.type(), role, Set.of());
  }
}
