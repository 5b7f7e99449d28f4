package org.courseveil.reader.purge;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.courseveil.packaging.format.DurableFile;

/**
 * The files below a directory of exports. A link is refused, for what it leads to may have other
 * owners.
 *
 * @param leftOver what an interrupted run left beside files
 */
record RawTree(List<RawFile> files, List<Path> leftOver) {
  static RawTree of(Path root) throws IOException {
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(root + " must be a directory, and no link.");
    }
    Path real = root.toRealPath();
    TreeSet<Path> found = new TreeSet<>();
    List<Path> leftOver = new ArrayList<>();
    Files.walkFileTree(
        real,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            if (!is.isRegularFile()) {
              throw new IOException(
                  file
                      + " is a link, or no file. Put what it leads to in its place, or remove it.");
            }
            if (DurableFile.isLeftOver(file)) {
              leftOver.add(file);
            } else {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    List<RawFile> files = new ArrayList<>();
    for (Path file : found) {
      files.add(RawFile.of(real, file));
    }
    return new RawTree(List.copyOf(files), List.copyOf(leftOver));
  }
}
