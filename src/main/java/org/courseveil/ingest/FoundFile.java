package org.courseveil.ingest;

import java.nio.file.Path;
import java.util.Optional;
import org.courseveil.ingest.dialect.TableHeader;

/** A file that is to be read, before it is known which snapshot is the latest. */
record FoundFile(
    StoredFile stored,
    SourceTable table,
    Optional<SnapshotName> snapshot,
    Optional<TableHeader> header) {

  /** Returns what this file has in common with the same file of another snapshot. */
  String identity() {
    return table + "/" + plainName(Path.of(stored.path()));
  }

  /** Returns a file's name without the ending of a compressed one. */
  static String plainName(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
  }
}
