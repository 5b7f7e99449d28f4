package org.courseveil.packaging.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.courseveil.openpgp.SealedMessage;
import org.courseveil.openpgp.WeakMessage;

/** What can be done to a recipient's envelope, by whoever has the files and by the platform. */
final class EnvelopeMutations {
  private static final String ENVELOPE = PackagePath.envelope(TestKeys.recipient().fingerprint());
  private static final WeakMessage STRONG = WeakMessage.strong();

  private EnvelopeMutations() {}

  static Stream<Mutation> all() {
    return Stream.of(
        envelope("removed", (h, o) -> h.remove(ENVELOPE)),
        envelope("cut", (h, o) -> h.cut(ENVELOPE, 20)),
        envelope("emptied", (h, o) -> h.write(ENVELOPE, "")),
        envelope("flipped", (h, o) -> h.flip(ENVELOPE, 300)),
        envelope("plain JSON", (h, o) -> Files.write(h.file(ENVELOPE), json(h))),
        envelope("too large", (h, o) -> h.write(ENVELOPE, "x".repeat(100_000))),
        envelope(
            "another package's",
            (h, o) -> {
              h.remove(ENVELOPE);
              Files.copy(o.resolve(ENVELOPE), h.file(ENVELOPE));
            }),
        envelope("a stranger's", (h, o) -> seal(h, json(h), TestKeys.stranger())),
        envelope("signed by its recipient", (h, o) -> seal(h, json(h), TestKeys.recipient())),
        envelope("without a signature", (h, o) -> seal(h, STRONG.unsigned())),
        envelope("signed with SHA-1", (h, o) -> seal(h, STRONG.signed(HashAlgorithmTags.SHA1))),
        envelope(
            "under 3DES",
            (h, o) -> seal(h, STRONG.encrypted(SymmetricKeyAlgorithmTags.TRIPLE_DES))),
        envelope(
            "under AES-128",
            (h, o) -> seal(h, STRONG.encrypted(SymmetricKeyAlgorithmTags.AES_128))),
        envelope("without integrity protection", (h, o) -> seal(h, STRONG.unprotected())),
        changed("another recipient's", TestKeys.recipient().fingerprint(), "A".repeat(40)),
        changed("another member's", "\"delftx\"", "\"otherx\""),
        changed("another release's", "\"2026-11\"", "\"2026-12\""),
        changed("of a weak algorithm", "AES_GCM_V1", "AES_GCM_CTR_V1"),
        changed("of a short key", ": 256", ": 128"),
        changed("of a newer format", "\"format\" : 1", "\"format\" : 2"),
        changed("with a field more", "\"format\" : 1", "\"format\" : 1, \"x\" : 1"));
  }

  private static Mutation envelope(String name, Mutation.Change change) {
    return Mutation.of("an envelope " + name, ENVELOPE, change);
  }

  /** An envelope of other content that the platform itself has sealed. */
  private static Mutation changed(String name, String from, String to) {
    return envelope(
        name,
        (hands, other) -> {
          String text = new String(json(hands), StandardCharsets.UTF_8);
          if (!text.contains(from)) {
            throw new IllegalArgumentException("The envelope does not contain " + from);
          }
          byte[] changed = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
          seal(hands, changed, TestKeys.platform());
        });
  }

  /** Seals an envelope as the package's own is sealed, by another key maybe. */
  static void seal(Tampering hands, byte[] json, TestKeys.Pair signer) throws IOException {
    try (OutputStream out = Files.newOutputStream(hands.file(ENVELOPE));
        OutputStream sealed =
            SealedMessage.seal(out, TestKeys.recipient().certificate(), signer.secretKey())) {
      sealed.write(json);
    }
  }

  private static void seal(Tampering hands, WeakMessage form) throws IOException {
    Path file = hands.file(ENVELOPE);
    Files.write(
        file,
        form.seal(
            json(hands), TestKeys.recipient().certificate(), TestKeys.platform().secretKey()));
  }

  /** Returns the content of the package's own envelope. */
  static byte[] json(Tampering hands) throws IOException {
    OpenedPackage opened =
        PackageVerifier.of(TestKeys.platform().certificate()).verify(hands.root()).orThrow();
    try (KeyEnvelope envelope = opened.unlock(TestKeys.recipient().secretKey())) {
      return envelope.json();
    }
  }
}
