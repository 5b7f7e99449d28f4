package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.courseveil.openpgp.DetachedSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PurgeReceiptTest {
  private static final ShippedSchema SCHEMA = ShippedSchema.named("purge-receipt.schema.json");
  private static final Sha256 DIGEST = Sha256.of(new byte[] {1});
  private static final String NAMING = "elif_haddad/tracking.log";

  @TempDir private Path scratch;

  private static PurgeReceipt receipt(PurgeReceipt.Left... left) {
    return new PurgeReceipt(
        "delftx",
        LocalDate.of(2026, 11, 20),
        List.of(DIGEST),
        3,
        List.of(new PurgeReceipt.Purged(NAMING, 5, 2, 1, 0, DIGEST, DIGEST)),
        List.of(),
        List.of(left),
        "1.0");
  }

  @Test
  void write_aReceipt_fitsItsSchemaAndIsSigned() throws IOException {
    Path file = receipt().write(scratch, TestKeys.recipient().secretKey());
    Path second = receipt().write(scratch, TestKeys.recipient().secretKey());

    assertThat(file).hasFileName("purge_delftx_2026-11-20.json");
    assertThat(second).hasFileName("purge_delftx_2026-11-20-2.json");
    assertThat(SCHEMA.problems(Files.readAllBytes(file))).isEmpty();
    DetachedSignature.verify(
        Files.newInputStream(file),
        Files.readString(file.resolveSibling(file.getFileName() + ".asc")),
        TestKeys.recipient().certificate());
  }

  @Test
  void json_ofAFileNamedAfterALearner_hasItsDigestInPlace() {
    PurgeReceipt.Left named = new PurgeReceipt.Left(NAMING, 0, "the name of the file");
    byte[] json = receipt(named).json("A".repeat(40));

    assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("elif").contains("SHA-256");
    assertThat(SCHEMA.problems(json)).isEmpty();
  }

  @Test
  void isComplete_whereALineIsLeft_isFalse() {
    assertThat(receipt().isComplete()).isTrue();
    assertThat(receipt(new PurgeReceipt.Left("a", 1, "an id")).isComplete()).isFalse();
    byte[] json = receipt(new PurgeReceipt.Left("a", 1, "an id")).json("A".repeat(40));
    assertThat(SCHEMA.problems(json)).isEmpty();
    String wrong = new String(json, StandardCharsets.UTF_8).replace("an id", "4711");
    assertThat(SCHEMA.problems(wrong.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  @Test
  void new_aMemberThatIsNoName_isRefused() {
    assertThatThrownBy(
            () ->
                new PurgeReceipt(
                    "../x", LocalDate.EPOCH, List.of(), 0, List.of(), List.of(), List.of(), "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
