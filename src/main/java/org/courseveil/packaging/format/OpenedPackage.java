package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.SecondKey;
import org.courseveil.openpgp.SecretKey;

/** A package that {@link PackageVerifier} trusts; there is no other way to one. */
public final class OpenedPackage {
  /** The largest envelope that is read, sealed or opened, in bytes. */
  public static final int LARGEST_ENVELOPE = 64 * 1024;

  private final Path directory;
  private final Certificate signer;
  private final PackageManifest manifest;
  private final DataPackage description;
  private final Sha256 payloadManifest;
  private final Sha256 tagManifest;

  OpenedPackage(
      Path directory,
      Certificate signer,
      PackageManifest manifest,
      DataPackage description,
      Sha256 payloadManifest,
      Sha256 tagManifest) {
    this.directory = directory;
    this.signer = signer;
    this.manifest = manifest;
    this.description = description;
    this.payloadManifest = payloadManifest;
    this.tagManifest = tagManifest;
  }

  public PackageManifest manifest() {
    return manifest;
  }

  public DataPackage description() {
    return description;
  }

  /** Returns the digest of {@code manifest-sha256.txt}. */
  public Sha256 payloadManifest() {
    return payloadManifest;
  }

  /** Returns the digest of {@code tagmanifest-sha256.txt}. */
  public Sha256 tagManifest() {
    return tagManifest;
  }

  /**
   * Returns the tables with their data files as programs outside the package's directory find them.
   */
  public LocatedTables tables(Path keyFile) {
    return LocatedTables.under(directory, description.resources(), keyFile.toString());
  }

  /** Returns the data files of a table, in order. */
  public List<Path> files(DataPackage.Resource table) {
    return table.path().stream().map(directory::resolve).toList();
  }

  /** Opens the envelope for a recipient that has no second lock. */
  public KeyEnvelope unlock(SecretKey recipient) throws IOException {
    return unlock(recipient, Optional.empty());
  }

  /**
   * Opens the envelope for a recipient; one of another package or signer is refused, and one with a
   * second lock where no key for it is given, or without where one is.
   */
  public KeyEnvelope unlock(SecretKey recipient, Optional<SecondKey> second) throws IOException {
    String fingerprint = recipient.certificate().fingerprint();
    String file = PackagePath.envelope(fingerprint);
    if (!Files.isRegularFile(directory.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
      throw new FormatException(
          file, "is missing: the package is not sealed to this key. Ask the platform to add it.");
    }
    byte[] sealed = FileContent.small(file, directory.resolve(file), LARGEST_ENVELOPE);
    byte[] json = new RecipientKeys(recipient, second).message(file, sealed, signer);
    try {
      KeyEnvelope envelope = accept(file, json, second);
      try {
        envelope.requireRecipient(file, fingerprint);
      } catch (FormatException e) {
        envelope.close();
        throw e;
      }
      return envelope;
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  /**
   * Takes an envelope that its recipient opened elsewhere, such as with gpg; one of another package
   * is refused. Whoever signed it: the key opens nothing but what the platform signed, or nothing.
   */
  public KeyEnvelope accept(String file, byte[] content, Optional<SecondKey> second)
      throws FormatException {
    byte[] json = RecipientKeys.withoutSecondLock(file, content, second);
    KeyEnvelope envelope;
    try {
      envelope = KeyEnvelope.parse(file, json);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
    try {
      envelope.requireFor(file, manifest, payloadManifest);
    } catch (FormatException e) {
      envelope.close();
      throw e;
    }
    return envelope;
  }
}
