package org.courseveil.archive;

import java.io.Serializable;
import org.courseveil.parquet.KeyHandle;

/** Where a segment's files are written, and under which key and name of place. */
record SegmentTarget(String directory, String period, String segment, KeyHandle key)
    implements Serializable {
  String place(String file) {
    return ArchiveLayout.place(ArchivePeriod.parse(period), segment, file);
  }
}
