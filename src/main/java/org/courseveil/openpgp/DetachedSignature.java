package org.courseveil.openpgp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.bcpg.PacketFormat;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.api.OpenPGPKey.OpenPGPSecretKey;

/** A detached OpenPGP signature in ASCII armor, with SHA-512. */
public final class DetachedSignature {
  private DetachedSignature() {}

  /** Signs all of the data and returns the armored signature. */
  public static String sign(InputStream data, SecretKey signer) throws IOException {
    OpenPGPSecretKey signingKey = signer.signingKey();
    char[] passphrase = signer.passphrase();
    try {
      return Library.guard("The data cannot be signed.", () -> sign(data, signingKey, passphrase));
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private static String sign(InputStream data, OpenPGPSecretKey signingKey, char[] passphrase)
      throws IOException, PGPException {
    return Library.API
        .createDetachedSignature()
        .addSigningKey(
            signingKey,
            any -> signingKey.isLocked() ? passphrase : null,
            AcceptedAlgorithms.SIGNING)
        .sign(data)
        .get(0)
        .toAsciiArmoredString(PacketFormat.ROUNDTRIP, Armor.plain());
  }

  /** Throws unless there is exactly one good signature, of exactly this signer, over the data. */
  public static void verify(InputStream data, String armored, Certificate signer)
      throws IOException {
    byte[] bytes = Armor.decode(armored.getBytes(StandardCharsets.UTF_8), "SIGNATURE");
    Library.guard(
        "The signature cannot be read.",
        () -> {
          PGPObjectFactory packets = Library.packets(bytes);
          if (!(packets.nextObject() instanceof PGPSignatureList signatures)
              || signatures.size() != 1
              || packets.nextObject() != null) {
            throw new Refusal("It does not hold exactly one signature.");
          }
          GoodSignature.require(signatures.get(0), data, signer);
          return signer;
        });
  }
}
