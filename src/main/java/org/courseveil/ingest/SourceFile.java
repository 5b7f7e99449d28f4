package org.courseveil.ingest;

import java.io.Serializable;
import org.courseveil.ingest.dialect.TsvHeader;
import org.jspecify.annotations.Nullable;

/**
 * A file of an export that is read.
 *
 * @param index its place among all files that are read
 * @param path where it lies, absolute
 * @param relative where it lies in the export, as it is named to people
 * @param snapshot the place of its snapshot among all, oldest first; -1 for a tracking log
 * @param current whether no later snapshot holds the same file
 * @param columns the header of a database dump
 */
record SourceFile(
    int index,
    String path,
    String relative,
    SourceTable table,
    int snapshot,
    boolean current,
    @Nullable TsvHeader columns)
    implements Serializable {

  TsvHeader header() {
    if (columns == null) {
      throw new IllegalStateException("A file without columns has no header: " + relative);
    }
    return columns;
  }
}
