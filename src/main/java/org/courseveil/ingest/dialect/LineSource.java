package org.courseveil.ingest.dialect;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The lines of a file, one after another; where cells may hold line feeds, a line is a record. */
public interface LineSource extends Closeable {
  /** Returns the next line without its line feed, or nothing at the end. */
  Optional<byte[]> next() throws IOException;
}
