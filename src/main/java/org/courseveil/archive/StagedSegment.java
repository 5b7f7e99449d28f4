package org.courseveil.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.LentKeys;

/** A segment that is being written: files that count for nothing until the ledger names them. */
final class StagedSegment {
  private final ArchiveLayout layout;
  private final String id = HexFormat.of().formatHex(Id128.random().bytes());
  private final ArchivePeriod period;
  private final DataKey key;

  StagedSegment(ArchiveLayout layout, ArchivePeriod period, DataKey key) throws IOException {
    this.layout = layout;
    this.period = period;
    this.key = key;
    Files.createDirectories(directory());
  }

  DataKey key() {
    return key;
  }

  SegmentTarget target(LentKeys keys) {
    return new SegmentTarget(directory().toString(), period.toString(), id, keys.handle(key));
  }

  /** Returns the segment of the files that successful tasks reported; others are removed. */
  Segment finish(List<Segment.File> files, long sequence, long ledgerVersion) throws IOException {
    Set<String> reported = files.stream().map(Segment.File::name).collect(Collectors.toSet());
    try (Stream<Path> written = Files.list(directory())) {
      for (Path file : written.toList()) {
        if (!reported.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
    Segment segment = new Segment(id, period, sequence, files);
    SegmentNote.of(segment, ledgerVersion).write(directory());
    return segment;
  }

  /** Removes what was written; what a task still holds on to, the next run removes. */
  void discard() {
    try {
      Durable.delete(directory());
    } catch (IOException e) {
      // The run's own failure, or its success without a segment, is what the caller is to see.
    }
  }

  private Path directory() {
    return layout.staged(id);
  }
}
