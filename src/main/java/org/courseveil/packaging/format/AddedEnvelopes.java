package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.EncryptedTableReader;
import org.courseveil.parquet.FileProtection;

/**
 * The addition of envelopes to a package that has been published. What is signed stays as it is,
 * and of the data one footer is opened, to see that the key is theirs: the size of a package costs
 * nothing.
 */
public final class AddedEnvelopes {
  private final Path directory;
  private final SecretKey platform;
  private final PackageManifest manifest;
  private final Sha256 payload;

  private AddedEnvelopes(
      Path directory, SecretKey platform, PackageManifest manifest, Sha256 payload) {
    this.directory = directory;
    this.platform = platform;
    this.manifest = manifest;
    this.payload = payload;
  }

  /**
   * Looks at a package along its chain, but for the data.
   *
   * @param signer the platform's certificate
   * @param known the digest of its tag manifest, from elsewhere
   * @throws FormatException if it is not the known package
   */
  public static AddedEnvelopes to(
      Path directory, SecretKey platform, Certificate signer, Sha256 known) throws IOException {
    Path root = directory.toRealPath(LinkOption.NOFOLLOW_LINKS);
    byte[] tagManifest = PackageVerifier.signedTagManifest(root, signer);
    if (!Sha256.of(tagManifest).equals(known)) {
      throw new FormatException(PackagePath.TAG_MANIFEST, "is of another package than is known");
    }
    List<Finding> findings = new ArrayList<>();
    TagFiles tagFiles = TagFiles.check(root, tagManifest, findings);
    PackageManifest manifest =
        tagFiles
            .manifest(findings)
            .orElseThrow(() -> new FormatException(PackagePath.PACKAGE, "cannot be trusted"));
    if (!findings.isEmpty()) {
      throw new FormatException(findings.get(0));
    }
    return new AddedEnvelopes(root, platform, manifest, tagFiles.digest(PackagePath.MANIFEST));
  }

  /**
   * Adds an envelope for each recipient that has none.
   *
   * @param scratch a folder on the same file system, outside the package
   * @return the fingerprints that were added
   */
  public List<String> add(List<Recipient> recipients, DataKey key, Path scratch)
      throws IOException {
    requireKey(key);
    List<String> added = new ArrayList<>();
    for (Recipient recipient : recipients) {
      String fingerprint = recipient.certificate().fingerprint();
      Path file = directory.resolve(PackagePath.envelope(fingerprint));
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        KeyEnvelope envelope =
            new KeyEnvelope(
                manifest.packageId(),
                manifest.member(),
                manifest.release(),
                fingerprint,
                key,
                payload);
        Files.createDirectories(scratch);
        DurableFile.createWhole(
            file, envelope.sealed(recipient, platform), scratch.resolve(fingerprint));
        added.add(fingerprint);
      }
    }
    return List.copyOf(added);
  }

  private void requireKey(DataKey key) throws IOException {
    String part = manifest.parts().iterator().next();
    EncryptedTableReader.open(
            directory.resolve(part),
            new FileProtection.PackageFile(key, manifest.packageId().text()))
        .close();
  }
}
