package org.courseveil.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What brings the archive's files to what the ledger says, whatever the last run was doing when it
 * ended: a committed segment is moved into place, anything the ledger does not name is removed.
 */
final class Recovery {
  private final ArchiveLayout layout;
  private final Ledger ledger;

  Recovery(ArchiveLayout layout, Ledger ledger) {
    this.layout = layout;
    this.ledger = ledger;
  }

  void run() throws IOException {
    ledger.refresh();
    Map<String, Segment> known =
        ledger.state().segments().stream()
            .collect(Collectors.toMap(Segment::id, Function.identity()));
    for (ArchiveLayout.Placed placed : layout.placed()) {
      SegmentNote note = SegmentNote.read(placed.directory());
      ledger.requireNotOlderThan(
          note.ledgerVersion(), placed.directory().resolve(SegmentNote.FILE));
      if (!known.containsKey(placed.segment())) {
        Durable.remove(placed.directory(), layout.staging());
      }
    }
    for (Segment segment : known.values()) {
      complete(segment);
    }
    if (Files.isDirectory(layout.staging())) {
      Durable.delete(layout.staging());
    }
  }

  /** Moves a segment into place if the run that committed it did not come to it. */
  void complete(Segment segment) throws IOException {
    Path place = layout.segment(segment.period(), segment.id());
    if (!Files.isDirectory(place)) {
      Path staged = layout.staged(segment.id());
      if (!Files.isDirectory(staged)) {
        throw missing(place);
      }
      Files.createDirectories(place.getParent());
      Durable.move(staged, place);
    }
    for (Segment.File file : segment.files()) {
      if (!Files.isRegularFile(place.resolve(file.name()))) {
        throw missing(place.resolve(file.name()));
      }
    }
  }

  private static LedgerRefusedException missing(Path path) {
    return new LedgerRefusedException(
        "The archive lacks " + path + ", which its ledger names. Restore it from a backup.");
  }
}
