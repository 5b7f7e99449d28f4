package org.courseveil.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.crypto.FileDecryptionProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.crypto.ParquetCipher;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.courseveil.parquet.FileProtection.PlacedFile;

/** The properties under which Parquet encrypts and decrypts a file; there is no way without. */
final class FileEncryption {
  private FileEncryption() {}

  static FileEncryptionProperties toWrite(FileProtection protection) {
    byte[] key = protection.key().exposeBytes();
    try {
      FileEncryptionProperties.Builder properties =
          FileEncryptionProperties.builder(key).withAlgorithm(ParquetCipher.AES_GCM_V1);
      if (protection instanceof PackageFile packaged) {
        properties.withFooterKeyMetadata(keyMetadata(packaged));
      } else if (protection instanceof PlacedFile placed) {
        properties.withAADPrefix(placed.aadPrefix()).withoutAADPrefixStorage();
      }
      return properties.build();
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  static FileDecryptionProperties toRead(FileProtection protection) {
    byte[] key = protection.key().exposeBytes();
    try {
      FileDecryptionProperties.Builder properties =
          FileDecryptionProperties.builder().withFooterKey(key);
      if (protection instanceof PlacedFile placed) {
        properties.withAADPrefix(placed.aadPrefix());
      }
      return properties.build();
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * Returns what stands in the clear before a package file's footer: key material as Parquet's key
   * tools write it, so that readers built on them ask their key client for the package's key. It is
   * made of constants and the package id; the wrapped key in it is a dummy.
   */
  static byte[] keyMetadata(PackageFile packaged) {
    String json =
        "{\"keyMaterialType\":\"PKMT1\",\"internalStorage\":true,\"isFooterKey\":true,"
            + "\"kmsInstanceID\":\"DEFAULT\",\"kmsInstanceURL\":\"DEFAULT\",\"masterKeyID\":\""
            + packaged.packageId()
            + "\",\"wrappedDEK\":\"AAAA\",\"doubleWrapping\":false}";
    return json.getBytes(StandardCharsets.US_ASCII);
  }
}
