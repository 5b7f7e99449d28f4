package org.courseveil.ingest.stored;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ChecksumInputStream;

/** A zip; its directory, at its end, says what it holds. */
final class ZipContainer implements Container {
  private static final Set<Integer> METHODS =
      Set.of(ZipArchiveEntry.STORED, ZipArchiveEntry.DEFLATED);

  private final ZipFile zip;
  private final Enumeration<ZipArchiveEntry> entries;
  private int index = -1;

  private ZipContainer(ZipFile zip) {
    this.zip = zip;
    this.entries = zip.getEntries();
  }

  static ZipContainer open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new ZipContainer(
          ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public Optional<Entry> next() {
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      index++;
      if (!entry.isDirectory()) {
        Layer.Member member =
            new Layer.Member(Layer.Packing.ZIP, entry.getName(), index, entry.getCompressedSize());
        return Optional.of(new Entry(member, refusal(entry)));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> refusal(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Optional.of(
          "This entry has a password of the zip's own. Encrypt files with OpenPGP instead.");
    }
    if (entry.isUnixSymlink()) {
      return Optional.of("This entry is a link. Pack what it leads to.");
    }
    return METHODS.contains(entry.getMethod())
        ? Optional.empty()
        : Optional.of("This entry is compressed in a rare way. Pack the files again.");
  }

  @Override
  public Optional<InputStream> open(Layer.Member member) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(member.name());
    if (entry == null || refusal(entry).isPresent()) {
      throw new ZipException("The zip has changed while it was read.");
    }
    return Optional.of(
        ChecksumInputStream.builder()
            .setInputStream(zip.getInputStream(entry))
            .setChecksum(new CRC32())
            .setExpectedChecksumValue(entry.getCrc())
            .setCountThreshold(entry.getSize())
            .get());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
