package org.courseveil.packaging.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that are there as a whole or not at all, also after a crash. */
public final class DurableFile {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern TEMPORARY = Pattern.compile("[.].+[.][0-9a-f]{16}[.]tmp");
  private static final int BUFFER = 1 << 16;

  private DurableFile() {}

  /** Writes a new file in place, down to the disk. */
  static void create(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /**
   * Puts a file in place unless there is one: the link from its temporary name either succeeds or
   * fails, so that no other process ever sees a part of it.
   *
   * @throws FileAlreadyExistsException if there is a file
   */
  public static void createWhole(Path file, byte[] content) throws IOException {
    createWhole(file, content, temporary(file));
  }

  /** Puts a file in place as above, made under another name: its own folder never has a part. */
  static void createWhole(Path file, byte[] content, Path temporary) throws IOException {
    try {
      create(temporary, content);
      try {
        Files.createLink(file, temporary);
      } catch (UnsupportedOperationException e) {
        // A file system without links: the file itself is the claim, and is written at once.
        create(file, content);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceNameOf(file);
  }

  /** What a file holds, as it is written. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Puts a file in place of another one, if there is one. */
  static void replace(Path file, byte[] content) throws IOException {
    replace(file, out -> out.write(content));
  }

  /**
   * Puts a file in place of another one, if there is one, whose permissions it takes: made beside
   * it, forced to disk, and renamed over it.
   */
  public static void replace(Path file, Content content) throws IOException {
    Path temporary = temporary(file);
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        takePermissions(file, temporary);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceNameOf(file);
  }

  /** Whether a file is what an interrupted run made beside another one. */
  public static boolean isLeftOver(Path file) {
    return TEMPORARY.matcher(String.valueOf(file.getFileName())).matches();
  }

  private static void takePermissions(Path from, Path to) throws IOException {
    if (Files.exists(from)
        && Files.getFileStore(from).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  /** Makes the names in a directory and in all below it durable. */
  static void forceNamesIn(Path directory) throws IOException {
    try (Stream<Path> entries = Files.walk(directory)) {
      for (Path entry : entries.filter(Files::isDirectory).toList()) {
        force(entry);
      }
    }
  }

  private static Path temporary(Path file) {
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    return file.resolveSibling(
        "." + file.getFileName() + "." + HexFormat.of().formatHex(random) + ".tmp");
  }

  private static void forceNameOf(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      force(directory);
    }
  }

  /** Forces a directory to disk, where the system lets one be opened. */
  private static void force(Path directory) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(directory, StandardOpenOption.READ);
    } catch (IOException e) {
      return;
    }
    try (channel) {
      channel.force(true);
    }
  }
}
