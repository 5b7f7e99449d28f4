package org.courseveil.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie in the archive's directory. */
record ArchiveLayout(Path root) {
  private static final String STAGING = ".staging";

  /** A segment's directory in its place. */
  record Placed(ArchivePeriod period, String segment, Path directory) {}

  /** Returns where a segment lies once the ledger names it. */
  Path segment(ArchivePeriod period, String segment) {
    return root.resolve(period.toString()).resolve(segment);
  }

  Path staging() {
    return root.resolve(STAGING);
  }

  /** Returns where a segment is written. */
  Path staged(String segment) {
    return staging().resolve(segment);
  }

  /** Returns what binds a file to its place, wherever it lies. */
  static String place(ArchivePeriod period, String segment, String file) {
    return "archive|" + period + "|" + segment + "|" + file;
  }

  /** Returns the segments that lie in their places. */
  List<Placed> placed() throws IOException {
    List<Placed> placed = new ArrayList<>();
    for (Path period : directories(root)) {
      String name = period.getFileName().toString();
      if (ArchivePeriod.isName(name)) {
        for (Path segment : directories(period)) {
          placed.add(
              new Placed(ArchivePeriod.parse(name), segment.getFileName().toString(), segment));
        }
      }
    }
    return placed;
  }

  static List<Path> directories(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }
}
