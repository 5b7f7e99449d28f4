package org.courseveil.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Pkcs12StoreTest {
  private static final String PASSWORD = "of the store 5";
  private static final byte[] TEXT = "signed".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path directory;
  private static Gpg gpg;

  @BeforeAll
  static void open() throws IOException {
    gpg = Gpg.open();
  }

  @AfterAll
  static void close() throws IOException {
    gpg.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa3072", "nistp256", "nistp384"})
  void read_storeOfACertificatesKeys_signsAndOpensAsTheOpenPgpKeyDoes(String algorithm)
      throws IOException {
    SecretKey known = key(algorithm);
    try (SecretKey read =
        read(KeyStores.under(PASSWORD).add(file(known), 2), known.certificate())) {
      assertThat(read.certificate().fingerprint()).isEqualTo(known.certificate().fingerprint());
      String signature = DetachedSignature.sign(new ByteArrayInputStream(TEXT), read);
      DetachedSignature.verify(new ByteArrayInputStream(TEXT), signature, known.certificate());
      byte[] sealed = Keys.seal("sealed", known.certificate(), known);
      assertThat(Keys.open(sealed, read, known.certificate())).isEqualTo("sealed");
      assertThat(read.toString()).doesNotContain(PASSWORD);
    }
  }

  @Test
  void read_storeWithoutOneOfTheKeys_isRefusedNamingIt() throws IOException {
    SecretKey known = key("rsa3072");
    assertThatThrownBy(
            () -> read(KeyStores.under(PASSWORD).add(file(known), 1), known.certificate()))
        .hasMessageContaining("lacks the private part of the certificate's key");
    assertThatThrownBy(() -> read(KeyStores.under(PASSWORD), known.certificate()))
        .hasMessageContaining(known.certificate().fingerprint());
  }

  @Test
  void read_storeOfOtherKeys_isRefused() throws IOException {
    SecretKey known = key("nistp256");
    for (String other : List.of("nistp256", "nistp384", "rsa3072")) {
      KeyStores store = KeyStores.under(PASSWORD).add(file(key(other)), 2);
      assertThatThrownBy(() -> read(store, known.certificate())).hasMessageContaining("lacks");
    }
    KeyStores more = KeyStores.under(PASSWORD).add(file(known), 2).add(file(key("nistp256")), 1);
    assertThatThrownBy(() -> read(more, known.certificate()))
        .hasMessageContaining("holds 1 keys that are none of the certificate's");
  }

  @Test
  void read_weakOrUnsuitedKeys_areRefused() throws IOException {
    SecretKey weak = key("rsa2048");
    assertThatThrownBy(() -> read(KeyStores.under(PASSWORD).add(file(weak), 2), weak.certificate()))
        .hasMessageContaining("RSA of 2048 bits");
    SecretKey known = key("nistp256");
    KeyStores store = KeyStores.under(PASSWORD).add(file(known), 2);
    assertThatThrownBy(() -> read(store, Keys.fresh(directory, "edwards").certificate()))
        .hasMessageContaining("RSA and on NIST curves alone");
  }

  @Test
  void read_wrongPasswordOrDamagedStore_isRefusedWithoutQuotingIt() throws IOException {
    SecretKey known = key("nistp256");
    byte[] store = KeyStores.under(PASSWORD).add(file(known), 2).bytes();
    Path file = Files.write(directory.resolve("platform.p12"), store);
    try (Passphrase wrong = Passphrase.of("guessed 3".toCharArray())) {
      assertThatThrownBy(() -> SecretKey.read(file, known.certificate(), wrong))
          .hasMessageContaining("platform.p12")
          .hasMessageContaining("password does not open it")
          .hasMessageNotContaining("guessed");
    }
    store[store.length / 2] ^= 1;
    Files.write(file, store);
    try (Passphrase passphrase = Passphrase.of(PASSWORD.toCharArray())) {
      assertThatThrownBy(() -> SecretKey.read(file, known.certificate(), passphrase))
          .isInstanceOf(IOException.class);
    }
  }

  private static SecretKey key(String algorithm) throws IOException {
    return gpg.secretKey(gpg.generate(algorithm, algorithm, ""), "");
  }

  private static Path file(SecretKey key) throws IOException {
    return gpg.exportSecretKey(key.certificate().fingerprint(), "");
  }

  private static SecretKey read(KeyStores store, Certificate certificate) throws IOException {
    Path file = Files.write(directory.resolve("store.p12"), store.bytes());
    try (Passphrase passphrase = Passphrase.of(PASSWORD.toCharArray())) {
      return SecretKey.read(file, certificate, passphrase);
    }
  }
}
