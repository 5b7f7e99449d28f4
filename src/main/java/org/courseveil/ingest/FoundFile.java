package org.courseveil.ingest;

import java.util.Optional;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.stored.StoredFile;

/** A file that is to be read, before it is known which snapshot is the latest. */
record FoundFile(
    StoredFile stored,
    SourceTable table,
    Optional<SnapshotName> snapshot,
    Optional<TableHeader> header) {

  /** Returns what this file has in common with the same file of another snapshot. */
  String identity() {
    return table + "/" + stored.name();
  }
}
