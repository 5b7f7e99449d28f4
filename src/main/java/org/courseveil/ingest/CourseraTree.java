package org.courseveil.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredFiles;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The files below the folder of Coursera's exports: {@code {partner}/{export}[.zip]/{table}.csv},
 * those in containers among them.
 *
 * @param base where the folders of partners lie, without links
 * @param prefix what their files' names begin with in reports
 */
record CourseraTree(Path base, String prefix) {
  private static final String FOLDER = "coursera";

  static CourseraTree of(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw refused(root, "The folder of the exports must exist.");
    }
    Path folder = root.resolve(FOLDER);
    return Files.isDirectory(folder)
        ? new CourseraTree(folder.toRealPath(), FOLDER + "/")
        : new CourseraTree(root.toRealPath(), "");
  }

  /** Returns all files, opened as far as they may be read. */
  StoredFiles files(ExportKey key) throws IOException {
    StoredFiles files =
        StoredFiles.below(base, key, place -> CourseraFile.mayBeRead(place.get(place.size() - 1)));
    if (files.files().isEmpty() && files.refused().isEmpty()) {
      throw refused(base, "An export must have a folder for each partner, with its files or zips.");
    }
    return files;
  }

  /** Returns a file with the partner whose it is, which its first folder tells. */
  CourseraFile file(StoredFile file) {
    return new CourseraFile(file, file.place(base).get(0), prefix + file.relative(base));
  }

  private static RefusedException refused(Path place, String message) {
    return new RefusedException(List.of(new Problem(place, 0, message)));
  }
}
