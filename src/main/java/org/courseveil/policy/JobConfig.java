package org.courseveil.policy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * One run's configuration, read whole and without a problem. All paths are absolute.
 *
 * @param policy the chosen policy, its requirement stricter where the configuration asks for more
 * @param asOf the moment that the run takes for now; the clock's where there is none
 * @param notices where notices of deletions go, if any are sent
 * @param report the folder that the run's report is written to
 */
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
    Optional<NoticeSettings> notices,
    Path report) {

  /**
   * Whether the platform's calendar cannot keep the policy's deadline: a request that waits for the
   * cool-off, the next snapshot and the next run is archived after it is due.
   */
  public boolean lateByConfiguration() {
    return policy.deadlineDays().filter(days -> deletions.longestWaitDays() > days).isPresent();
  }

  /**
   * Whether events are wanted one by one: only then is more archived of them than their weeks. A
   * configuration that asks for a tier has a policy that permits it.
   */
  public boolean wantsEvents() {
    return packages.tiers().contains(Tier.EVENTS);
  }

  /**
   * The platform: who signs, and what the ledger's tags of accounts are bound to.
   *
   * @param contact where recipients turn with questions, as it stands in each package
   * @param secretKey an OpenPGP key, or a PKCS#12 store with the private parts of the certificate's
   * @param keySealer what seals the platform's symmetric keys, if its own key does not
   */
  public record Platform(
      String id,
      String name,
      String contact,
      Path certificate,
      Path secretKey,
      Optional<ChosenSealer> keySealer) {}

  /**
   * A key sealer that stands on the class path, by its name.
   *
   * @param settings a file in its own form
   */
  public record ChosenSealer(String name, Optional<Path> settings) {}

  /**
   * The exports.
   *
   * @param root the folder that holds {@code events/} and {@code state/}, or a folder a partner
   * @param secretKey what opens encrypted files of the exports and of the list of deletions, where
   *     there are any
   * @param maximumBadShare above this share of lines that cannot be read, a run stops
   * @param strict whether an unknown column or file stops a run instead of being left out
   */
  public record Inputs(
      Path root, Optional<Path> secretKey, double maximumBadShare, boolean strict) {}

  /**
   * The list of deletion requests, its form, and the platform's calendar around it.
   *
   * @param completeFrom means something for the retirement status table alone
   * @param proofs {@code user_id,proof} with authenticated or agent; where there is none, the
   *     platform itself has authenticated every request on its list
   * @param coolOffDays from a request to the start of the retirement
   * @param snapshotIntervalDays between two exports of the database
   * @param cadenceDays between two runs of the archive job
   * @param soonDays how long before its due date a request is reported as soon late
   */
  public record Deletions(
      Path source,
      Form form,
      CompleteFrom completeFrom,
      Optional<Path> proofs,
      int coolOffDays,
      int snapshotIntervalDays,
      int cadenceDays,
      int soonDays) {
    /** Returns the days that a request may wait when everything runs as planned. */
    public int longestWaitDays() {
      return coolOffDays + snapshotIntervalDays + cadenceDays;
    }

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
      /** The end of the retirement. */
      COMPLETE,
      /** The profile in the learning management system is erased; other services may remain. */
      LMS_COMPLETE
    }
  }

  /**
   * Who is left out, by tables with a header and by age. None of the tables may be missing: a flag
   * that nobody can answer counts as yes.
   *
   * @param objections {@code user_id,objected} with yes or no; a learner who is not listed, or
   *     whose flag is neither, counts as having objected
   * @param legalHolds {@code user_id}
   * @param countries {@code country,archiving} with permitted or not; a country that is not listed
   *     is not permitted; the empty country stands for learners whose country is unknown
   * @param ageLimits ages above the policy's
   */
  public record Exclusions(
      Path objections,
      Path legalHolds,
      Path countries,
      UnknownBirthYear unknownBirthYear,
      AgeLimits ageLimits) {}

  /**
   * Where the archive, its ledger and its quarantine lie, and how long they keep.
   *
   * @param ledgerKey the ledger's key, sealed to the platform's certificate
   * @param retention after which a period of the archive expires, whatever it holds
   * @param longestHold after which a unit that no release could take expires
   */
  public record ArchivePlace(
      Path path,
      Path ledger,
      Path ledgerKey,
      Path quarantine,
      Period retention,
      Period longestHold) {}

  /**
   * Where packages go, and what they hold.
   *
   * @param tiers none where no rows leave
   * @param engine what searches for a scheme
   * @param expiry after which a recipient is to destroy a package
   * @param publicBags where tables of counts go for the public, if they do
   */
  public record Packages(
      Path path,
      Cycle cycle,
      List<Tier> tiers,
      EngineChoice engine,
      Period expiry,
      Optional<Path> publicBags) {
    /** How often a member gets a release; its name follows from it. */
    public enum Cycle {
      /** Named like {@code 2026-11}. */
      MONTHLY,
      /** Named like {@code 2026-q4}. */
      QUARTERLY
    }
  }
}
