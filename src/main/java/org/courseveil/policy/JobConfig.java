package org.courseveil.policy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** One run's configuration, read whole and without a problem. All paths are absolute. */
public record JobConfig(
    Path file,
    PolicyProfile policy,
    ProfileDemographics profileDemographics,
    Optional<Instant> asOf,
    Platform platform,
    Inputs inputs,
    Deletions deletions,
    Exclusions exclusions,
    List<Member> members,
    ArchivePlace archive,
    Packages packages,
    Path report) {

  /** The platform: who signs, and what the ledger's tags of accounts are bound to. */
  public record Platform(
      String id, String name, String contact, Path certificate, Path secretKey) {}

  /**
   * The exports.
   *
   * @param root the folder that holds {@code events/} and {@code state/}
   * @param maximumBadShare above this share of lines that cannot be read, a run stops
   * @param strict whether an unknown column or file stops a run instead of being left out
   */
  public record Inputs(Path root, double maximumBadShare, boolean strict) {}

  /** The list of deletion requests, its form, and the platform's calendar around it. */
  public record Deletions(
      Path source,
      Form form,
      CompleteFrom completeFrom,
      int coolOffDays,
      int snapshotIntervalDays,
      int cadenceDays,
      int soonDays) {
    /** Where a list of deletions comes from. */
    public enum Form {
      /** A dump of the platform's retirement status table. */
      RETIREMENT_STATUS,
      /** The platform's archive of finished retirements, JSON lines in gzip. */
      RETIREMENT_ARCHIVE,
      /** A plain table with a header: {@code user_id,username,email,name,requested_at}. */
      CSV
    }

    /** The state from which on an account counts as deleted. */
    public enum CompleteFrom {
      COMPLETE,
      LMS_COMPLETE
    }
  }

  /**
   * Who is left out, by tables with a header; a table that is absent here leaves nobody out but a
   * flag that it cannot answer counts as yes.
   *
   * @param objections {@code user_id,objected} with yes or no; a learner who is not listed, or
   *     whose flag is neither, counts as having objected
   * @param legalHolds {@code user_id}
   * @param countries {@code country,archiving} with permitted or not; a country that is not listed
   *     is not permitted; the empty country stands for learners whose country is unknown
   */
  public record Exclusions(Path objections, Path legalHolds, Path countries) {}

  /** Where the archive, its ledger and its quarantine lie, and how long they keep. */
  public record ArchivePlace(
      Path path,
      Path ledger,
      Path ledgerKey,
      Path quarantine,
      Period retention,
      Period longestHold) {}

  /** Where packages go, and what they hold. */
  public record Packages(Path path, Cycle cycle, List<Tier> tiers, Period expiry) {
    /** How often a member gets a release; its name follows from it. */
    public enum Cycle {
      MONTHLY,
      QUARTERLY
    }
  }
}
