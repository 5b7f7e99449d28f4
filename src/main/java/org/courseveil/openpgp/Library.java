package org.courseveil.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.api.OpenPGPApi;
import org.bouncycastle.openpgp.api.OpenPGPPolicy;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPImplementation;

/** The OpenPGP library as this package uses it: its lightweight classes under our policy. */
final class Library {
  static final OpenPGPPolicy POLICY = AcceptedAlgorithms.policy(AcceptedAlgorithms.SMALLEST_RSA);
  static final OpenPGPApi API = new BcOpenPGPApi(new BcOpenPGPImplementation(), POLICY);

  /** For recipients who may have a smaller RSA key for a while. */
  static final OpenPGPApi LENIENT =
      new BcOpenPGPApi(
          new BcOpenPGPImplementation(), AcceptedAlgorithms.policy(AcceptedAlgorithms.SMALLER_RSA));

  /**
   * For messages of CMS, whose classes know ciphers by provider alone; it is registered nowhere.
   */
  static final Provider CMS = new BouncyCastleProvider();

  private Library() {}

  /** A step that may fail in the library's ways. */
  @FunctionalInterface
  interface Step<T> {
    T take() throws IOException, PGPException, CMSException, GeneralSecurityException;
  }

  /** Takes a step; the library's exceptions become one that says what could not be done. */
  static <T> T guard(String failure, Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (PGPException | CMSException | GeneralSecurityException | RuntimeException cause) {
      throw new Refusal(failure, cause);
    }
  }

  /** Returns the packets of unarmored bytes, in their order. */
  static PGPObjectFactory packets(byte[] bytes) {
    return packets(new ByteArrayInputStream(bytes));
  }

  /** Returns the packets of a stream of unarmored bytes, in their order. */
  static PGPObjectFactory packets(InputStream bytes) {
    return API.getImplementation().pgpObjectFactory(bytes);
  }
}
