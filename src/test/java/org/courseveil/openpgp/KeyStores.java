package org.courseveil.openpgp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** PKCS#12 stores with the private parts of OpenPGP keys, as other programs would make them. */
public final class KeyStores {
  private static final JcaPGPKeyConverter CONVERTER =
      new JcaPGPKeyConverter().setProvider(Library.CMS);

  private final KeyStore store;
  private final char[] password;

  private KeyStores(KeyStore store, char[] password) {
    this.store = store;
    this.password = password;
  }

  /** Returns an empty store. */
  public static KeyStores under(String password) throws IOException {
    return Library.guard(
        "no store",
        () -> {
          KeyStore store = KeyStore.getInstance("PKCS12");
          store.load(null, null);
          return new KeyStores(store, password.toCharArray());
        });
  }

  /** Adds the private parts of the first keys that a file without a passphrase holds. */
  public KeyStores add(Path secretKey, int keys) throws IOException {
    return Library.guard(
        "not added",
        () -> {
          OpenPGPKey key = Library.API.readKeyOrCertificate().parseKey(Files.readString(secretKey));
          for (OpenPGPComponentKey component : key.getKeys().subList(0, keys)) {
            PublicKey known = CONVERTER.getPublicKey(component.getPGPPublicKey());
            PrivateKey own =
                CONVERTER.getPrivateKey(
                    key.getSecretKey(component).unlock(new char[0]).getKeyPair().getPrivateKey());
            store.setKeyEntry(
                "key " + store.size(), own, password, new Certificate[] {certificate(known, own)});
          }
          return this;
        });
  }

  public byte[] bytes() throws IOException {
    return Library.guard(
        "not stored",
        () -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          store.store(bytes, password);
          return bytes.toByteArray();
        });
  }

  /** A store takes private keys with a certificate alone, whatever it says. */
  private static Certificate certificate(PublicKey known, PrivateKey own)
      throws GeneralSecurityException {
    X500Name name = new X500Name("CN=platform");
    Instant now = Instant.now();
    String algorithm = own.getAlgorithm().equals("RSA") ? "SHA512withRSA" : "SHA512withECDSA";
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      name,
                      BigInteger.ONE,
                      Date.from(now),
                      Date.from(now.plus(Duration.ofDays(9))),
                      name,
                      known)
                  .build(
                      new JcaContentSignerBuilder(algorithm).setProvider(Library.CMS).build(own)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
