package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.courseveil.openpgp.SealedMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An envelope opens for its recipient and its package alone. */
final class TamperedEnvelopeTest {
  @TempDir private static Path originals;
  private static Optional<BuiltPackage> built = Optional.empty();

  @TempDir private Path scratch;

  @FunctionalInterface
  private interface Change {
    void make(Path envelope, byte[] json) throws IOException;
  }

  @BeforeAll
  static void writePackages() throws IOException {
    built = Optional.of(BuiltPackage.write(originals));
    BuiltPackage.write(originals, "otherx", "2026-11", 1, Optional.empty());
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("removed", (file, json) -> Files.delete(file)),
        change("cut", (file, json) -> new Tampering(file).cut("", 20)),
        change("emptied", (file, json) -> Files.write(file, new byte[0])),
        change("flipped", (file, json) -> new Tampering(file).flip("", 300)),
        change("plain JSON", Files::write),
        change("too large", (file, json) -> Files.write(file, new byte[100_000])),
        change(
            "another package's",
            (file, json) -> {
              Files.delete(file);
              Files.copy(
                  originals.resolve("otherx/2026-11/keys").resolve(file.getFileName()), file);
            }),
        change("a stranger's", (file, json) -> seal(file, json, TestKeys.stranger())),
        change("signed by its recipient", (file, json) -> seal(file, json, TestKeys.recipient())),
        changed("another recipient's", TestKeys.recipient().fingerprint(), "A".repeat(40)),
        changed("another member's", "\"delftx\"", "\"otherx\""),
        changed("another release's", "\"2026-11\"", "\"2026-12\""),
        changed("of a weak algorithm", "AES_GCM_V1", "AES_GCM_CTR_V1"),
        changed("of a short key", ": 256", ": 128"),
        changed("of a newer format", "\"format\" : 1", "\"format\" : 2"),
        changed("with a field more", "\"format\" : 1", "\"format\" : 1, \"x\" : 1"));
  }

  private static Arguments change(String name, Change change) {
    return arguments(name, change);
  }

  /** An envelope of other content that the platform itself has sealed. */
  private static Arguments changed(String name, String from, String to) {
    return change(
        name,
        (file, json) -> {
          String text = new String(json, StandardCharsets.UTF_8);
          assertThat(text).contains(from);
          byte[] other = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
          seal(file, other, TestKeys.platform());
        });
  }

  private static void seal(Path file, byte[] json, TestKeys.Pair signer) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream sealed =
            SealedMessage.seal(out, TestKeys.recipient().certificate(), signer.secretKey())) {
      sealed.write(json);
    }
  }

  private Path copy() {
    Path copy = scratch.resolve("delftx/2026-11");
    Tampering.copy(originals.resolve("delftx/2026-11"), copy);
    return copy;
  }

  private static OpenedPackage verified(Path directory) throws FormatException {
    return PackageVerifier.of(TestKeys.platform().certificate()).verify(directory).orThrow();
  }

  @Test
  void unlock_itsRecipient_getsTheKey() throws IOException {
    OpenedPackage opened = verified(copy());
    try (KeyEnvelope envelope = opened.unlock(TestKeys.recipient().secretKey())) {
      assertThat(envelope.key().exposeBytes()).isEqualTo(built.orElseThrow().key().exposeBytes());
    }
  }

  @Test
  void unlock_sealedAgainByThePlatform_getsTheKey() throws IOException {
    Path directory = copy();
    Path file = directory.resolve(PackagePath.envelope(TestKeys.recipient().fingerprint()));
    seal(file, json(verified(directory)), TestKeys.platform());

    try (KeyEnvelope envelope = verified(directory).unlock(TestKeys.recipient().secretKey())) {
      assertThat(envelope.member()).isEqualTo("delftx");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void unlock_changedEnvelope_isRefusedAndNamed(String name, Change change) throws IOException {
    Path directory = copy();
    String file = PackagePath.envelope(TestKeys.recipient().fingerprint());
    change.make(directory.resolve(file), json(verified(directory)));

    assertThatThrownBy(() -> verified(directory).unlock(TestKeys.recipient().secretKey()))
        .as(name)
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(file);
  }

  @Test
  void unlock_stranger_isRefused() throws IOException {
    OpenedPackage opened = verified(copy());
    assertThatThrownBy(() -> opened.unlock(TestKeys.stranger().secretKey()))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(TestKeys.stranger().fingerprint());
  }

  @Test
  void unlock_envelopeOfAnotherUnderTheStrangersName_isRefused() throws IOException {
    Path directory = copy();
    Files.copy(
        directory.resolve(PackagePath.envelope(TestKeys.recipient().fingerprint())),
        directory.resolve(PackagePath.envelope(TestKeys.stranger().fingerprint())));

    assertThatThrownBy(() -> verified(directory).unlock(TestKeys.stranger().secretKey()))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("does not open");
  }

  private static byte[] json(OpenedPackage opened) throws IOException {
    try (KeyEnvelope envelope = opened.unlock(TestKeys.recipient().secretKey())) {
      return envelope.json();
    }
  }
}
