package org.courseveil.parquet;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that this process may use, by handle.
 *
 * <p>The driver lends keys to it; an executor, which starts with none, asks its {@link KeySource}
 * the first time a handle is used. A handle that nobody knows is refused: there is no default key.
 */
public final class KeyRing {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Map<String, DataKey> KEYS = new ConcurrentHashMap<>();
  private static volatile KeySource source = id -> Optional.empty();

  private KeyRing() {}

  /** Where a process finds keys that were lent in another one. */
  @FunctionalInterface
  public interface KeySource {
    /**
     * Returns the key that the handle's id names, or nothing if it was never lent or was withdrawn.
     */
    Optional<DataKey> find(String id);
  }

  /** Lends a key under a fresh handle; the ring keeps its own copy. */
  public static KeyHandle lend(DataKey key) {
    byte[] id = new byte[16];
    RANDOM.nextBytes(id);
    KeyHandle handle = new KeyHandle(HexFormat.of().formatHex(id));
    byte[] bytes = key.exposeBytes();
    KEYS.put(handle.id(), DataKey.copyOf(bytes));
    Arrays.fill(bytes, (byte) 0);
    return handle;
  }

  /** Returns the key of a handle; throws {@link IllegalStateException} if nobody knows it. */
  public static DataKey key(KeyHandle handle) {
    DataKey known = KEYS.get(handle.id());
    if (known != null) {
      return known;
    }
    DataKey found =
        source
            .find(handle.id())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "No key was lent under this handle, or it was withdrawn. Submit the job"
                            + " with the session settings of jobs/, which deliver keys to"
                            + " executors."));
    DataKey raced = KEYS.putIfAbsent(handle.id(), found);
    return raced == null ? found : raced;
  }

  /** Returns a lent key by its handle's id, without asking elsewhere. */
  public static Optional<DataKey> lent(String id) {
    return Optional.ofNullable(KEYS.get(id));
  }

  /** Withdraws a handle from this process and overwrites its copy of the key. */
  public static void withdraw(KeyHandle handle) {
    DataKey key = KEYS.remove(handle.id());
    if (key != null) {
      key.close();
    }
  }

  /** Names where this process asks for keys that were not lent in it. */
  public static void connect(KeySource newSource) {
    source = newSource;
  }
}
