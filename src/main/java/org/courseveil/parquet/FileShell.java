package org.courseveil.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.apache.parquet.format.AesGcmV1;
import org.apache.parquet.format.EncryptionAlgorithm;
import org.apache.parquet.format.FileCryptoMetaData;
import org.apache.parquet.format.Util;
import org.courseveil.parquet.FileProtection.PackageFile;

/**
 * The parts of an encrypted file that stand in the clear: magic, lengths, algorithm, key metadata.
 *
 * <p>No cipher authenticates them, so every byte of them is held against what the writer puts
 * there; lengths are checked before anything allocates what they ask for.
 */
final class FileShell {
  private static final int LENGTH = Integer.BYTES;
  private static final int SMALLEST_MODULE = 12 + 16;
  private static final int UNIQUE = 8;

  private final FileChannel file;

  FileShell(FileChannel file) {
    this.file = file;
  }

  /** Checks both ends of the file and what stands before its footer; the footer stays closed. */
  void check(FileProtection protection) throws IOException {
    FileTail tail = FileTail.of(file);
    int clear = checkCryptoMetadata(protection, tail.footer(file));
    checkModules(tail.footerStart() + clear, tail.footerLength() - clear);
  }

  /** Checks that a stretch of the file is a sequence of encrypted modules. */
  void checkModules(long offset, long size) throws IOException {
    long at = offset;
    long end = offset + size;
    while (at < end) {
      long length = end - at < LENGTH ? -1 : FileTail.readInt(file, at);
      if (length < SMALLEST_MODULE || length > end - at - LENGTH) {
        throw new Unreadable.Broken("the length of an encrypted part is wrong");
      }
      at += LENGTH + length;
    }
  }

  /** Returns the length of what stands in the clear before the footer, if it is as written. */
  private static int checkCryptoMetadata(FileProtection protection, byte[] footer)
      throws IOException {
    byte[] zeros = cryptoMetadata(protection, (byte) 0);
    byte[] ones = cryptoMetadata(protection, (byte) 1);
    for (int i = 0; i < zeros.length; i++) {
      boolean random = zeros[i] != ones[i];
      if (i >= footer.length || (!random && zeros[i] != footer[i])) {
        throw new Unreadable.Broken("its cipher, its kind or the package it names is another");
      }
    }
    return zeros.length;
  }

  /** Returns the expected bytes, with a filling where the writer puts random ones. */
  private static byte[] cryptoMetadata(FileProtection protection, byte filling) throws IOException {
    byte[] unique = new byte[UNIQUE];
    Arrays.fill(unique, filling);
    AesGcmV1 algorithm = new AesGcmV1();
    algorithm.setAad_file_unique(unique);
    algorithm.setSupply_aad_prefix(!(protection instanceof PackageFile));
    FileCryptoMetaData expected = new FileCryptoMetaData(EncryptionAlgorithm.AES_GCM_V1(algorithm));
    if (protection instanceof PackageFile packaged) {
      expected.setKey_metadata(FileEncryption.keyMetadata(packaged));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Util.writeFileCryptoMetaData(expected, bytes);
    return bytes.toByteArray();
  }
}
