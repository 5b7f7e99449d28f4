package org.courseveil.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyConverter;

/**
 * A PKCS#12 store (RFC 7292) that holds the private parts of an OpenPGP certificate's keys, of RSA
 * or on a NIST curve. Each key of the certificate must have its private part in it, and nothing
 * else may stand there; that they belong together a signature shows, not a name.
 */
final class Pkcs12Store {
  private static final String LOCKED = "The store's password does not open it, or it is damaged.";
  private static final byte SEQUENCE = 0x30;
  private static final byte[] PROBE = {1, 2, 3, 5, 8, 13, 21, 34};
  private static final Set<Integer> ON_CURVES =
      Set.of(PublicKeyAlgorithmTags.ECDH, PublicKeyAlgorithmTags.ECDSA);

  private final List<PrivateKey> keys;

  private Pkcs12Store(List<PrivateKey> keys) {
    this.keys = keys;
  }

  /** Whether bytes are such a store, and no OpenPGP key. */
  static boolean is(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == SEQUENCE;
  }

  /** Opens a store; its password opens its entries, too. */
  static Pkcs12Store open(byte[] bytes, char[] password) throws IOException {
    return Library.guard(
        LOCKED,
        () -> {
          KeyStore store = KeyStore.getInstance("PKCS12");
          load(store, bytes, password);
          List<PrivateKey> keys = new ArrayList<>();
          for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key) {
              keys.add(key);
            }
          }
          return new Pkcs12Store(keys);
        });
  }

  private static void load(KeyStore store, byte[] bytes, char[] password)
      throws IOException, GeneralSecurityException {
    try {
      store.load(new ByteArrayInputStream(bytes), password);
    } catch (IOException e) {
      throw new Refusal(LOCKED, e);
    }
  }

  /** Returns the secret key whose public keys the certificate says. */
  OpenPGPKey of(Certificate certificate) throws IOException {
    return Library.guard(
        "The store's keys cannot be used with the certificate.", () -> key(certificate));
  }

  private OpenPGPKey key(Certificate certificate)
      throws IOException, PGPException, GeneralSecurityException {
    List<PrivateKey> left = new ArrayList<>(keys);
    List<PGPSecretKey> secret = new ArrayList<>();
    for (OpenPGPComponentKey component : certificate.keys().getKeys()) {
      PGPPublicKey known = component.getPGPPublicKey();
      requireStrong(known);
      PrivateKey own = privatePart(known, left);
      left.remove(own);
      secret.add(
          new PGPSecretKey(
              new JcaPGPKeyConverter().setProvider(Library.CMS).getPGPPrivateKey(known, own),
              known,
              null,
              component.isPrimaryKey(),
              null));
    }
    if (!left.isEmpty()) {
      throw new Refusal(
          "The store holds "
              + left.size()
              + " keys that are none of the certificate's. Use a store of its own.");
    }
    return new OpenPGPKey(
        new PGPSecretKeyRing(secret), Library.API.getImplementation(), Library.POLICY);
  }

  private static void requireStrong(PGPPublicKey key) throws Refusal {
    Optional<String> weakness = AcceptedAlgorithms.weakness(key);
    if (weakness.isPresent()) {
      throw new Refusal("A key of the certificate " + weakness.get() + ".");
    }
  }

  private static PrivateKey privatePart(PGPPublicKey known, List<PrivateKey> candidates)
      throws IOException, PGPException, GeneralSecurityException {
    PublicKey expected = new JcaPGPKeyConverter().setProvider(Library.CMS).getPublicKey(known);
    for (PrivateKey candidate : candidates) {
      if (belongsTo(candidate, expected, signatures(known))) {
        return candidate;
      }
    }
    throw new Refusal(
        "The store lacks the private part of the certificate's key "
            + HexFormat.of().withUpperCase().formatHex(known.getFingerprint())
            + ".");
  }

  private static String signatures(PGPPublicKey key) throws Refusal {
    if (key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_GENERAL) {
      return "SHA512withRSA";
    }
    if (ON_CURVES.contains(key.getAlgorithm())) {
      return "SHA512withECDSA";
    }
    throw new Refusal("A store may hold keys of RSA and on NIST curves alone.");
  }

  private static boolean belongsTo(PrivateKey candidate, PublicKey expected, String algorithm)
      throws GeneralSecurityException {
    boolean ofRsa = algorithm.endsWith("RSA");
    if (candidate.getAlgorithm().equals("RSA") != ofRsa) {
      return false;
    }
    Signature signature = Signature.getInstance(algorithm, Library.CMS);
    signature.initSign(candidate);
    signature.update(PROBE);
    byte[] signed = signature.sign();
    signature.initVerify(expected);
    signature.update(PROBE);
    try {
      return signature.verify(signed);
    } catch (SignatureException otherSize) {
      return false;
    }
  }
}
