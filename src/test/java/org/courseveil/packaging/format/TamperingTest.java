package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.courseveil.openpgp.WeakMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each way of tampering with a package is refused, and the file is named: {@link FileMutations},
 * {@link SignedMutations}, {@link EnvelopeMutations}, replays, and any byte anywhere.
 */
final class TamperingTest {
  private static final int FLIPS = 300;

  @TempDir private static Path originals;
  private static Optional<BuiltPackage> built = Optional.empty();

  @TempDir private Path scratch;

  @BeforeAll
  static void writePackages() throws IOException {
    built = Optional.of(BuiltPackage.write(originals));
    BuiltPackage.write(originals, "otherx", "2026-11", 1, Optional.empty());
  }

  static Stream<Mutation> packageMutations() {
    return Stream.concat(FileMutations.all(), SignedMutations.all());
  }

  static Stream<Mutation> envelopeMutations() {
    return EnvelopeMutations.all();
  }

  private Tampering untampered() {
    Path copy = scratch.resolve("delftx/2026-11");
    Tampering.copy(originals.resolve("delftx/2026-11"), copy);
    return new Tampering(copy);
  }

  private static Verification verify(Path directory) {
    return PackageVerifier.of(TestKeys.platform().certificate()).verify(directory);
  }

  private static List<Finding> findings(Path directory) {
    assertThat(verify(directory)).isInstanceOf(Verification.Refused.class);
    return ((Verification.Refused) verify(directory)).findings();
  }

  @ParameterizedTest
  @MethodSource("packageMutations")
  void verify_tampered_isRefusedAndTheFileNamed(Mutation mutation) throws IOException {
    Tampering hands = untampered();
    mutation.change().make(hands, originals.resolve("otherx/2026-11"));

    List<Finding> findings = findings(hands.root());

    assertThat(findings).extracting(Finding::file).contains(mutation.file());
    assertThat(findings).allMatch(finding -> finding.toString().lines().count() == 1);
  }

  @ParameterizedTest
  @MethodSource("envelopeMutations")
  void unlock_tamperedEnvelope_isRefusedAndNamed(Mutation mutation) throws IOException {
    Tampering hands = untampered();
    mutation.change().make(hands, originals.resolve("otherx/2026-11"));
    OpenedPackage opened = verify(hands.root()).orThrow();

    assertThatThrownBy(() -> opened.unlock(TestKeys.recipient().secretKey()))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(mutation.file());
  }

  /** Armor has bytes that mean nothing, such as its line feeds; the signature is tried below. */
  @Test
  void verify_oneBitChangedInAnyFile_isRefusedAndTheFileNamed() throws IOException {
    Tampering hands = untampered();
    List<String> files =
        PackageTree.of(hands.root()).entries().entrySet().stream()
            .filter(entry -> entry.getValue() == PackageTree.Kind.FILE)
            .map(entry -> entry.getKey())
            .filter(path -> !path.startsWith("keys/") && !path.equals(PackagePath.SIGNATURE))
            .toList();
    Random random = new Random(7);
    for (int flip = 0; flip < FLIPS; flip++) {
      String file = files.get(flip % files.size());
      int position = random.nextInt(Math.toIntExact(Files.size(hands.file(file))));
      hands.flip(file, position);

      assertThat(findings(hands.root()))
          .as("byte %d of %s", position, file)
          .extracting(Finding::file)
          .contains(file.equals(PackagePath.TAG_MANIFEST) ? PackagePath.SIGNATURE : file);

      hands.flip(file, position);
    }
    assertThat(verify(hands.root())).isInstanceOf(Verification.Trusted.class);
  }

  @Test
  void verify_untampered_isTrusted() {
    assertThat(verify(untampered().root())).isInstanceOf(Verification.Trusted.class);
  }

  @Test
  void verify_signedAgainWithoutAChange_isTrusted() throws IOException {
    Tampering hands = untampered();
    hands.redigest();
    hands.signAsPlatform();

    assertThat(verify(hands.root())).isInstanceOf(Verification.Trusted.class);
  }

