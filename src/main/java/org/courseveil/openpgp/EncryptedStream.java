package org.courseveil.openpgp;

import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.bcpg.AEADEncDataPacket;
import org.bouncycastle.bcpg.InputStreamPacket;
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

/**
 * The content of an OpenPGP message of any length, while it is decrypted; armored or binary.
 *
 * <p>It is encrypted with AES-256 and protected against changes, by a digest at its end (RFC 4880,
 * section 5.13) or by AEAD in chunks (RFC 9580, section 5.13.2, and GnuPG's form of it). Bytes are
 * handed on before the end is reached: whoever uses them must wait for the stream's end, or close
 * it, which reads the rest. Both throw unless all of the message is as it was encrypted. Who
 * encrypted it nobody asks; a signature in it is passed over.
 */
public final class EncryptedStream extends InputStream {
  private static final String CHANGED = "It was changed or cut after it was encrypted.";
  private static final int BUFFER = 1 << 16;

  private final PGPObjectFactory around;
  private final PGPSessionKeyEncryptedData data;
  private final InputStream decrypted;
  private final PGPObjectFactory packets;
  private final InputStream content;
  private final InputStream message;
  private boolean ended;
  private boolean failed;

  private EncryptedStream(InputStream message, byte[] sessionKey) throws IOException, PGPException {
    this.message = message;
    this.around = Library.packets(Armor.decoding(message, "MESSAGE"));
    this.data = protectedParts(around).extractSessionKeyEncryptedData();
    this.decrypted =
        data.getDataStream(
            SessionKeys.decryptor(new PGPSessionKey(AcceptedAlgorithms.CIPHER, sessionKey)));
    PGPObjectFactory outer = Library.packets(decrypted);
    Object first = outer.nextObject();
    if (first instanceof PGPCompressedData compressed) {
      this.packets = Library.packets(compressed.getDataStream());
      first = packets.nextObject();
    } else {
      this.packets = outer;
    }
    while (first instanceof PGPOnePassSignatureList) {
      first = packets.nextObject();
    }
    if (!(first instanceof PGPLiteralData literal)) {
      throw new Refusal("The message has no content.");
    }
    this.content = literal.getInputStream();
  }

  /** Returns the key of the message itself, which its recipient can open; the caller wipes it. */
  public static byte[] sessionKey(InputStream message, SecretKey recipient) throws IOException {
    return Library.guard(
        "It is no OpenPGP message, or was changed.",
        () -> {
          PGPObjectFactory packets = Library.packets(Armor.decoding(message, "MESSAGE"));
          return SessionKeys.open(protectedParts(packets), recipient).getKey();
        });
  }

  /** Opens a message with its own key; closing the stream closes the message. */
  public static EncryptedStream open(InputStream message, byte[] sessionKey) throws IOException {
    return Library.guard(CHANGED, () -> new EncryptedStream(message, sessionKey));
  }

  private static PGPEncryptedDataList protectedParts(PGPObjectFactory packets) throws IOException {
    if (!(packets.nextObject() instanceof PGPEncryptedDataList parts)) {
      throw new Refusal("The message is not encrypted.");
    }
    InputStreamPacket encrypted = parts.getEncryptedData();
    if (!(encrypted instanceof SymmetricEncIntegrityPacket)
        && !(encrypted instanceof AEADEncDataPacket)) {
      throw new Refusal(
          "The message is not protected against changes. Encrypt it again with a GnuPG of today.");
    }
    return parts;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    boolean good = false;
    try {
      int read = Library.guard(CHANGED, () -> content.read(buffer, offset, length));
      if (read < 0) {
        Library.guard(CHANGED, this::requireEnd);
      }
      good = true;
      return read;
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException cause) {
      throw new Refusal(CHANGED, cause);
    } finally {
      failed |= !good;
    }
  }

  /** Nothing but signatures follows the content, and nothing at all follows the message. */
  private EncryptedStream requireEnd() throws IOException, PGPException {
    Object next = packets.nextObject();
    while (next instanceof PGPSignatureList) {
      next = packets.nextObject();
    }
    if (next != null || decrypted.read() >= 0) {
      throw new Refusal("Something follows where the message should end.");
    }
    // AEAD has told already: its stream throws at a chunk that does not fit.
    if (!data.isAEAD() && !data.verify()) {
      throw new Refusal(CHANGED);
    }
    if (around.nextObject() != null) {
      throw new Refusal("Something follows where the message should end.");
    }
    ended = true;
    return this;
  }

  @Override
  public void close() throws IOException {
    try (message) {
      byte[] rest = new byte[BUFFER];
      while (!ended && !failed) {
        read(rest, 0, rest.length);
      }
    }
  }
}
