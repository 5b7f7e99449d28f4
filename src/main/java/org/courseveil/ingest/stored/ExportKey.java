package org.courseveil.ingest.stored;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.courseveil.openpgp.EncryptedStream;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.LentKeys;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The secret key that an export's files were encrypted for. It is read when the first of them is
 * met, and leaves the driver in no form: of each file its own key is lent to tasks, until this is
 * closed.
 */
public final class ExportKey implements AutoCloseable {
  private final Optional<Path> file;
  private final Supplier<Passphrase> passphrase;
  private final LentKeys lent = new LentKeys();
  private @Nullable SecretKey opened;

  private ExportKey(Optional<Path> file, Supplier<Passphrase> passphrase) {
    this.file = file;
    this.passphrase = passphrase;
  }

  /** Returns the key of a file, if there is one, with what gives its passphrase. */
  public static ExportKey of(Optional<Path> file, Supplier<Passphrase> passphrase) {
    return new ExportKey(file, passphrase);
  }

  /** Returns the key of inputs none of which may be encrypted. */
  public static ExportKey none() {
    return new ExportKey(Optional.empty(), Passphrase::none);
  }

  /** Opens a message's own key, and lends it. */
  KeyHandle lend(InputStream message) throws IOException {
    byte[] sessionKey = EncryptedStream.sessionKey(message, secretKey());
    try (DataKey key = DataKey.copyOf(sessionKey)) {
      return lent.handle(key);
    } finally {
      Arrays.fill(sessionKey, (byte) 0);
    }
  }

  private synchronized SecretKey secretKey() throws IOException {
    SecretKey known = opened;
    if (known != null) {
      return known;
    }
    Path place =
        file.orElseThrow(
            () ->
                new IOException(
                    "This file is encrypted, and no key is there to open it. Exports and the list"
                        + " of deletions open with inputs.secret-key; decrypt others first."));
    try (Passphrase opening = passphrase.get()) {
      SecretKey read = SecretKey.read(place, opening);
      opened = read;
      return read;
    } catch (IOException e) {
      throw new RefusedException(
          List.of(
              new Problem(
                  place,
                  0,
                  "The secret key of the inputs does not open. Check the file, and its"
                      + " passphrase.")));
    }
  }

  @Override
  public synchronized void close() {
    lent.close();
    SecretKey known = opened;
    opened = null;
    if (known != null) {
      known.close();
    }
  }

  @Override
  public String toString() {
    return "ExportKey[redacted]";
  }
}
