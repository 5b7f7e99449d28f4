package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.courseveil.parquet.DataKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class KeyEnvelopeTest {
  private static final String FILE = "keys/x.asc";
  private static final String RECIPIENT = "0123456789ABCDEF".repeat(2) + "01234567";
  private static final PackageManifest MANIFEST = Descriptions.manifest();
  private static final byte[] SECRET = new byte[DataKey.LENGTH];
  private static final ShippedSchema SCHEMA = ShippedSchema.named("key-envelope.schema.json");

  static {
    new Random(20261101).nextBytes(SECRET);
  }

  private static KeyEnvelope envelope() {
    return new KeyEnvelope(
        MANIFEST.packageId(),
        MANIFEST.member(),
        MANIFEST.release(),
        RECIPIENT,
        DataKey.copyOf(SECRET),
        Descriptions.SOME_DIGEST);
  }

  private static String json() {
    return new String(envelope().json(), StandardCharsets.UTF_8);
  }

  @Test
  void parse_writtenEnvelope_returnsItsKey() throws IOException {
    KeyEnvelope parsed = KeyEnvelope.parse(FILE, envelope().json());

    assertThat(parsed.key().exposeBytes()).isEqualTo(SECRET);
    assertThat(parsed.json()).isEqualTo(envelope().json());
    assertThat(json()).contains("\"key\" : \"" + Base64.getEncoder().encodeToString(SECRET) + "\"");
  }

  @Test
  void json_writtenEnvelope_isValidByTheSchema() {
    assertThat(SCHEMA.problems(envelope().json())).isEmpty();
  }

  static List<JsonBreaches.Breach> breaches() throws IOException {
    return JsonBreaches.of(envelope().json());
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void parse_breach_isRefusedByProgramAndSchemaWithoutItsKey(JsonBreaches.Breach breach) {
    assertThatThrownBy(() -> KeyEnvelope.parse(FILE, breach.json()))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(FILE)
        .hasMessageNotContaining(Base64.getEncoder().encodeToString(SECRET).substring(0, 8));
    assertThat(SCHEMA.problems(breach.json())).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AES_GCM_V1, AES_GCM_CTR_V1",
    "AES_GCM_V1, 3DES",
    "AES_GCM_V1, aes_gcm_v1",
    "': 256', ': 128'",
    "'\"package\"', '\"other\"'",
    "'\"format\" : 1', '\"format\" : 2'"
  })
  void parse_weakOrOtherParameters_areRefused(String from, String to) {
    String changed = json().replace(from, to);
    assertThat(changed).isNotEqualTo(json());
    assertThatThrownBy(() -> KeyEnvelope.parse(FILE, changed.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(FILE);
  }

  @ParameterizedTest
  @CsvSource({"16", "24", "31", "33", "64"})
  void parse_keyOfAnotherSize_isRefused(int length) {
    String shorter = Base64.getEncoder().encodeToString(new byte[length]);
    String changed = json().replace(Base64.getEncoder().encodeToString(SECRET), shorter);
    assertThatThrownBy(() -> KeyEnvelope.parse(FILE, changed.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("256 bits")
        .hasMessageNotContaining(shorter);
  }

  @Test
  void requireFor_itsOwnPackage_isFine() {
    assertThatCode(
            () -> {
              envelope().requireFor(FILE, MANIFEST, Descriptions.SOME_DIGEST);
              envelope().requireRecipient(FILE, RECIPIENT);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void requireFor_anythingOfAnother_isRefused() {
    Sha256 digest = Descriptions.SOME_DIGEST;
    Sha256 otherDigest = Sha256.of(new byte[0]);
    PackageManifest other = Descriptions.manifest();
    refused("package", () -> envelope().requireFor(FILE, other, digest));
    refused("list of data files", () -> envelope().requireFor(FILE, MANIFEST, otherDigest));
    refused("recipient", () -> envelope().requireRecipient(FILE, "F".repeat(40)));
  }

  private static void refused(String what, ThrowingCallable require) {
    assertThatThrownBy(require)
        .isInstanceOf(FormatException.class)
        .hasMessage(FILE + ": holds the key of another " + what);
  }

  @Test
  void toString_envelope_revealsNoKey() {
    assertThat(envelope().toString()).contains("DataKey[redacted]");
  }
}
