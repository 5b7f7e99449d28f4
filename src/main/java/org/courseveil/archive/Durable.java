package org.courseveil.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** File operations that a crash leaves done or not done, never half. */
final class Durable {
  private Durable() {}

  /** Writes a file's bytes through to the disk. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Moves a directory in one step; fails if the target is there and not empty. */
  static void move(Path from, Path to) throws IOException {
    forceDirectory(from);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    Path parent = to.getParent();
    if (parent != null) {
      forceDirectory(parent);
    }
  }

  /** Removes a directory with all it holds; out of sight first, so that no half of it is seen. */
  static void remove(Path directory, Path hiddenIn) throws IOException {
    Path hidden = hiddenIn.resolve(".removed-" + Id128.random().low());
    Files.createDirectories(hiddenIn);
    Files.move(directory, hidden, StandardCopyOption.ATOMIC_MOVE);
    delete(hidden);
  }

  /** Deletes a directory with all it holds. */
  static void delete(Path directory) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(directory)) {
      walk.sorted(Comparator.reverseOrder()).forEach(paths::add);
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  private static void forceDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
