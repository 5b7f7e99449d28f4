package org.courseveil.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the archive stage did.
 *
 * @param requests the state of the deletion requests, where the policy sets a deadline
 * @param segment the part of the archive that was written, unless there was nothing new
 */
public record ArchiveSection(
    RowAccount rows,
    AccountTally accounts,
    Optional<RequestTally> requests,
    NotRead notRead,
    Quarantine quarantine,
    ResidualCheck residualCheck,
    Optional<Segment> segment) {

  /**
   * The quarantine after the run.
   *
   * @param badShare the share of the lines read in this run that could not be understood
   * @param maximumBadShare the share above which a run stops
   */
  public record Quarantine(List<Batch> batches, double badShare, double maximumBadShare) {
    public Quarantine {
      batches = List.copyOf(batches);
      Counts.requireShare("lines that could not be read", badShare);
      Counts.requireShare("the most lines that may be unreadable", maximumBadShare);
    }

    /** The lines that one run set aside. */
    public record Batch(LocalDate written, LocalDate expires, long lines) {
      public Batch {
        Counts.requireCount("lines in quarantine", lines);
      }
    }

    long lines() {
      return batches.stream().mapToLong(Batch::lines).sum();
    }
  }

  /**
   * The search for what should have been removed.
   *
   * @param identifiers how many strings that name a deleted account were searched for
   * @param values how many values of the new segment were searched
   * @param found in how many of them one was found
   */
  public record ResidualCheck(long identifiers, long values, long found) {
    public ResidualCheck {
      Counts.requireCount("identifiers searched for", identifiers);
      Counts.requireCount("values searched", values);
      Counts.requireCount("values with an identifier", found);
    }
  }

  /** A part of the archive, as written by one run. */
  public record Segment(String period, String id, long files, long rows) {
    public Segment {
      Counts.requireCount("files of a segment", files);
      Counts.requireCount("rows of a segment", rows);
    }
  }

  List<Check> checks() {
    var checks = new ArrayList<Check>();
    checks.add(rows.check());
    checks.add(accounts.check());
    checks.add(
        new Check(
            "No identifier of a deleted account is left",
            "the archive segment",
            residualCheck.found() == 0,
            Figures.grouped(residualCheck.found())
                + " of "
                + Figures.grouped(residualCheck.values())
                + " values hold one of "
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
