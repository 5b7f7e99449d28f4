package org.courseveil.ingest.stored;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A tar, read from its first entry on. */
final class TarContainer implements Container {
  private static final Set<Byte> FILES =
      Set.of(TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG);

  private final TarArchiveInputStream tar;
  private final StoredReader reader;
  private int index = -1;

  private TarContainer(StoredReader reader, InputStream bytes) {
    this.reader = reader;
    this.tar = new TarArchiveInputStream(bytes, StandardCharsets.UTF_8.name());
  }

  /** Opens a tar with a reader of its own. */
  static TarContainer open(StoredFile file, StoredReader reader) throws IOException {
    try {
      return new TarContainer(reader, reader.open(file));
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  @Override
  public Optional<Entry> next() throws IOException {
    for (TarArchiveEntry entry = advance(); entry != null; entry = advance()) {
      if (!entry.isDirectory()) {
        Layer.Member member =
            new Layer.Member(Layer.Packing.TAR, entry.getName(), index, entry.getSize());
        boolean plain = FILES.contains(entry.getLinkFlag()) && !entry.isSparse();
        return Optional.of(
            new Entry(
                member,
                plain
                    ? Optional.empty()
                    : Optional.of("This entry is a link or no file. Pack what it leads to.")));
      }
    }
    return Optional.empty();
  }

  private TarArchiveEntry advance() throws IOException {
    index++;
    return tar.getNextEntry();
  }

  @Override
  public Optional<InputStream> open(Layer.Member member) throws IOException {
    if (member.index() <= index) {
      return Optional.empty();
    }
    Optional<Entry> entry = next();
    while (entry.isPresent() && index < member.index()) {
      entry = next();
    }
    if (entry
        .filter(found -> found.member().equals(member) && found.refusal().isEmpty())
        .isEmpty()) {
      throw new IOException("The tar has changed while it was read.");
    }
    return Optional.of(
        new FilterInputStream(tar) {
          @Override
          public void close() {
            // What follows in the tar is read next.
          }
        });
  }

  @Override
  public void close() throws IOException {
    try (reader) {
      tar.close();
    }
  }
}
