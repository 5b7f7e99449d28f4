package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.archive.UnitState;
import org.courseveil.cluster.KeptFiles;
import org.courseveil.openpgp.Gpg;
import org.courseveil.quickstart.FileTree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The archive of an export is the same however it was delivered, and no plaintext is left of it.
 */
final class DeliveredExportTest {
  private static final Path DIRECTORY = Path.of("target/delivered").toAbsolutePath();
  private static final Path SPARK = Path.of("target/test-spark").toAbsolutePath();
  private static final String LIST = "deletions/user_api_userretirementstatus.tsv";

  /** Stands in the address of everybody, and so in every table of accounts. */
  private static final String PLANTED = "planted-" + Long.toHexString(System.nanoTime());

  private static Gpg gpg;
  private static String key;
  private static SamplePlatform plain;

  @BeforeAll
  static void archivePlainExport() throws IOException {
    FileTree.remove(DIRECTORY);
    Files.createDirectories(DIRECTORY);
    Files.createDirectories(SPARK);
    gpg = Gpg.open();
    key = gpg.generate("rsa3072", "rsa3072", "");
    plain = SampleStage.made(DIRECTORY.resolve("plain"));
    plain.change("auth_user-", line -> line.replace("@", "@" + PLANTED + "."));
    plain.change("userretirementstatus", line -> line.replace("@", "@" + PLANTED + "."));
    Files.copy(gpg.exportSecretKey(key, ""), plain.at("run/keys/inputs.secret.asc"));
    plain.set("  root: edx", "  root: edx\n  secret-key: run/keys/inputs.secret.asc");
  }

  @AfterAll
  static void remove() throws IOException {
    gpg.close();
    FileTree.remove(DIRECTORY);
  }

  private static final class PlainRun {
    static final SamplePlatform PLATFORM = run();

    private static SamplePlatform run() {
      try {
        return archived(plain.copy(DIRECTORY.resolve("archived")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Delivery.class)
  void archive_ofAnyDelivery_isThatOfThePlainFiles(Delivery delivery) throws IOException {
    SamplePlatform delivered = delivered(delivery);
    Path kept = DIRECTORY.resolve("kept-" + delivery);
    try (KeptFiles files = KeptFiles.below(List.of(SPARK, delivered.at("")), kept, file -> {})) {
      archived(delivered);
      assertThat(files.names()).isNotEmpty();
    }
    assertThat(accounted(delivered)).isEqualTo(accounted(PlainRun.PLATFORM));
    assertThat(rows(delivered)).isEqualTo(rows(PlainRun.PLATFORM));
    if (delivery.isEncrypted()) {
      assertThat(planted(List.of(kept, SPARK, delivered.at("")))).isEmpty();
    }
    assertThat(planted(List.of(plain.at("")))).isNotEmpty();
    FileTree.remove(kept);
  }

  @Test
  void explain_ofAnEncryptedDelivery_namesWhatThePlainFilesHave() throws IOException {
    SamplePlatform delivered = delivered(Delivery.ENCRYPTED_TARS);
    String explained = plain.run("explain", "--format", "tsv").out();
    assertThat(explained).contains("auth_user\temail");
    assertThat(delivered.run("explain", "--format", "tsv").out().lines().filter(l -> !isFile(l)))
        .containsExactlyElementsOf(explained.lines().filter(line -> !isFile(line)).toList());
  }

  @Test
  void archive_ofADamagedFile_isRefusedAndNothingIsDone() throws IOException {
    SamplePlatform delivered = delivered(Delivery.ENCRYPTED_TARS);
    Path log;
    try (Stream<Path> walk = Files.walk(delivered.at("edx/events"))) {
      log = walk.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(log);
    bytes[bytes.length - 1] ^= 1;
    Files.write(log, bytes);

    SamplePlatform.Ended ended = delivered.run("archive", "--init-ledger");

    assertThat(ended.code()).as(ended.err()).isEqualTo(1);
    assertThat(ended.err())
        .contains(String.valueOf(log.getFileName()), "changed or cut after it was encrypted");
    assertThat(delivered.ledger().unitsIn(UnitState.ARCHIVED)).isEmpty();
    assertThat(delivered.at("run/report")).doesNotExist();
  }

  @Test
  void status_ofAnEncryptedList_countsItsRequests() throws IOException {
    SamplePlatform delivered = delivered(Delivery.ENCRYPTED_TARS);
    Path run = delivered.at("run");
    FileTree.remove(run);
    FileTree.copy(PlainRun.PLATFORM.at("run"), run);
    assertThat(delivered.run("status", "--json").out())
        .isEqualTo(PlainRun.PLATFORM.run("status", "--json").out());
  }

  private static SamplePlatform delivered(Delivery delivery) throws IOException {
    Path place = DIRECTORY.resolve("of-" + delivery);
    FileTree.remove(place);
    SamplePlatform delivered = plain.copy(place);
    delivery.pack(delivered.at("edx"), gpg, key);
    if (delivery.isEncrypted()) {
      Delivery.encrypt(delivered.at("deletions"), gpg, key);
      delivered.set(LIST, LIST + ".gpg");
    }
    return delivered;
  }

  private static SamplePlatform archived(SamplePlatform platform) {
    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");
    assertThat(ended.code()).as(ended.err() + ended.out()).isIn(0, 2);
    return platform;
  }

  /** Returns what the report says of a run, apart from where files lie. */
  private static String accounted(SamplePlatform platform) throws IOException {
    ObjectNode archive = (ObjectNode) platform.report().path("archive").deepCopy();
    ((ObjectNode) archive.path("segment")).remove("id");
    ((ObjectNode) archive.path("not_read")).remove("files");
    return archive.toPrettyString();
  }

  /** Returns the archived rows of each table, apart from random ids. */
  private static Map<String, List<String>> rows(SamplePlatform platform) throws IOException {
    return platform.read(
        (tables, config) -> {
          Map<String, List<String>> rows = new TreeMap<>();
          for (ArchivedTable table : tables) {
            rows.put(
                table.table().tableName(),
                table.rows().drop("archive_id", "tag").collectAsList().stream()
                    .map(Row::mkString)
                    .sorted()
                    .toList());
          }
          return rows;
        });
  }

  private static boolean isFile(String line) {
    return line.contains("/");
  }

  private static List<Path> planted(List<Path> folders) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          if (Files.isReadable(file)
              && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                  .contains(PLANTED)) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }
}
