package org.courseveil.ingest;

import org.courseveil.ingest.dialect.UnreadableLineException;

/** Reads the lines of one source, within one partition, and settles what becomes of each. */
interface LineReader {
  /** Hands exactly one fate to the sink: a candidate, or a count. */
  void read(byte[] line, SourceFile file, RowSink sink) throws UnreadableLineException;
}
