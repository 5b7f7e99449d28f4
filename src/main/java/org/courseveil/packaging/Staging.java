package org.courseveil.packaging;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.courseveil.packaging.format.PackageId;

/** Where a package is made before it is published: on the same file system, out of sight. */
final class Staging {
  private static final String HIDDEN = ".staging";

  private final Path packages;
  private final Path root;

  Staging(Path packages, PackageId id) {
    this.packages = packages;
    this.root = packages.resolve(HIDDEN).resolve(id.text());
  }

  /** Returns the package's directory here, which is named as it will be in its place. */
  Path directory(String member, String release) {
    return root.resolve(member).resolve(release);
  }

  /** Moves the package into its place in one step; returns the place. */
  Path publish(String member, String release) throws IOException {
    Path place = packages.resolve(member).resolve(release);
    Files.createDirectories(packages.resolve(member));
    Files.move(directory(member, release), place, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel parent = FileChannel.open(packages.resolve(member), StandardOpenOption.READ)) {
      parent.force(true);
    }
    remove();
    return place;
  }

  /** Removes what is left here. */
  void remove() throws IOException {
    removeTree(root);
    if (isEmpty(packages.resolve(HIDDEN))) {
      Files.deleteIfExists(packages.resolve(HIDDEN));
    }
  }

  /** Removes everything that interrupted runs left in staging. */
  static void removeAll(Path packages) throws IOException {
    removeTree(packages.resolve(HIDDEN));
  }

  static void removeTree(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> walk = Files.walk(directory)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }
}
