package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.parquet.DataKey;

/**
 * The key of a package, bound to the package and to one recipient.
 *
 * <p>Sealed, it is {@code keys/<fingerprint>.asc}; its JSON is what the recipient unlocks. Closing
 * it closes the key.
 *
 * @param recipient the full fingerprint of the certificate it is sealed to
 * @param manifest the digest of {@code manifest-sha256.txt}, and so of all data files
 */
public record KeyEnvelope(
    PackageId packageId,
    String member,
    String release,
    String recipient,
    DataKey key,
    Sha256 manifest)
    implements AutoCloseable {
  /** The id of a package's only key. */
  static final String KEY_ID = "package";

  private static final String ALGORITHM = "AES_GCM_V1";
  private static final int BITS = 8 * DataKey.LENGTH;

  /** Returns the envelope's JSON, in which the key stands: the caller overwrites it when done. */
  public byte[] json() {
    byte[] secret = key.exposeBytes();
    try {
      ObjectNode json =
          Json.object()
              .put("format", PackageManifest.FORMAT)
              .put("packageId", packageId.text())
              .put("member", member)
              .put("release", release)
              .put("recipient", recipient);
      json.putArray("keys")
          .addObject()
          .put("id", KEY_ID)
          .put("algorithm", ALGORITHM)
          .put("bits", BITS)
          .put("key", secret);
      json.put("manifestSha256", manifest.hex());
      return Json.write(json);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** Seals the envelope to its recipient, as a new file of a package that is being written. */
  void seal(Path packageDirectory, Recipient to, SecretKey signer) throws IOException {
    DurableFile.create(
        packageDirectory.resolve(PackagePath.envelope(recipient)), sealed(to, signer));
  }

  /** Returns the envelope sealed to its recipient. */
  byte[] sealed(Recipient to, SecretKey signer) throws IOException {
    Certificate certificate = to.certificate();
    if (!certificate.fingerprint().equals(recipient)) {
      throw new IllegalArgumentException(
          "The envelope is for "
              + recipient
              + ". Provided certificate: "
              + certificate.fingerprint());
    }
    byte[] json = json();
    try {
      return to.sealed(json, signer);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  /** Reads the file that a recipient unlocked; whether it is a package's, the key itself tells. */
  public static KeyEnvelope read(Path unlocked) throws IOException {
    String name = unlocked.toString();
    byte[] json = FileContent.small(name, unlocked, OpenedPackage.LARGEST_ENVELOPE);
    try {
      return parse(name, json);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  /** Reads an opened envelope; the messages of its errors never hold a value of it. */
  static KeyEnvelope parse(String file, byte[] bytes) throws FormatException {
    StrictObject json = Json.read(file, bytes);
    PackageManifest.requireKnownFormat(json);
    PackageId packageId = json.value("packageId", PackageId::new);
    String member = json.text("member");
    String release = json.text("release");
    String recipient = json.text("recipient");
    List<DataKey> keys = json.list("keys", KeyEnvelope::key);
    if (keys.size() != 1) {
      keys.forEach(DataKey::close);
      throw json.refused("keys", "must hold one key. Provided number: " + keys.size());
    }
    Sha256 manifest = json.value("manifestSha256", Sha256::new);
    return json.complete(
        () -> new KeyEnvelope(packageId, member, release, recipient, keys.get(0), manifest));
  }

  /** Refuses an envelope that is another package's. */
  void requireFor(String file, PackageManifest of, Sha256 manifestOf) throws FormatException {
    require(file, "package", packageId.equals(of.packageId()));
    require(file, "member", member.equals(of.member()));
    require(file, "release", release.equals(of.release()));
    require(file, "list of data files", manifest.equals(manifestOf));
  }

  /** Refuses an envelope that is another recipient's. */
  void requireRecipient(String file, String fingerprint) throws FormatException {
    require(file, "recipient", recipient.equals(fingerprint));
  }

  private static void require(String file, String what, boolean same) throws FormatException {
    if (!same) {
      throw new FormatException(file, "holds the key of another " + what);
    }
  }

  private static DataKey key(StrictObject json) throws FormatException {
    json.constant("id", KEY_ID);
    json.constant("algorithm", ALGORITHM);
    if (json.whole("bits") != BITS) {
      throw json.refused("bits", "must be " + BITS);
    }
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(json.text("key"));
    } catch (IllegalArgumentException e) {
      throw json.refused("key", "is not base64");
    }
    try {
      if (secret.length != DataKey.LENGTH) {
        throw json.refused("key", "must have " + BITS + " bits");
      }
      return json.complete(() -> DataKey.copyOf(secret));
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  @Override
  public void close() {
    key.close();
  }
}
