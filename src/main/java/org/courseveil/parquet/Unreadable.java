package org.courseveil.parquet;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The refusal of a file that does not open; it never quotes what the file holds. */
final class Unreadable {
  private Unreadable() {}

  /** A step of reading that may fail in Parquet's ways. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /** Takes a step of reading a file; every failure names the file and says what to do. */
  static <T> T guard(Path file, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (NoSuchFileException missing) {
      throw missing;
    } catch (IOException | RuntimeException failure) {
      throw new IOException(
          file
              + ": not a table file written under this key for this place: "
              + reason(failure)
              + ". It was changed, cut off, moved here from elsewhere, or the key is another's."
              + " Restore the file, or name the key and the place it was written with.",
          failure);
    }
  }

  private static String reason(Exception failure) {
    return failure instanceof Broken broken ? broken.what : "an encrypted part does not open";
  }

  /** What is wrong with the parts of a file that stand in the clear. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1;

    private final String what;

    Broken(String what) {
      super(what);
      this.what = what;
    }
  }
}
