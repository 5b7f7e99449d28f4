package org.courseveil.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory that a command fills: private to its owner, and there as a whole or not at all.
 *
 * <p>Files are written into a directory beside it, which takes its name when all is done.
 */
final class OutputPlace implements AutoCloseable {
  private final Path directory;
  private final Path unfinished;
  private boolean finished;

  private OutputPlace(Path directory, Path unfinished) {
    this.directory = directory;
    this.unfinished = unfinished;
  }

  /** Opens a place; one that holds something already is refused. */
  static OutputPlace open(Path directory) throws IOException {
    requireEmpty(directory);
    Path parent = directory.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new RefusedException(directory + " is no place for files.");
    }
    Files.createDirectories(parent);
    return new OutputPlace(
        directory,
        Files.createTempDirectory(parent, ".unfinished-", privately(parent, "rwx------")));
  }

  static void requireEmpty(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new RefusedException(directory + " is not a directory.");
    }
    try (Stream<Path> entries = Files.list(directory)) {
      if (entries.findAny().isPresent()) {
        throw new RefusedException(
            directory + " holds files already. Name a new or empty directory with --out.");
      }
    }
  }

  /** Refuses a place in or beside a package, where a key or plaintext would travel with it. */
  static void requireElsewhere(Path place, Path packageDirectory) throws IOException {
    Path beside = packageDirectory.toRealPath().getParent();
    Path existing = place.toAbsolutePath().normalize();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (beside != null && existing != null && existing.toRealPath().startsWith(beside)) {
      throw new RefusedException(
          place + " lies in or beside the package. Name a directory elsewhere with --out.");
    }
  }

  /** Returns the directory to write into. */
  Path directory() {
    return unfinished;
  }

  /** Gives the files their place. */
  void finish() throws IOException {
    requireEmpty(directory);
    Files.deleteIfExists(directory);
    Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    finished = true;
  }

  /** Removes what was written, unless it was finished. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      Files.walkFileTree(
          unfinished,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
                throws IOException {
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }

  /** Returns a stream to a new file that only its owner may read. */
  static OutputStream create(Path file) throws IOException {
    return Channels.newOutputStream(
        Files.newByteChannel(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            privately(file.resolveSibling("."), "rw-------")));
  }

  static void write(Path file, byte[] content) throws IOException {
    try (OutputStream out = create(file)) {
      out.write(content);
    }
  }

  private static FileAttribute<?>[] privately(Path at, String permissions) throws IOException {
    return Files.getFileStore(at).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
