package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.EncryptedTableReader;
import org.courseveil.parquet.FileProtection;

/**
 * The writer of everything in a package but its data files, which lie there already: tag files,
 * digests, the platform's signature and an envelope a recipient.
 */
public final class PackageWriter {
  private static final int PADDED_TO = 64 * 1024;

  private final SecretKey signer;
  private final List<Recipient> recipients;

  private PackageWriter(SecretKey signer, List<Recipient> recipients) {
    this.signer = signer;
    this.recipients = List.copyOf(recipients);
  }

  /** Returns a writer for these recipients; one that nothing may be sealed to is refused. */
  public static PackageWriter of(SecretKey signer, List<Recipient> recipients, Instant asOf)
      throws FormatException {
    Set<String> fingerprints = new TreeSet<>();
    for (Recipient recipient : recipients) {
      String fingerprint = recipient.certificate().fingerprint();
      List<String> obstacles = recipient.certificate().obstaclesToSealing(asOf);
      if (!obstacles.isEmpty()) {
        throw new FormatException(
            "Recipient " + fingerprint, "nothing is sealed to it: " + String.join("; ", obstacles));
      }
      if (!fingerprints.add(fingerprint)) {
        throw new FormatException("Recipient " + fingerprint, "is named twice");
      }
    }
    if (fingerprints.isEmpty()) {
      throw new FormatException("Recipients", "a package has at least one");
    }
    return new PackageWriter(signer, recipients);
  }

  /**
   * Completes a package.
   *
   * @param staging the package's directory, {@code <somewhere>/<member>/<release>}, which holds the
   *     data files that the manifest lists, encrypted, and nothing else
   * @param readme the text of README.md, for which {@link PackageReadme} has a form
   * @param key the key that the data files are encrypted under
   */
  public WrittenPackage write(
      Path staging, PackageManifest manifest, DataPackage description, String readme, DataKey key)
      throws IOException {
    requireNames(staging, manifest);
    if (!manifest.tables().equals(description.tables())) {
      throw new FormatException(
          PackagePath.DATA_PACKAGE, "describes other tables than " + PackagePath.PACKAGE);
    }
    Map<String, Sha256> payload = new TreeMap<>();
    long octets = payload(staging, manifest, payload);
    FileProtection protection = new FileProtection.PackageFile(key, manifest.packageId().text());
    for (DataPackage.Resource table : description.resources()) {
      requireColumns(staging, table, protection);
    }

    byte[] payloadManifest = new DigestList(payload).text();
    Map<String, byte[]> tagFiles = new TreeMap<>();
    BagDeclaration bag = new BagDeclaration(manifest, octets, payload.size());
    tagFiles.put(PackagePath.BAGIT, BagDeclaration.BAGIT.getBytes(StandardCharsets.UTF_8));
    tagFiles.put(PackagePath.BAG_INFO, bag.info());
    tagFiles.put(PackagePath.MANIFEST, payloadManifest);
    tagFiles.put(PackagePath.README, readme.getBytes(StandardCharsets.UTF_8));
    tagFiles.put(PackagePath.PACKAGE, manifest.json());
    tagFiles.put(PackagePath.DATA_PACKAGE, description.json());
    Map<String, Sha256> digests = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : tagFiles.entrySet()) {
      DurableFile.create(staging.resolve(file.getKey()), file.getValue());
      digests.put(file.getKey(), Sha256.of(file.getValue()));
    }
    byte[] tagManifest = new DigestList(digests).text();
    DurableFile.create(staging.resolve(PackagePath.TAG_MANIFEST), tagManifest);
    DurableFile.create(
        staging.resolve(PackagePath.SIGNATURE), TagManifestSignature.sign(tagManifest, signer));

    Sha256 payloadDigest = Sha256.of(payloadManifest);
    Files.createDirectory(staging.resolve(PackagePath.KEYS));
    for (Recipient recipient : recipients) {
      new KeyEnvelope(
              manifest.packageId(),
              manifest.member(),
              manifest.release(),
              recipient.certificate().fingerprint(),
              key,
              payloadDigest)
          .seal(staging, recipient, signer);
    }
    DurableFile.forceNamesIn(staging);
    return new WrittenPackage(staging, manifest, payloadDigest, Sha256.of(tagManifest));
  }

  /** Opens every data file: its key, the package that it names and its columns must be ours. */
  private static void requireColumns(
      Path staging, DataPackage.Resource table, FileProtection protection) throws IOException {
    for (String part : table.path()) {
      try (EncryptedTableReader rows =
          EncryptedTableReader.open(staging.resolve(part), protection)) {
        if (!table.describes(rows.schema())) {
          throw new FormatException(
              part, "has other columns than " + PackagePath.DATA_PACKAGE + " describes");
        }
      }
    }
  }

  private static void requireNames(Path staging, PackageManifest manifest) throws IOException {
    Path end = Path.of(manifest.member(), manifest.release());
    if (!Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)
        || !staging.toRealPath().endsWith(end)) {
      throw new FormatException(
          staging.toString(), "must be a directory whose path ends with " + end);
    }
  }

  /** Takes the digests of the data files, which must be all that there is. */
  private static long payload(Path staging, PackageManifest manifest, Map<String, Sha256> digests)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    PackageTree tree = PackageTree.of(staging);
    Set<String> parts = new TreeSet<>(manifest.parts());
    tree.judge(parts, path -> false, findings);
    long octets = 0;
    for (String part : parts) {
      if (!tree.isFile(part)) {
        throw new FormatException(part, "is missing");
      }
      FileContent content = FileContent.of(staging.resolve(part));
      if (!content.isEncrypted()) {
        throw new FormatException(part, "is not encrypted Parquet");
      }
      if (content.size() % PADDED_TO != 0) {
        throw new FormatException(part, "is not padded to a multiple of " + PADDED_TO + " bytes");
      }
      digests.put(part, content.digest());
      octets += content.size();
    }
    if (!findings.isEmpty()) {
      throw new FormatException(findings.get(0));
    }
    return octets;
  }
}
