package org.courseveil.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.parquet.crypto.AesCipher;
import org.apache.parquet.crypto.AesMode;
import org.apache.parquet.crypto.ModuleCipherFactory;
import org.apache.parquet.format.FileCryptoMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.courseveil.parquet.FileProtection.PlacedFile;

/** The decrypted footer of a table file as it was written, down to what no reader asks for. */
final class PlainFooter {
  private PlainFooter() {}

  static FileMetaData read(Path file, FileProtection protection) throws IOException {
    byte[] key = protection.key().exposeBytes();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return Unreadable.guard(
          file,
          () -> {
            ByteArrayInputStream in =
                new ByteArrayInputStream(FileTail.of(channel).footer(channel));
            byte[] fileAad = fileAad(protection, Util.readFileCryptoMetaData(in));
            return Util.readFileMetaData(
                in,
                ModuleCipherFactory.getDecryptor(AesMode.GCM, key),
                AesCipher.createFooterAAD(fileAad));
          });
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static byte[] fileAad(FileProtection protection, FileCryptoMetaData inTheClear) {
    byte[] unique = inTheClear.getEncryption_algorithm().getAES_GCM_V1().getAad_file_unique();
    byte[] prefix = protection instanceof PlacedFile placed ? placed.aadPrefix() : new byte[0];
    return ByteBuffer.allocate(prefix.length + unique.length).put(prefix).put(unique).array();
  }
}
