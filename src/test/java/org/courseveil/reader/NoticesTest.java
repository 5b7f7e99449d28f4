package org.courseveil.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.courseveil.ingest.dialect.DeletionNotice;
import org.courseveil.openpgp.Gpg;
import org.courseveil.openpgp.SecondKey;
import org.courseveil.openpgp.SecondLock;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.packaging.format.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices of deletions are opened, and what they ask for is done, as a member does it. */
final class NoticesTest {
  private static final String CSV =
      String.join(",", DeletionNotice.HEADER)
          + "\r\n4711001,gone.girl_9,gone@mail.example.com,\"Vanier, Élodie\",2026-11-01T10:20:30Z\r\n";
  private static final String LOG =
      "{\"username\": \"gone.girl_9\"}\n{\"username\": \"stays\", \"event\": {}}\n";

  @TempDir private Path scratch;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path certificate = Path.of("");
  private Path secretKey = Path.of("");
  private Path log = Path.of("");
  private Path receipts = Path.of("");

  @BeforeEach
  void writeKeysAndExport() throws IOException {
    Path keys = Files.createDirectories(scratch.resolve("keys"));
    certificate = keys.resolve("platform.public.asc");
    Files.writeString(certificate, TestKeys.platform().certificate().armored());
    secretKey = keys.resolve("recipient.secret.asc");
    TestKeys.recipient().writeSecret(secretKey);
    receipts = scratch.resolve("receipts");
    log = Files.createDirectories(scratch.resolve("export/events")).resolve("a.log");
    Files.writeString(log, LOG);
  }

  private Path notice(String csv, TestKeys.Pair signer, Optional<SecondLock> lock)
      throws IOException {
    Path file = Files.createDirectories(scratch.resolve("notices")).resolve("notice.csv.asc");
    Recipient recipient = new Recipient(TestKeys.recipient().certificate(), lock);
    return Files.write(
        file, recipient.sealed(csv.getBytes(StandardCharsets.UTF_8), signer.secretKey()));
  }

  private Path notice() throws IOException {
    return notice(CSV, TestKeys.platform(), Optional.empty());
  }

  private int run(Stream<String> command, String... more) {
    out.reset();
    err.reset();
    List<String> arguments = new ArrayList<>(command.toList());
    arguments.addAll(
        List.of("--signer", certificate.toString(), "--secret-key", secretKey.toString()));
    arguments.addAll(List.of(more));
    return Reader.run(
        new Terminal(
            Map.of("COURSEVEIL_PASSPHRASE", TestKeys.PASSPHRASE, "HOME", scratch.toString()),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)),
        arguments.toArray(String[]::new));
  }

  private int open(Path notice, String... more) {
    return run(Stream.of("notice", notice.toString()), more);
  }

  private int purge(Path notice, String... more) {
    return run(
        Stream.of(
            "purge",
            scratch.resolve("export").toString(),
            "--notice",
            notice.toString(),
            "--member",
            "delftx",
            "--receipt",
            receipts.toString()),
        more);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  private Path receipt() throws IOException {
    try (Stream<Path> files = Files.list(receipts)) {
      return files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
  }

  @Test
  void notice_sealedAndSigned_isItsCsv() throws IOException {
    assertThat(open(notice())).as(said()).isZero();
    assertThat(said()).isEqualTo(CSV);

    Path file = scratch.resolve("notice.csv");
    assertThat(open(notice(), "--out", file.toString())).as(said()).isZero();
    assertThat(file).hasContent(CSV);
    assertThat(said()).contains("1 learners").doesNotContain("4711001", "gone");
  }

  @Test
  void notice_underASecondLock_opensWithBothKeysAlone() throws IOException {
    SecondKey second = SecondKey.generate();
    Path key = Files.write(scratch.resolve("keys/second.secret.pem"), second.exposePem());
    Path notice = notice(CSV, TestKeys.platform(), Optional.of(second.lock()));

    assertThat(open(notice)).isEqualTo(Reader.REFUSED);
    assertThat(said()).contains("second lock");
    assertThat(open(notice, "--second-key", key.toString())).as(said()).isZero();
    assertThat(said()).isEqualTo(CSV);
  }

  @Test
  void purge_aNoticeOfAStranger_isRefusedAndChangesNothing() throws IOException {
    Path notice = notice(CSV, TestKeys.stranger(), Optional.empty());

    assertThat(purge(notice)).isEqualTo(Reader.REFUSED);
    assertThat(log).hasContent(LOG);
    assertThat(receipts).doesNotExist();
  }

  @Test
  void purge_aNoticeOfAnotherForm_isRefusedWithoutItsValues() throws IOException {
    Path notice = notice(CSV.replace("4711001", "four"), TestKeys.platform(), Optional.empty());

    assertThat(purge(notice)).isEqualTo(Reader.REFUSED);
    assertThat(said()).contains("Line 2").doesNotContain("four", "gone");
    assertThat(log).hasContent(LOG);
  }

  @Test
  void purge_anExport_writesAReceiptThatGpgVerifies() throws Exception {
    assertThat(purge(notice())).as(said()).isEqualTo(Reader.FINE);

    assertThat(log).hasContent("{\"username\": \"stays\", \"event\": {}}\n");
    Path receipt = receipt();
    assertThat(Files.readString(receipt))
        .contains("\"complete\" : true", "\"removed\" : 1", "events/a.log")
        .doesNotContain("4711001", "gone", "lodie", "Vanier");
    assertThat(said()).doesNotContain("4711001", "gone.girl", "Vanier");
    try (Gpg gpg = Gpg.open()) {
      gpg.importKey(TestKeys.recipient().certificate().armored());
      assertThat(gpg.verifies(receipt.resolveSibling(receipt.getFileName() + ".asc"), receipt))
          .isTrue();
      Files.writeString(receipt, Files.readString(receipt).replace("true", "null"));
      assertThat(gpg.verifies(receipt.resolveSibling(receipt.getFileName() + ".asc"), receipt))
          .isFalse();
    }
  }

  @Test
  void purge_dryRun_countsAndChangesNothing() throws IOException {
    assertThat(purge(notice(), "--dry-run")).as(said()).isEqualTo(Reader.FINE);

    assertThat(said()).contains("would remove: 1 rows of 1 learners");
    assertThat(log).hasContent(LOG);
    assertThat(receipts).doesNotExist();
  }

  @Test
  void purge_whatCannotBeRead_isNamedAndTheExitCodeIsTwo() throws IOException {
    Files.write(scratch.resolve("export/b.zip.gpg"), new byte[] {1});
    Files.writeString(scratch.resolve("export/letter.txt"), "\nDear gone.girl_9");

    assertThat(purge(notice())).isEqualTo(Reader.LEFT);

    assertThat(said())
        .contains("b.zip.gpg is encrypted", "letter.txt:2: a username is left")
        .doesNotContain("gone.girl_9");
    assertThat(Files.readString(receipt())).contains("\"complete\" : false", "\"leftLines\" : 1");
  }

  @Test
  void purge_aReceiptAmongTheExports_isRefused() throws IOException {
    receipts = scratch.resolve("export/receipts");

    assertThat(purge(notice())).isEqualTo(Reader.REFUSED);
    assertThat(log).hasContent(LOG);
  }
}
