package org.courseveil.ingest;

import java.io.Serializable;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.stored.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of an export that is read.
 *
 * @param index its place among all files that are read
 * @param stored where it lies
 * @param relative where it lies in the export, as it is named to people
 * @param snapshot the place of its snapshot among all, oldest first; -1 for a tracking log or one
 *     of clicks
 * @param current whether no later snapshot holds the same file
 * @param columns the header of a table
 */
record SourceFile(
    int index,
    StoredFile stored,
    String relative,
    SourceTable table,
    int snapshot,
    boolean current,
    @Nullable TableHeader columns)
    implements Serializable {

  TableHeader header() {
    if (columns == null) {
      throw new IllegalStateException("A file without columns has no header: " + relative);
    }
    return columns;
  }
}
