package org.courseveil.parquet;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.DecryptionPropertiesFactory;
import org.apache.parquet.crypto.FileDecryptionProperties;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.courseveil.parquet.FileProtection.PackageFile;

/**
 * What Parquet asks in programs such as Spark, where a reader of files is told a class and settings
 * alone: each file's key is the one in the file that the setting {@link #KEY_FILE} names.
 *
 * <p>Without that setting, and for a file in the clear, reading fails; Parquet's own factory would
 * accept both. Parquet makes instances by their class's name, with the constructor without
 * arguments.
 */
public abstract class KeyFileDecryption implements DecryptionPropertiesFactory {
  /** The setting that names the key's file; the key itself stands in no setting. */
  public static final String KEY_FILE = "courseveil.package-key";

  /** Reads the key, and the package that it is for, from its file. */
  protected abstract PackageFile read(Path keyFile) throws IOException;

  @Override
  public FileDecryptionProperties getFileDecryptionProperties(
      Configuration configuration, org.apache.hadoop.fs.Path file) {
    String named = configuration.get(KEY_FILE, "");
    if (named.isEmpty()) {
      throw new ParquetCryptoRuntimeException(
          "The setting " + KEY_FILE + " must name the file of the package's key.");
    }
    try {
      PackageFile protection = read(Path.of(named));
      try {
        return FileEncryption.toRead(protection);
      } finally {
        protection.key().close();
      }
    } catch (IOException e) {
      throw new ParquetCryptoRuntimeException(e.getMessage(), e);
    }
  }
}
