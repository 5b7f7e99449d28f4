package org.courseveil.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a platform stands on a day, in counts: requests against their deadline, learners in the
 * archive, what expires, and whom nothing can be sealed to. It names no learner.
 *
 * @param exitCode what the process tells the scheduler
 * @param archiving the requests as the archive has done with them, if the policy sets a deadline
 * @param notices the requests as members have been told of them, if notices are sent
 * @param units how many units of each member stand where
 * @param expiring what ends on which day, the next one first
 * @param certificates the certificates that are fit
 * @param unfit why members have no fit certificate, a sentence each
 */
public record PlatformStatus(
    LocalDate day,
    int exitCode,
    Optional<Requests> archiving,
    Optional<Requests> notices,
    List<MemberUnits> units,
    List<Expiring> expiring,
    List<CertificateEnd> certificates,
    List<String> unfit) {
  public PlatformStatus {
    units = List.copyOf(units);
    expiring = List.copyOf(expiring);
    certificates = List.copyOf(certificates);
    unfit = List.copyOf(unfit);
  }

  /**
   * The requests against the deadline.
   *
   * @param open how old those are that are not done with
   * @param late how many are past their due day, by that day
   * @param next the next days on which open ones are due
   */
  public record Requests(
      RequestTally tally,
      List<Age> open,
      List<Outcome.Due> late,
      List<Outcome.Deadline> next,
      List<String> warnings) {
    public Requests {
      open = List.copyOf(open);
      late = List.copyOf(late);
      next = List.copyOf(next);
      warnings = List.copyOf(warnings);
    }
  }

  /** How many requests are so many days old, both days included. */
  public record Age(int from, int to, long requests) {}

  /**
   * Where the units of a member's courses stand, and how many learners they are of.
   *
   * @param waiting that no release has looked at yet
   * @param held that a release could not take
   * @param frozen on legal hold
   * @param reasons why they are held or frozen, and since when
   */
  public record MemberUnits(
      String member,
      Count waiting,
      Count held,
      Count frozen,
      Count released,
      Count expired,
      List<HeldUnits> reasons) {
    public MemberUnits {
      reasons = List.copyOf(reasons);
    }
  }

  /** A number of units, and of the learners they are of. */
  public record Count(long units, long learners) {}

  /** Units that stay for one reason since one day. */
  public record HeldUnits(String reason, LocalDate since, Count count) {}

  /** What ends on a day. */
  public record Expiring(LocalDate day, Kind kind, String what, long count) {
    /** What kinds of things end. */
    public enum Kind {
      /** A period of the archive, with all that is still in it. */
      ARCHIVE_PERIOD,
      /** Units that were held as long as they may be. */
      HELD_UNITS,
      /** Lines that could not be read. */
      QUARANTINE,
      /** A package that recipients are to destroy. */
      PACKAGE
    }
  }

  /** The end of a certificate, if it has one, and how near it is. */
  public record CertificateEnd(
      String member, String fingerprint, Optional<LocalDate> end, Nearness nearness) {
    /** How near an end is. */
    public enum Nearness {
      /** More than thirty days away, or never. */
      FAR,
      /** Within thirty days. */
      WITHIN_30_DAYS,
      /** Within seven days. */
      WITHIN_7_DAYS;

      /** Returns how near a day is to another. */
      public static Nearness of(Optional<LocalDate> end, LocalDate today) {
        if (end.isEmpty() || end.get().isAfter(today.plusDays(30))) {
          return FAR;
        }
        return end.get().isAfter(today.plusDays(7)) ? WITHIN_30_DAYS : WITHIN_7_DAYS;
      }
    }
  }
}
