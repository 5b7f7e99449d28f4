package org.courseveil.archive;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The directory that a ledger's versions lie in, by number, beside what killed writers left. */
record LedgerDirectory(Path path) {
  private static final String STAGING = ".staging-";

  /** Returns the numbers of the versions, the newest last. */
  List<Long> versions() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    List<Long> versions = new ArrayList<>();
    try (Stream<Path> entries = Files.list(path)) {
      entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.matches("[0-9]{6,18}"))
          .forEach(name -> versions.add(Long.parseLong(name)));
    }
    Collections.sort(versions);
    return versions;
  }

  /** Tells whether a version is there and the newest. */
  boolean isNewest(long number) throws IOException {
    List<Long> versions = versions();
    return !versions.isEmpty() && versions.get(versions.size() - 1) == number;
  }

  Path version(long number) {
    return path.resolve(String.format(Locale.ROOT, "%06d", number));
  }

  /** Returns a new directory to write a version in. */
  Path stage() throws IOException {
    Files.createDirectories(path);
    return Files.createDirectory(
        path.resolve(STAGING + HexFormat.of().formatHex(Id128.random().bytes())));
  }

  void remove(long number) throws IOException {
    Durable.remove(version(number), path);
  }

  /** Removes all but the newest versions, the oldest first. */
  void prune(int kept) throws IOException {
    List<Long> versions = versions();
    for (long old : versions.subList(0, Math.max(0, versions.size() - kept))) {
      remove(old);
    }
  }

  /** Returns what other writers are writing, or left when they were killed. */
  List<Path> unfinished() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.filter(entry -> entry.getFileName().toString().startsWith(".")).toList();
    }
  }

  static void discard(Path staged) throws IOException {
    try {
      Durable.delete(staged);
    } catch (DirectoryNotEmptyException e) {
      // Its writer is still at it, will find that it came too late, and clear up itself.
    }
  }
}
