package org.courseveil.reader;

import java.io.IOException;
import java.nio.file.Path;
import org.courseveil.packaging.format.KeyEnvelope;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.courseveil.parquet.KeyFileDecryption;

/** The key that {@code unlock} wrote, for Spark: the snippet of {@code open --spark} names it. */
public final class UnlockedPackage extends KeyFileDecryption {
  @Override
  protected PackageFile read(Path keyFile) throws IOException {
    KeyEnvelope envelope = KeyEnvelope.read(keyFile);
    return new PackageFile(envelope.key(), envelope.packageId().text());
  }
}