  /** The twin of the weak signatures: made in the same way, with an accepted digest. */
  @Test
  void verify_signedInAnotherWayWithoutAChange_isTrusted() throws IOException {
    Tampering hands = untampered();
    hands.write(PackagePath.SIGNATURE, hands.weakSignature(HashAlgorithmTags.SHA256));

    assertThat(verify(hands.root())).isInstanceOf(Verification.Trusted.class);
  }

  @Test
  void verify_signedTagFileMore_isTrusted() throws IOException {
    Tampering hands = untampered();
    hands.write("ro-crate-metadata.json", "{}");
    hands.signAsPlatform();

    assertThat(verify(hands.root())).isInstanceOf(Verification.Trusted.class);
  }

  @Test
  void verify_otherDirectoryName_isRefused() throws IOException {
    Tampering hands = untampered();
    Path renamed = Files.move(hands.root(), hands.root().resolveSibling("2026-12"));

    assertThat(((Verification.Refused) verify(renamed)).findings())
        .containsExactly(
            new Finding(
                "package.json",
                "is of delftx/2026-11, and the package's directory is delftx/2026-12"));
  }

  @Test
  void verify_linkToAPackage_isRefused() throws IOException {
    Path link = Files.createDirectories(scratch.resolve("links/delftx")).resolve("2026-11");
    Files.createSymbolicLink(link, untampered().root());

    assertThat(verify(link)).isInstanceOf(Verification.Refused.class);
  }

  @Test
  void verify_olderThanTheNewestSeen_isRefused() throws IOException {
    BuiltPackage first = BuiltPackage.write(scratch);
    BuiltPackage second =
        BuiltPackage.write(
            scratch, "delftx", "2026-12", 2, Optional.of(first.written().tagManifest()));
    PackageVerifier verifier =
        PackageVerifier.of(
            TestKeys.platform().certificate(), SequenceMemory.in(scratch.resolve("state")));

    assertThat(verifier.verify(first.directory())).isInstanceOf(Verification.Trusted.class);
    assertThat(verifier.verify(second.directory())).isInstanceOf(Verification.Trusted.class);
    Verification replayed = verifier.verify(first.directory());
    assertThat(((Verification.Refused) replayed).findings())
        .extracting(Finding::file)
        .containsExactly("package.json");
  }

  @Test
  void unlock_itsRecipient_getsTheKey() throws IOException {
    OpenedPackage opened = verify(untampered().root()).orThrow();

    try (KeyEnvelope envelope = opened.unlock(TestKeys.recipient().secretKey())) {
      assertThat(envelope.key().exposeBytes()).isEqualTo(built.orElseThrow().key().exposeBytes());
    }
  }

  /** The twin of the weak and the changed envelopes: made in the same ways, with nothing wrong. */
  @Test
  void unlock_sealedAgainByThePlatform_getsTheKey() throws IOException {
    Tampering hands = untampered();
    byte[] json = EnvelopeMutations.json(hands);
    String file = PackagePath.envelope(TestKeys.recipient().fingerprint());
    EnvelopeMutations.seal(hands, json, TestKeys.platform());
    verify(hands.root()).orThrow().unlock(TestKeys.recipient().secretKey()).close();
    hands.write(
        file,
        new String(
            WeakMessage.strong()
                .seal(json, TestKeys.recipient().certificate(), TestKeys.platform().secretKey()),
            StandardCharsets.US_ASCII));

    try (KeyEnvelope envelope =
        verify(hands.root()).orThrow().unlock(TestKeys.recipient().secretKey())) {
      assertThat(envelope.member()).isEqualTo("delftx");
    }
  }

  @Test
  void unlock_stranger_isRefused() throws IOException {
    OpenedPackage opened = verify(untampered().root()).orThrow();
    assertThatThrownBy(() -> opened.unlock(TestKeys.stranger().secretKey()))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(TestKeys.stranger().fingerprint());
  }

  @Test
  void unlock_envelopeOfAnotherUnderTheStrangersName_isRefused() throws IOException {
    Path directory = untampered().root();
    Files.copy(
        directory.resolve(PackagePath.envelope(TestKeys.recipient().fingerprint())),
        directory.resolve(PackagePath.envelope(TestKeys.stranger().fingerprint())));

    assertThatThrownBy(() -> verify(directory).orThrow().unlock(TestKeys.stranger().secretKey()))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("does not open");
  }
}
