package org.courseveil.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.parquet.crypto.AesCipher;
import org.apache.parquet.crypto.AesMode;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.crypto.ModuleCipherFactory;
import org.apache.parquet.format.BlockCipher;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.Util;

/**
 * Padding of a finished file to a multiple of 64 KiB, so that its size tells little.
 *
 * <p>The padding is an entry of the encrypted footer's key-value metadata. The footer is written
 * anew for it because Parquet's writer gives a footer only sizes of its own choosing.
 */
final class FooterPadding {
  static final int UNIT = 64 << 10;

  private static final String NAME = "padding";

  private final FileEncryptionProperties encryption;
  private final byte[] aad;

  private FooterPadding(FileEncryptionProperties encryption) {
    this.encryption = encryption;
    this.aad = AesCipher.createFooterAAD(encryption.getFileAAD());
  }

  /** Pads a file that was written with these properties and is not yet under its name. */
  static void pad(Path file, FileEncryptionProperties encryption) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      new FooterPadding(encryption).pad(channel);
    }
  }

  private void pad(FileChannel file) throws IOException {
    FileTail tail = FileTail.of(file);
    ByteArrayInputStream in = new ByteArrayInputStream(tail.footer(file));
    Util.readFileCryptoMetaData(in);
    int clear = tail.footerLength() - in.available();
    FileMetaData footer = Util.readFileMetaData(in, decryptor(), aad);

    byte[] module = encrypted(footer, "");
    long size = tail.footerStart() + clear + module.length + FileTail.LENGTH;
    module = encrypted(footer, "0".repeat(padding(size)));

    ByteBuffer end =
        ByteBuffer.allocate(module.length + FileTail.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    end.put(module).putInt(clear + module.length).put(FileTail.magic()).flip();
    long at = tail.footerStart() + clear;
    file.truncate(at);
    while (end.hasRemaining()) {
      at += file.write(end, at);
    }
    if (at % UNIT != 0) {
      throw new IllegalStateException("A padded file has " + at + " bytes.");
    }
  }

  /** Returns how long the padding must be, given the file's size with an empty one. */
  static int padding(long size) {
    long bare = size - encoded(0);
    for (long target = size / UNIT * UNIT; ; target += UNIT) {
      for (int digits = 1; digits <= Integer.BYTES; digits++) {
        long length = target - bare - digits;
        if (length >= 0 && length + digits == encoded(Math.toIntExact(length))) {
          return Math.toIntExact(length);
        }
      }
    }
  }

  /** Returns the bytes that a text takes in the footer: its length in groups of 7 bits, itself. */
  private static int encoded(int length) {
    int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(length));
    return (bits + 6) / 7 + length;
  }

  private byte[] encrypted(FileMetaData footer, String padding) throws IOException {
    FileMetaData padded = footer.deepCopy();
    KeyValue entry = new KeyValue(NAME);
    entry.setValue(padding);
    padded.addToKey_value_metadata(entry);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Util.writeFileMetaData(padded, bytes);
    return ModuleCipherFactory.getEncryptor(AesMode.GCM, encryption.getFooterKey())
        .encrypt(bytes.toByteArray(), aad);
  }

  private BlockCipher.Decryptor decryptor() {
    return ModuleCipherFactory.getDecryptor(AesMode.GCM, encryption.getFooterKey());
  }
}
