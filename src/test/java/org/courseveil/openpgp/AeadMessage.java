package org.courseveil.openpgp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/** A message that AEAD protects in chunks, as newer programs make them. */
final class AeadMessage {
  private AeadMessage() {}

  /** Seals a content in the form of RFC 9580, or in that of GnuPG from 2.3 on. */
  static byte[] of(byte[] content, Certificate recipient, boolean ofGnuPg) throws IOException {
    return Library.guard(
        "The message cannot be sealed.",
        () -> {
          BcPGPDataEncryptorBuilder builder =
              new BcPGPDataEncryptorBuilder(AcceptedAlgorithms.CIPHER)
                  .setWithAEAD(AEADAlgorithmTags.OCB, 6)
                  .setSecureRandom(new SecureRandom());
          if (ofGnuPg) {
            builder.setUseV5AEAD();
          } else {
            builder.setUseV6AEAD();
          }
          PGPEncryptedDataGenerator generator = new PGPEncryptedDataGenerator(builder);
          generator.addMethod(
              new BcPublicKeyKeyEncryptionMethodGenerator(
                  recipient.keys().getEncryptionKeys().get(0).getPGPPublicKey()));
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (OutputStream encrypted = generator.open(bytes, new byte[512]);
              OutputStream literal =
                  new PGPLiteralDataGenerator()
                      .open(
                          encrypted,
                          PGPLiteralData.BINARY,
                          "",
                          content.length,
                          Date.from(Instant.now()))) {
            literal.write(content);
          }
          return bytes.toByteArray();
        });
  }
}
