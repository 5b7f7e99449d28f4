package org.courseveil.archive;

import java.util.List;
import org.courseveil.ingest.CanonicalTable;

/**
 * What one run added to the archive: files of rows, never changed afterwards.
 *
 * @param id its random name
 * @param sequence the ledger version that first named it; of two versions of a row the one in the
 *     segment with the higher sequence counts
 */
record Segment(String id, ArchivePeriod period, long sequence, List<File> files) {

  /** One file of a segment, as the ledger knows it. */
  record File(CanonicalTable table, String name, String sha256, long rows) {}

  Segment {
    files = List.copyOf(files);
  }

  long rows() {
    return files.stream().mapToLong(File::rows).sum();
  }
}
