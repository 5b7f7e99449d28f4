package org.courseveil.packaging.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.DetachedSignature;
import org.courseveil.openpgp.SecretKey;

/** The platform's signature over the tag manifest, on which all trust in a package rests. */
final class TagManifestSignature {
  private TagManifestSignature() {}

  static byte[] sign(byte[] tagManifest, SecretKey signer) throws IOException {
    return DetachedSignature.sign(new ByteArrayInputStream(tagManifest), signer)
        .getBytes(StandardCharsets.US_ASCII);
  }

  static void verify(byte[] tagManifest, byte[] armored, Certificate signer)
      throws FormatException {
    try {
      DetachedSignature.verify(
          new ByteArrayInputStream(tagManifest),
          new String(armored, StandardCharsets.US_ASCII),
          signer);
    } catch (IOException e) {
      throw new FormatException(
          PackagePath.SIGNATURE,
          "is no good signature of "
              + signer.fingerprint()
              + " over "
              + PackagePath.TAG_MANIFEST
              + " ("
              + e.getMessage()
              + ")");
    }
  }
}
