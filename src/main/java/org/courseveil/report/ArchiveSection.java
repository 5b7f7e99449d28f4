package org.courseveil.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the archive stage did.
 *
 * @param requests the state of the deletion requests, where the policy sets a deadline
 * @param segment the part of the archive that was written, unless there was nothing new
 * @param expired what was destroyed because its time was over
 */
public record ArchiveSection(
    RowAccount rows,
    AccountTally accounts,
    Optional<RequestTally> requests,
    NotRead notRead,
    Quarantine quarantine,
    ResidualCheck residualCheck,
    Optional<Segment> segment,
    Expired expired) {

  /**
   * The quarantine after the run.
   *
   * @param lines the lines that this run could not read
   * @param kept what is kept of all runs, by day
   * @param badShare the share of the lines read in this run that could not be understood
   * @param maximumBadShare the share above which a run stops
   */
  public record Quarantine(long lines, List<Kept> kept, double badShare, double maximumBadShare) {
    public Quarantine {
      Counts.requireCount("lines that could not be read", lines);
      kept = List.copyOf(kept);
      Counts.requireShare("lines that could not be read", badShare);
      Counts.requireShare("the most lines that may be unreadable", maximumBadShare);
    }

    /** The sealed files of one day, each with the unreadable lines of one file of an export. */
    public record Kept(LocalDate stored, LocalDate expires, long files) {
      public Kept {
        Counts.requireCount("files in quarantine", files);
      }
    }
  }

  /**
   * The search for what should have been removed.
   *
   * @param identifiers how many strings that name a deleted account were searched for
   * @param rows how many rows of the new segment were searched
   */
  public record ResidualCheck(long identifiers, long rows) {
    public ResidualCheck {
      Counts.requireCount("identifiers searched for", identifiers);
      Counts.requireCount("rows searched", rows);
    }
  }

  /**
   * A part of the archive, as written by one run.
   *
   * @param texts how many posts have their text, and how many not for which reason; nothing where
   *     no texts were wanted
   * @param events how many single events have a payload of each form, and a part of the course that
   *     is known, unknown or not named; nothing where events were not wanted one by one
   */
  public record Segment(
      String period, String id, long rows, Map<String, Long> texts, Map<String, Long> events) {
    public Segment {
      events = Collections.unmodifiableMap(new TreeMap<>(events));
      events.forEach((code, count) -> Counts.requireCount("events with " + code, count));
      texts = Collections.unmodifiableMap(new TreeMap<>(texts));
      texts.forEach((fate, posts) -> Counts.requireCount("posts " + fate, posts));
      Counts.requireCount("rows of a segment", rows);
    }
  }

  /**
   * What a run destroyed because its time was over.
   *
   * @param forgotten periods of the archive whose keys and files are gone
   * @param rewritten periods that were written anew, under new keys, without what expired
   * @param units units that no release could take in time
   * @param quarantineFiles sealed files of unreadable lines
   */
  public record Expired(
      List<String> forgotten, List<String> rewritten, long units, long quarantineFiles) {
    public Expired {
      forgotten = List.copyOf(forgotten);
      rewritten = List.copyOf(rewritten);
      Counts.requireCount("units expired", units);
      Counts.requireCount("quarantine files expired", quarantineFiles);
    }

    /** Returns that nothing expired. */
    public static Expired nothing() {
      return new Expired(List.of(), List.of(), 0, 0);
    }
  }

  List<Check> checks() {
    var checks = new ArrayList<Check>();
    checks.add(rows.check());
    checks.add(accounts.check());
    checks.add(
        new Check(
            "What was archived was searched for identifiers",
            "the archive segment",
            residualCheck.rows() == 0 || residualCheck.identifiers() > 0,
            Figures.grouped(residualCheck.rows())
                + " rows were searched for "
                + Figures.grouped(residualCheck.identifiers())
                + " identifiers"));
    checks.add(
        new Check(
            "Few enough lines are unreadable",
            "the export",
            quarantine.badShare() <= quarantine.maximumBadShare(),
            Figures.percent(quarantine.badShare())
                + " of the lines, where "
                + Figures.percent(quarantine.maximumBadShare())
                + " are allowed"));
    return List.copyOf(checks);
  }
}
