package org.courseveil.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The files below the folder of Coursera's exports: {@code {partner}/{export}[.zip]/{table}.csv},
 * those in zips among them.
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

  /** Returns all files, in the order of their names. */
  List<CourseraFile> files() throws IOException {
    List<CourseraFile> files = new ArrayList<>();
    for (Path file : ExportTree.files(base)) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      if (name.endsWith(".zip")) {
        addEntries(file, files);
      } else {
        files.add(new CourseraFile(StoredFile.of(file), partner(file), relative(file)));
      }
    }
    if (files.isEmpty()) {
      throw refused(base, "An export must have a folder for each partner, with its files or zips.");
    }
    return files;
  }

  private void addEntries(Path file, List<CourseraFile> files) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          files.add(
              new CourseraFile(
                  new StoredFile(file.toString(), entry.getName()),
                  partner(file),
                  relative(file) + "/" + entry.getName()));
        }
      }
    } catch (ZipException e) {
      throw refused(file, "This zip does not open. Fetch it again.");
    }
  }

  private String partner(Path file) {
    return base.relativize(file).getName(0).toString();
  }

  private String relative(Path file) {
    return prefix + base.relativize(file);
  }

  private static RefusedException refused(Path place, String message) {
    return new RefusedException(List.of(new Problem(place, 0, message)));
  }
}
