package org.courseveil.ingest;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/** The structure of a course, as a file of an export; one that cannot be read stops the run. */
final class StructureFile {
  private StructureFile() {}

  /** What is read of a structure. */
  interface Reading<T> {
    T of(InputStream bytes) throws IOException;
  }

  static <T> T read(Path file, Reading<T> reading) {
    try (InputStream bytes = StoredFile.of(file).open()) {
      return reading.of(bytes);
    } catch (JacksonException | ZipException e) {
      String message = "The course structure is no JSON. Export it again, or move it away.";
      throw new RefusedException(List.of(new Problem(file, 0, message)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
