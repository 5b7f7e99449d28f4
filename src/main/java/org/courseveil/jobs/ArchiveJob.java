package org.courseveil.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.courseveil.archive.Accounts;
import org.courseveil.archive.Archive;
import org.courseveil.archive.ArchiveRun;
import org.courseveil.archive.ExpiryRun;
import org.courseveil.archive.Ledger;
import org.courseveil.archive.Quarantine;
import org.courseveil.deidentify.DeidentifiedTable;
import org.courseveil.deidentify.Deidentifier;
import org.courseveil.deidentify.TextRules;
import org.courseveil.ingest.Export;
import org.courseveil.ingest.PlatformExport;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.RowTally;
import org.courseveil.ingest.Subject;
import org.courseveil.policy.Exclusion;
import org.courseveil.policy.JobConfig;
import org.courseveil.report.AccountTally;

/** The first stage in one line: export, de-identified tables, archive. */
final class ArchiveJob {
  private static final Set<Exclusion> OPEN = Set.of(Exclusion.NOT_COMPLETE, Exclusion.UNVERIFIED);

  private final Run run;
  private final JobConfig config;
  private final Ledger ledger;

  ArchiveJob(Run run) {
    this.run = run;
    this.config = run.config();
    this.ledger = run.ledger();
  }

  ArchiveResult run() throws IOException {
    SparkSession spark = run.spark();
    try (Archive archive = run.settledArchive()) {
      Quarantine quarantine = Quarantine.open(config.archive().quarantine(), ledger);
      run.progress().step("reading the export under " + config.inputs().root());
      Export export =
          PlatformExport.read(spark, config, run.exports(), run.asOf())
              .startingAt(ledger.state().courseStarts());
      run.progress().step("found " + export.subjects().size() + " accounts on the list");

      Set<Integer> knownBefore = known(export.subjects());
      Accounts accounts = archive.accounts(export.subjects());
      List<DeidentifiedTable> tables =
          Deidentifier.deidentify(
              spark,
              export,
              accounts.ids(),
              ledger.tagKey(),
              config.profileDemographics(),
              config.policy().purpose(),
              TextRules.of(export, config));
      run.progress().step("writing and checking what is new");
      ArchiveRun archived = archive.append(tables, accounts, export, run.asOf());
      run.progress().step("archived " + archived.rows() + " rows");

      QuarantineResult quarantined = quarantine(quarantine, export);
      ExpiryRun expired =
          archive.expire(run.asOf(), config.archive().retention(), config.archive().longestHold());
      return result(export, archived, expired, quarantined, knownBefore, settle(export.subjects()));
    }
  }

  private QuarantineResult quarantine(Quarantine quarantine, Export export) throws IOException {
    int added =
        quarantine.store(
            export.quarantine(), run.platform().certificate(), run.platform(), run.asOf());
    int expired = quarantine.expire(run.asOf(), config.policy().quarantineDays());
    long lines =
        export.tallies().stream()
            .filter(tally -> tally.fate() == RowFate.QUARANTINED)
            .mapToLong(RowTally::rows)
            .sum();
    if (lines > 0) {
      run.progress().step(lines + " lines cannot be read and are in quarantine");
    }
    return new QuarantineResult(lines, added, expired);
  }

  /** Tells how the requests stand now, and remembers which of them are done with. */
  private Optional<Deadlines> settle(List<Subject> subjects) throws IOException {
    Optional<Deadlines> deadlines =
        Deadlines.of(config, run.asOf(), subjects, ledger::hasSettled, ArchiveJob::isSettled);
    ledger.settle(
        subjects.stream()
            .filter(subject -> isSettled(subject) || ledger.hasSettled(subject.userId()))
            .map(Subject::userId)
            .toList());
    return deadlines;
  }

  private ArchiveResult result(
      Export export,
      ArchiveRun archived,
      ExpiryRun expired,
      QuarantineResult quarantined,
      Set<Integer> knownBefore,
      Optional<Deadlines> deadlines) {
    List<RowTally> tallies = new ArrayList<>(export.tallies());
    tallies.addAll(archived.tallies());
    return new ArchiveResult(
        export,
        tallies,
        archived,
        archived.segment().isPresent() ? export.identifiers().count() : 0,
        expired,
        quarantined,
        accounts(export, knownBefore, known(export.subjects())),
        deadlines);
  }

  private static AccountTally accounts(Export export, Set<Integer> before, Set<Integer> after) {
    Map<Exclusion, Long> leftOut = new EnumMap<>(Exclusion.class);
    long archivedBefore = 0;
    long archivedNow = 0;
    long withoutRows = 0;
    for (Subject subject : export.subjects()) {
      if (subject.exclusion().isPresent()) {
        leftOut.merge(subject.exclusion().get(), 1L, Long::sum);
      } else if (before.contains(subject.index())) {
        archivedBefore++;
      } else if (after.contains(subject.index())) {
        archivedNow++;
      } else {
        withoutRows++;
      }
    }
    return new AccountTally(
        export.subjects().size(),
        archivedNow,
        archivedBefore,
        withoutRows,
        leftOut,
        export.unknownBirthYears(),
        export.withoutSnapshot());
  }

  private Set<Integer> known(List<Subject> subjects) {
    return subjects.stream()
        .filter(subject -> ledger.knows(subject.userId()))
        .map(Subject::index)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** An account that a rule leaves out is done with; one whose request is still open is not. */
  private static boolean isSettled(Subject subject) {
    return subject.exclusion().filter(OPEN::contains).isEmpty();
  }
}
