package org.courseveil.parquet;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a table file is encrypted: always under a key, in one of two layouts. */
public sealed interface FileProtection {
  /** The key of the whole file, footer and columns. */
  DataKey key();

  /**
   * A file of a research package: readable by every reader of Parquet's modular encryption, with no
   * AAD prefix, one page a column chunk, and a size padded to a multiple of 64 KiB. The package id
   * stands in its plaintext key metadata.
   */
  record PackageFile(DataKey key, String packageId) implements FileProtection {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    public PackageFile {
      if (!ID.matcher(packageId).matches()) {
        throw new IllegalArgumentException(
            "A package id matches " + ID + ". Provided id: " + packageId);
      }
    }
  }

  /**
   * A file of the archive or the ledger: bound to its place by an AAD prefix that the file does not
   * hold, so that a file moved elsewhere does not open.
   */
  record PlacedFile(DataKey key, String place) implements FileProtection {
    public PlacedFile {
      if (place.isBlank()) {
        throw new IllegalArgumentException("A file is bound to a place that has a name.");
      }
    }

    /** Returns the AAD prefix that binds the file to its place. */
    public byte[] aadPrefix() {
      return place.getBytes(StandardCharsets.UTF_8);
    }
  }
}
