package org.courseveil.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Directories with all they hold. */
public final class FileTree {
  private FileTree() {}

  /** Removes a directory, if it is there. */
  public static void remove(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> walk = Files.walk(tree)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Copies a file, or a directory, into a place beside whatever is there. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.toAbsolutePath().getParent());
          Files.copy(path, target);
        }
      }
    }
  }
}
