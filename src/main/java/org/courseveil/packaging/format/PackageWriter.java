package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    if (manifest.isPublic()) {
      throw new FormatException(PackagePath.PACKAGE, "is of tables in the clear");
    }
    FileProtection protection = new FileProtection.PackageFile(key, manifest.packageId().text());
    for (DataPackage.Resource table : description.resources()) {
      requireColumns(staging, table, protection);
    }
    WrittenPackage written = new SignedBag(staging, manifest, description, readme).write(signer);
    Files.createDirectory(staging.resolve(PackagePath.KEYS));
    for (Recipient recipient : recipients) {
      new KeyEnvelope(
              manifest.packageId(),
              manifest.member(),
              manifest.release(),
              recipient.certificate().fingerprint(),
              key,
              written.payloadManifest())
          .seal(staging, recipient, signer);
    }
    DurableFile.forceNamesIn(staging);
    return written;
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
}
