package org.courseveil.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.DataKey;

/** A ledger of a few units that nobody archived, and the lock of the archive that is not there. */
public final class SmallLedger {
  private SmallLedger() {}

  /** Makes a ledger that knows a number of learners, each in one course. */
  public static void make(Path ledger, Path archive, DataKey key, String platform, int learners)
      throws IOException {
    ArchivePeriod period = ArchivePeriod.parse("2026q4");
    Set<Unit> units = new HashSet<>();
    for (int i = 1; i <= learners; i++) {
      units.add(new Unit(new Id128(20261122, i), "course-v1:DelftX+WATER101+20250101"));
    }
    Segment segment =
        new Segment(
            "5e",
            period,
            2,
            List.of(new Segment.File(CanonicalTable.ENROLMENT, "enrolment-0-1.parquet", "00", 3)));
    try (Ledger made = Ledger.initialize(ledger, key, platform, archive, 0)) {
      made.publish(
          new PeriodContents(made.state())
              .add(segment, DataKey.random(), Map.of(), units, Map.of()));
    }
  }

  /** What a run does while no other may. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  /** Works on an archive as every job does, under its lock. */
  public static void alone(Path archive, Work work) throws IOException {
    ArchiveLock lock = ArchiveLock.take(archive);
    try {
      work.run();
    } finally {
      lock.close();
    }
  }
}
