package org.courseveil.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key management service as a jar of its own would bring it, but for the service: its keys live
 * as long as the tests, under the name that the file of settings holds.
 */
public final class MemoryKms implements KeySealer {
  static final String NAME = "memory-kms";

  private static final Map<String, byte[]> KEYS = new ConcurrentHashMap<>();
  private static final int NONCE = 12;

  private final byte[] key;
  private boolean closed;

  private MemoryKms(byte[] key) {
    this.key = key;
  }

  /** Returns the sealer of a named key, which is made the first time. */
  public static MemoryKms of(String name) {
    return new MemoryKms(
        KEYS.computeIfAbsent(
            name,
            any -> {
              byte[] fresh = new byte[32];
              new SecureRandom().nextBytes(fresh);
              return fresh;
            }));
  }

  /** What a configuration finds under the service's name. */
  public static final class Provider implements KeySealerProvider {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public KeySealer open(Optional<Path> settings) throws IOException {
      if (settings.isEmpty()) {
        throw new IOException("The settings must name a key of the service.");
      }
      return of(Files.readString(settings.get()).strip());
    }
  }

  @Override
  public String seal(byte[] plain) throws IOException {
    byte[] nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain, 0);
    byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return "memory-kms:" + Base64.getEncoder().encodeToString(all) + "\n";
  }

  @Override
  public byte[] open(String sealed) throws IOException {
    try {
      byte[] all = Base64.getDecoder().decode(sealed.strip().replaceFirst("^memory-kms:", ""));
      return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), all, NONCE);
    } catch (IllegalArgumentException e) {
      throw new IOException("It was not sealed by this service.");
    }
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] input, int from) throws IOException {
    if (closed) {
      throw new IOException("The service was left.");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      return cipher.doFinal(input, from, input.length - from);
    } catch (GeneralSecurityException | ProviderException e) {
      throw new IOException("The service refused.");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
