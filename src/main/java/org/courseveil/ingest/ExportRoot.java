package org.courseveil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredFiles;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The folder that holds an export's {@code events/} and {@code state/}.
 *
 * @param base where it lies, without links
 * @param prefix what its files' names begin with in reports
 */
record ExportRoot(Path base, String prefix) {
  /** Finds the configured root, or its folder {@code edx}. */
  static ExportRoot of(Path root) {
    if (!Files.isDirectory(root)) {
      throw refused(root, "The folder of the exports must exist.");
    }
    String prefix = Files.isDirectory(root.resolve("edx")) ? "edx/" : "";
    Path base = root.resolve(prefix);
    if (!Files.isDirectory(base.resolve("events")) && !Files.isDirectory(base.resolve("state"))) {
      throw refused(base, "An export must have a folder events/ or state/.");
    }
    try {
      return new ExportRoot(base.toRealPath(), prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the folders that a file lies in below the root, and its name without endings. */
  List<String> place(StoredFile file) {
    return file.place(base);
  }

  /** Returns a file as it is named to people. */
  String relative(StoredFile file) {
    return prefix + file.relative(base);
  }

  /** Returns the files below, opened as far as their roles ask for it. */
  StoredFiles files(ExportKey key, Predicate<FileRole> opened) throws IOException {
    return StoredFiles.below(base, key, place -> opened.test(FileRole.of(place)));
  }

  private static RefusedException refused(Path place, String message) {
    return new RefusedException(List.of(new Problem(place, 0, message)));
  }
}
