package org.courseveil.ingest;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.courseveil.ingest.stored.DamagedException;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredReader;
import org.courseveil.policy.RefusedException;

/** The structure of a course, as a file of an export; one that cannot be read stops the run. */
final class StructureFile {
  private StructureFile() {}

  /** What is read of a structure. */
  interface Reading<T> {
    T of(InputStream bytes) throws IOException;
  }

  /** Reads files in their order. */
  static <T> List<T> read(List<StoredFile> files, Reading<T> reading) {
    List<T> read = new ArrayList<>();
    try (StoredReader reader = StoredReader.toTheEnds()) {
      for (StoredFile file : files) {
        read.add(read(file, reader, reading));
      }
      return read;
    } catch (DamagedException e) {
      throw new RefusedException(List.of(e.problem()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(StoredFile file, StoredReader reader, Reading<T> reading)
      throws IOException {
    try (InputStream bytes = reader.open(file)) {
      return reading.of(bytes);
    } catch (JacksonException e) {
      String message = "The course structure is no JSON. Export it again, or move it away.";
      throw new RefusedException(List.of(file.problem(message)));
    }
  }
}
