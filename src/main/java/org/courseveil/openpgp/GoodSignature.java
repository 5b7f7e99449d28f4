package org.courseveil.openpgp;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPSignature.OpenPGPDocumentSignature;

/** The one judgement of a signature over data: good and by this signer, or refused. */
final class GoodSignature {
  private static final int VERSION = 4;
  private static final int BUFFER = 64 << 10;

  private GoodSignature() {}

  /**
   * Requires a signature with a strong digest, by a key of the signer's certificate that was in
   * force when it was made and has not been compromised since.
   */
  static void require(PGPSignature signature, InputStream data, Certificate signer)
      throws IOException, PGPException {
    if (signature.getVersion() != VERSION
        || signature.getSignatureType() != PGPSignature.BINARY_DOCUMENT) {
      throw new Refusal("The signature is not a version 4 signature over the bytes.");
    }
    if (!AcceptedAlgorithms.isGoodDigest(signature.getHashAlgorithm())) {
      throw new Refusal(
          "The signature's digest is too weak. Sign again with --digest-algo SHA512.");
    }
    OpenPGPComponentKey key = signer.keys().getSigningKeyFor(signature);
    if (key == null || AcceptedAlgorithms.weakness(key.getPGPPublicKey()).isPresent()) {
      throw new Refusal("The signature is not by a key of " + signer + ".");
    }
    signature.init(
        Library.API.getImplementation().pgpContentVerifierBuilderProvider(), key.getPGPPublicKey());
    byte[] buffer = new byte[BUFFER];
    for (int read = data.read(buffer); read >= 0; read = data.read(buffer)) {
      signature.update(buffer, 0, read);
    }
    OpenPGPDocumentSignature judged = new OpenPGPDocumentSignature(signature, key);
    if (!judged.verify()) {
      throw new Refusal("The signature does not fit: what was signed has been changed.");
    }
    if (!judged.isValid(Library.POLICY) || !judged.isEffectiveAt(Date.from(Instant.now()))) {
      throw new Refusal(
          "The signing key was not in force when it signed, or the signature has expired.");
    }
  }
}
