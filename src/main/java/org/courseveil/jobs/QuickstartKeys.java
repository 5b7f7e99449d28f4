package org.courseveil.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.KeyGeneration;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.openpgp.PlatformSealer;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.parquet.DataKey;

/**
 * The keys of the quickstart, made on its first run: the platform's, the ledger's, and those of the
 * sample's members. Nothing else in the program makes a key that outlives its run.
 */
final class QuickstartKeys {
  static final List<String> MEMBERS = List.of("northbridge", "lakeside", "harborview");

  private final Path directory;

  QuickstartKeys(Path directory) {
    this.directory = directory;
  }

  /** Makes the keys that are not there yet; returns whether there were none at all. */
  boolean make() throws IOException {
    boolean first = !Files.exists(directory.resolve("ledger.key.asc"));
    Files.createDirectories(directory);
    pair("platform", "Sample Campus <privacy@campus.example>");
    for (String member : MEMBERS) {
      pair(member, member + " <research@" + member + ".example>");
    }
    if (first) {
      ledgerKey();
    }
    return first;
  }

  private void pair(String name, String userId) throws IOException {
    if (Files.exists(directory.resolve(name + ".secret.asc"))) {
      return;
    }
    KeyGeneration.KeyPair pair =
        KeyGeneration.generate(userId, Passphrase.none(), Optional.empty());
    write(name + ".public.asc", pair.certificate(), "rw-r--r--");
    write(name + ".secret.asc", pair.secretKey(), "rw-------");
    Certificate certificate =
        Certificate.of(pair.certificate().getBytes(StandardCharsets.US_ASCII));
    write(name + ".fingerprint", certificate.fingerprint() + "\n", "rw-r--r--");
  }

  private void ledgerKey() throws IOException {
    try (SecretKey platform =
            SecretKey.read(directory.resolve("platform.secret.asc"), Passphrase.none());
        DataKey key = DataKey.random()) {
      byte[] bytes = key.exposeBytes();
      try {
        write("ledger.key.asc", new PlatformSealer(platform).seal(bytes), "rw-------");
      } finally {
        Arrays.fill(bytes, (byte) 0);
      }
    }
  }

  private void write(String name, String content, String permissions) throws IOException {
    Path file = directory.resolve(name);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
    Files.writeString(file, content, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
  }
}
