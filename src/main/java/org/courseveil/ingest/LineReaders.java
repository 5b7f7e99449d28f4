package org.courseveil.ingest;

import java.io.Serializable;

/** The readers of the lines of one platform's exports, with what they know beside the lines. */
interface LineReaders extends Serializable {
  /** Returns the reader of a source, for one partition. */
  LineReader of(SourceTable table);
}
