package org.courseveil.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.bcpg.SymmetricEncIntegrityPacket;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPOnePassSignatureList;
import org.bouncycastle.openpgp.PGPSessionKey;
import org.bouncycastle.openpgp.PGPSessionKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.jspecify.annotations.Nullable;

/**
 * The opening of one sealed message. Its form is fixed: encrypted with integrity protection, in it
 * perhaps one compression, in that one signature around one content, and nothing else anywhere. The
 * library's own message reader is more lenient, and silent about signatures it does not accept.
 */
final class MessageOpening {
  private final SecretKey recipient;
  private final Certificate signer;
  private final int largest;

  MessageOpening(SecretKey recipient, Certificate signer, int largest) {
    this.recipient = recipient;
    this.signer = signer;
    this.largest = largest;
  }

  byte[] open(byte[] message) throws IOException {
    byte[] sealed = Armor.decode(message, "MESSAGE");
    byte[] signed =
        Library.guard("The message was changed or is no OpenPGP message.", () -> decrypt(sealed));
    return Library.guard("The message's signature cannot be read.", () -> verify(signed));
  }

  private byte[] decrypt(byte[] sealed) throws IOException, PGPException {
    PGPObjectFactory packets = Library.packets(sealed);
    if (!(packets.nextObject() instanceof PGPEncryptedDataList parts)) {
      throw new Refusal("The message is not encrypted.");
    }
    if (!(parts.getEncryptedData() instanceof SymmetricEncIntegrityPacket packet)
        || packet.getVersion() != SymmetricEncIntegrityPacket.VERSION_1) {
      throw new Refusal("The message is not integrity-protected in the way that is accepted.");
    }
    PGPSessionKey key = SessionKeys.open(parts, recipient);
    PGPSessionKeyEncryptedData data = parts.extractSessionKeyEncryptedData();
    byte[] plain;
    try (InputStream in = data.getDataStream(SessionKeys.decryptor(key))) {
      plain = in.readAllBytes();
    }
    if (!data.verify()) {
      throw new Refusal("The message was changed after it was sealed.");
    }
    requireEnd(packets);
    return plain;
  }

  private byte[] verify(byte[] signed) throws IOException, PGPException {
    PGPObjectFactory packets = Library.packets(signed);
    Object first = packets.nextObject();
    if (first instanceof PGPCompressedData compressed) {
      byte[] inflated = compressed.getDataStream().readNBytes(largest + 1);
      if (inflated.length > largest) {
        throw new Refusal("A sealed message has at most " + largest + " bytes.");
      }
      requireEnd(packets);
      packets = Library.packets(inflated);
      first = packets.nextObject();
    }
    return content(first, packets);
  }

  private byte[] content(@Nullable Object first, PGPObjectFactory packets)
      throws IOException, PGPException {
    if (!(first instanceof PGPOnePassSignatureList announced) || announced.size() != 1) {
      throw new Refusal("The message has not exactly one signature. Sign it with one key.");
    }
    if (!(packets.nextObject() instanceof PGPLiteralData literal)) {
      throw new Refusal("The message has no content.");
    }
    byte[] content = literal.getInputStream().readAllBytes();
    if (!(packets.nextObject() instanceof PGPSignatureList signatures) || signatures.size() != 1) {
      throw new Refusal("The message has not exactly one signature. Sign it with one key.");
    }
    requireEnd(packets);
    GoodSignature.require(signatures.get(0), new ByteArrayInputStream(content), signer);
    return content;
  }

  private static void requireEnd(PGPObjectFactory packets) throws IOException {
    if (packets.nextObject() != null) {
      throw new Refusal("Something follows where the message should end.");
    }
  }
}
