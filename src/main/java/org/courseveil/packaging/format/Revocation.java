package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.DetachedSignature;
import org.courseveil.openpgp.SecretKey;

/**
 * The platform's signed word that a package is no longer to be used, beside it: {@code
 * <release>.revoked.json} and its signature, {@code .asc}.
 *
 * <p>It asks recipients to destroy what they have; it cannot take anything away from them.
 *
 * @param reason one line for recipients, which names no learner
 */
public record Revocation(
    PackageId packageId,
    String member,
    String release,
    Sha256 tagManifest,
    LocalDate day,
    String reason) {
  private static final String SUFFIX = ".revoked.json";
  private static final String SIGNATURE = ".asc";

  /** Other JSON that the platform signs is none: a recipient can lay the JSON of a key here. */
  private static final String KIND = "revocation";

  private static final int LARGEST = 64 * 1024;

  public Revocation {
    PackagePath.name("member", member);
    PackagePath.name("release", release);
    if (reason.isBlank() || reason.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A reason is one line of text.");
    }
  }

  /** Returns where the notice about a package lies, or may come to lie. */
  public static Path beside(Path packageDirectory) {
    return packageDirectory.resolveSibling(packageDirectory.getFileName() + SUFFIX);
  }

  /** Publishes the notice beside its package, the signature first; one that is there stays. */
  public void publish(Path packageDirectory, SecretKey platform) throws IOException {
    Path file = beside(packageDirectory);
    if (Files.exists(file)) {
      return;
    }
    byte[] json = json();
    String signature = DetachedSignature.sign(new ByteArrayInputStream(json), platform);
    DurableFile.replace(signatureOf(file), signature.getBytes(StandardCharsets.US_ASCII));
    try {
      DurableFile.createWhole(file, json);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(
          "Another run has revoked " + member + "/" + release + " meanwhile. Run again.", e);
    }
  }

  /**
   * Reads the notice about a package, if there is one beside it.
   *
   * @throws FormatException if it has no good signature of the platform, or is of another package
   */
  public static Optional<Revocation> read(Path packageDirectory, Certificate signer)
      throws IOException {
    Path file = beside(packageDirectory);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String name = String.valueOf(file.getFileName());
    byte[] json = FileContent.small(name, file, LARGEST);
    try {
      byte[] signature = FileContent.small(name + SIGNATURE, signatureOf(file), LARGEST);
      DetachedSignature.verify(
          new ByteArrayInputStream(json), new String(signature, StandardCharsets.US_ASCII), signer);
    } catch (IOException e) {
      throw new FormatException(
          name, "says that the package was revoked, and is not signed by " + signer.fingerprint());
    }
    return Optional.of(parse(name, json));
  }

  private byte[] json() throws IOException {
    ObjectNode json =
        Json.object()
            .put("format", PackageManifest.FORMAT)
            .put("kind", KIND)
            .put("packageId", packageId.text())
            .put("member", member)
            .put("release", release)
            .put("tagManifestSha256", tagManifest.hex())
            .put("revokedOn", day.toString())
            .put("reason", reason);
    return Json.write(json);
  }

  private static Revocation parse(String name, byte[] bytes) throws IOException {
    StrictObject json = Json.read(name, bytes);
    PackageManifest.requireKnownFormat(json);
    json.constant("kind", KIND);
    PackageId packageId = json.value("packageId", PackageId::new);
    String member = json.text("member");
    String release = json.text("release");
    Sha256 tagManifest = json.value("tagManifestSha256", Sha256::new);
    LocalDate day = json.value("revokedOn", Revocation::day);
    String reason = json.text("reason");
    return json.complete(
        () -> new Revocation(packageId, member, release, tagManifest, day, reason));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("A day has the form 2026-11-01.", e);
    }
  }

  private static Path signatureOf(Path file) {
    return file.resolveSibling(file.getFileName() + SIGNATURE);
  }
}
