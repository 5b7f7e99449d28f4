package org.courseveil.archive;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.openpgp.KeyGeneration;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.openpgp.SealedMessage;
import org.courseveil.openpgp.SecretKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuarantineTest {
  private static final Instant FIRST = Instant.parse("2026-11-05T01:00:00Z");
  private static final Instant NEXT = Instant.parse("2026-11-06T01:00:00Z");

  @TempDir Path directory;

  private TestArchive archive;
  private SecretKey platform;
  private Path quarantine = Path.of("");

  @BeforeEach
  void initialize() throws IOException {
    archive = new TestArchive(directory);
    quarantine = directory.resolve("quarantine");
    KeyGeneration.KeyPair pair =
        KeyGeneration.generate("campus", Passphrase.none(), Optional.empty());
    platform =
        SecretKey.read(
            Files.writeString(directory.resolve("platform.secret.asc"), pair.secretKey()),
            Passphrase.none());
  }

  private Dataset<Row> lines(List<Row> lines) {
    return archive.spark.createDataFrame(
        lines,
        new StructType()
            .add("source", StringType)
            .add("file", StringType)
            .add("reason", StringType)
            .add("line", StringType));
  }

  private static Row line(String file, String line) {
    return RowFactory.create("tracking_log", file, "truncated", line);
  }

  private int store(List<Row> lines, Instant asOf) throws IOException {
    try (Ledger ledger = Ledger.open(archive.ledger, archive.key, TestArchive.PLATFORM)) {
      return Quarantine.open(quarantine, ledger)
          .store(lines(lines), platform.certificate(), platform, asOf);
    }
  }

  private int expire(Instant asOf) throws IOException {
    try (Ledger ledger = Ledger.open(archive.ledger, archive.key, TestArchive.PLATFORM)) {
      return Quarantine.open(quarantine, ledger).expire(asOf, 30);
    }
  }

  @Test
  void store_lines_areSealedByFileAndOpenWithThePlatformsKey() throws IOException {
    List<Row> lines =
        List.of(
            line("a.log", "{\"username\": \"veiled_learner_1\""),
            line("b.log", "second"),
            line("a.log", "first"));
    assertThat(store(lines, FIRST)).isEqualTo(2);
    Map<Path, String> files = TestArchive.bytes(quarantine);
    assertThat(files).hasSize(2);
    List<String> opened = new ArrayList<>();
    for (Map.Entry<Path, String> file : files.entrySet()) {
      assertThat(file.getKey().toString()).matches("[0-9a-f]{32}\\.jsonl\\.asc");
      assertThat(file.getValue()).doesNotContain("veiled_learner_1", "a.log");
      try (InputStream in = Files.newInputStream(quarantine.resolve(file.getKey()))) {
        String content =
            new String(
                SealedMessage.open(in, platform, platform.certificate()), StandardCharsets.UTF_8);
        opened.addAll(content.lines().toList());
      }
    }
    assertThat(opened)
        .containsExactlyInAnyOrder(
            "{\"file\":\"a.log\",\"source\":\"tracking_log\",\"reason\":\"truncated\","
                + "\"line\":\"first\"}",
            "{\"file\":\"a.log\",\"source\":\"tracking_log\",\"reason\":\"truncated\","
                + "\"line\":\"{\\\"username\\\": \\\"veiled_learner_1\\\"\"}",
            "{\"file\":\"b.log\",\"source\":\"tracking_log\",\"reason\":\"truncated\","
                + "\"line\":\"second\"}");
  }

  @Test
  void store_theSameLinesAgain_changesNothing() throws IOException {
    List<Row> lines = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      lines.add(line(i % 3 + ".log", "bad line " + i));
    }
    store(lines, FIRST);
    Map<Path, String> before = TestArchive.bytes(directory);
    Collections.shuffle(lines, new Random(1));
    assertThat(store(lines, NEXT)).isZero();
    assertThat(TestArchive.bytes(directory)).isEqualTo(before);
    lines.add(line("4.log", "another"));
    assertThat(store(lines, NEXT)).isEqualTo(1);
  }

  @Test
  void expire_afterSomeDays_removesTheFilesAndTheyDoNotComeBack() throws IOException {
    List<Row> lines = List.of(line("a.log", "bad"));
    store(lines, FIRST);
    assertThat(expire(Instant.parse("2026-12-04T23:59:59Z"))).isZero();
    assertThat(TestArchive.bytes(quarantine)).hasSize(1);
    assertThat(expire(Instant.parse("2026-12-05T00:00:00Z"))).isEqualTo(1);
    assertThat(TestArchive.bytes(quarantine)).isEmpty();
    assertThat(store(lines, Instant.parse("2026-12-06T00:00:00Z"))).isZero();
    assertThat(TestArchive.bytes(quarantine)).isEmpty();
  }

  @Test
  void open_leftoversOfAKilledRun_areRemovedAndOtherFilesLeftAlone() throws IOException {
    Files.createDirectories(quarantine);
    String name = "00112233445566778899aabbccddeeff";
    Files.writeString(quarantine.resolve(".draft-" + name), "half");
    Files.writeString(quarantine.resolve(name + ".jsonl.asc"), "not in the ledger");
    Files.writeString(quarantine.resolve("README"), "mine");
    store(List.of(), FIRST);
    assertThat(TestArchive.bytes(quarantine)).containsOnlyKeys(Path.of("README"));
  }

  @Test
  void portion_veryManyLinesOfOneFile_areCut() {
    List<Row> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lines.add(RowFactory.create("a.log", "tracking_log", "truncated", "x".repeat(100)));
    }
    LineStream stream = new LineStream(lines.iterator(), 500);
    int portions = 0;
    int all = 0;
    while (stream.hasPortion()) {
      portions++;
      for (String line : stream.portion()) {
        assertThat(line).contains("a.log");
        all++;
      }
    }
    assertThat(all).isEqualTo(10);
    assertThat(portions).isEqualTo(4);
  }
}
