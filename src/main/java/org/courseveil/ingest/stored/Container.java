package org.courseveil.ingest.stored;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that others were packed into, open. */
interface Container extends Closeable {
  /** Returns the next entry that is a file or may not be there, or nothing at the end. */
  Optional<Entry> next() throws IOException;

  /** Returns the stored bytes of an entry, or nothing if it was passed already. */
  Optional<InputStream> open(Layer.Member member) throws IOException;

  /**
   * An entry of a container.
   *
   * @param refusal why it is refused, whatever it is called
   */
  record Entry(Layer.Member member, Optional<String> refusal) {}
}
