package org.courseveil.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.archive.UnitState;
import org.courseveil.deidentify.DeidentifiedTable;
import org.courseveil.deidentify.Deidentifier;
import org.courseveil.ingest.Export;
import org.courseveil.ingest.ExportedTable;
import org.courseveil.ingest.OpenEdxExport;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.courseveil.packaging.ExportShortcut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** E23-5: packages come from the archive, and from nothing else. */
final class E23Rule05Test {
  private static final ArchRule PACKAGES_COME_FROM_THE_ARCHIVE =
      noClasses()
          .that()
          .resideInAnyPackage("org.courseveil.anonymize..", "org.courseveil.packaging..")
          .or()
          .haveFullyQualifiedName("org.courseveil.jobs.PackageJob")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              OpenEdxExport.class,
              Export.class,
              ExportedTable.class,
              Deidentifier.class,
              DeidentifiedTable.class)
          .because("E23-5: packages are made from the archive");

  @TempDir Path directory = Path.of("");

  /** How a file of the archive is tampered with. */
  enum Tampering {
    CHANGED,
    EXCHANGED
  }

  @Test
  void code_ofTheLaterStages_knowsNoExport() {
    JavaClasses main =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                "org.courseveil.anonymize", "org.courseveil.packaging", "org.courseveil.jobs");

    assertThat(main.contain("org.courseveil.jobs.PackageJob")).isTrue();
    assertThatCode(() -> PACKAGES_COME_FROM_THE_ARCHIVE.check(main)).doesNotThrowAnyException();
  }

  @Test
  void code_thatTakesRowsFromAnExport_isSeen() {
    JavaClasses shortcut = new ClassFileImporter().importClasses(ExportShortcut.class);

    assertThatThrownBy(() -> PACKAGES_COME_FROM_THE_ARCHIVE.check(shortcut))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("E23-5")
        .hasMessageContaining("ExportShortcut");
  }

  @Test
  void package_whenTheExportIsGone_releasesTheSameUnits() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory);
    for (String file : List.of("sql", "log", "mongo", "json", "csv", "userretirementstatus")) {
      platform.change(file, line -> "");
    }
    Files.writeString(platform.at("exclusions/legal-holds.csv"), "user_id\n");

    SamplePlatform.Ended ended = platform.run("package");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(platform.ledger().unitsIn(UnitState.RELEASED))
        .isNotEmpty()
        .isEqualTo(SampleStage.packaged().platform().ledger().unitsIn(UnitState.RELEASED));
  }

  @ParameterizedTest
  @EnumSource
  void package_archivesFileThatWasTamperedWith_isRefusedAndPublishesNothing(Tampering how)
      throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory);
    Path file = tableFiles(platform, "enrolment").get(0);
    switch (how) {
      case CHANGED -> {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
      case EXCHANGED ->
          Files.copy(
              tableFiles(platform, "certificate").get(0),
              file,
              StandardCopyOption.REPLACE_EXISTING);
    }
    Map<String, List<Byte>> ledger = platform.bytes("run/ledger");

    SamplePlatform.Ended ended = platform.run("package");

    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err()).contains("its sha256 differs", file.getFileName().toString());
    assertThat(platform.at("run/packages")).doesNotExist();
    assertThat(platform.bytes("run/ledger")).isEqualTo(ledger);
  }

  @Test
  void read_filesSlippedIntoTheArchive_addNoRow() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory);
    Map<String, Long> before = rows(platform);
    Path file = tableFiles(platform, "enrolment").get(0);
    Files.copy(file, file.resolveSibling("enrolment-99-1.parquet"));
    Path segment = Optional.ofNullable(file.getParent()).orElseThrow();
    Path forged = segment.resolveSibling("00112233445566778899aabbccddeeff");
    Files.createDirectories(forged);
    try (Stream<Path> files = Files.list(segment)) {
      for (Path each : files.toList()) {
        Files.copy(each, forged.resolve(each.getFileName().toString()));
      }
    }

    assertThat(rows(platform)).isEqualTo(before);
    assertThat(forged).doesNotExist();
  }

  private static Map<String, Long> rows(SamplePlatform platform) throws IOException {
    return platform.read(
        (tables, config) -> {
          Map<String, Long> rows = new TreeMap<>();
          for (ArchivedTable table : tables) {
            rows.put(table.table().tableName(), table.rows().count());
          }
          return rows;
        });
  }

  private static List<Path> tableFiles(SamplePlatform platform, String table) throws IOException {
    try (Stream<Path> walk = Files.walk(platform.at("run/archive"))) {
      return walk.filter(path -> path.getFileName().toString().startsWith(table + "-"))
          .sorted()
          .toList();
    }
  }
}
