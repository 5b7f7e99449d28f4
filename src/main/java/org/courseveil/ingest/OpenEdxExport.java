package org.courseveil.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.courseveil.policy.Exclusion;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Problem;
import org.courseveil.policy.ProfileDemographics;
import org.courseveil.policy.RefusedException;
import org.courseveil.policy.TextSource;

/**
 * Reads the exports of an Open edX platform: dumps of its database in dated snapshots, forum dumps,
 * and tracking logs.
 *
 * <p>Only rows of accounts on the list of deletions that no rule keeps out are handed on; all
 * others are counted where they are read. Every row has one fate, and the account of fates closes
 * before anything is returned.
 */
public final class OpenEdxExport {
  private final SparkSession spark;
  private final JobConfig config;
  private final Instant asOf;

  private OpenEdxExport(SparkSession spark, JobConfig config, Instant asOf) {
    this.spark = spark;
    this.config = config;
    this.asOf = asOf;
  }

  /** Reads the configured export as it stands at a moment. */
  public static Export read(SparkSession spark, JobConfig config, Instant asOf) {
    return new OpenEdxExport(spark, config, asOf).read();
  }

  /**
   * Reads the list of deletions alone; of exclusions, only those are known that follow from the
   * list.
   */
  public static List<Subject> requests(JobConfig config) {
    List<DeletionRequest> requests = DeletionList.read(config.deletions());
    Set<Long> proved = Proofs.read(config.deletions(), requests);
    return subjects(requests, (index, request) -> Standings.ofRequest(request, proved));
  }

  private Export read() {
    List<DeletionRequest> requests = DeletionList.read(config.deletions());
    ExclusionTables tables =
        ExclusionTables.read(config.exclusions(), config.deletions(), requests);
    ExportLayout layout = layout();
    Map<String, Long> read = LineCount.of(spark, layout.files());

    SubjectIndex index = SubjectIndex.of(requests);
    int latestBirthYear = asOf.atZone(ZoneOffset.UTC).getYear();
    Accounts accounts = Accounts.of(spark, layout, requests, index, latestBirthYear);
    Standings standings =
        Standings.of(requests, tables, accounts.verdicts(AccountRules.of(config, tables)));
    ScanContext context =
        new ScanContext(
            index.withoutNamesOf(accounts.namesakes()),
            standings,
            Authors.of(spark, layout, index),
            organizations(),
            config.profileDemographics() == ProfileDemographics.DROP,
            latestBirthYear,
            blocks(layout));

    Broadcast<ScanContext> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(context);
    List<SourceScan> scans = scans(layout, shared);
    Map<SourceTable, ScanCounts> counts = SourceScan.counts(scans);
    requireReadable(read, counts);
    requireClosed(read, counts);
    List<String> unknown = unknown(layout, counts);
    return new Export(
        tables(scans, layout, shared),
        read,
        counts.values().stream().flatMap(source -> source.tallies().stream()).toList(),
        quarantine(scans),
        subjects(requests, (place, request) -> standings.exclusion(place)),
        CourseStarts.of(
            layout.structures(),
            firstMoments(counts, SourceTable.TRACKING_LOG),
            firstMoments(counts, SourceTable.STUDENT_COURSEENROLLMENT),
            asOf),
        accounts.identifiers(),
        config.policy().freeTexts().dropAll()
            ? People.none(spark)
            : People.of(spark, layout, requests),
        coursesWithUnnamed(accounts, layout, requests, standings),
        layout.unread(),
        unknown,
        standings.unknownBirthYears(),
        standings.withoutSnapshot());
  }

  /** What a course has is told by its structure, or by as many learners as a class has. */
  private KnownBlocks blocks(ExportLayout layout) {
    return config.wantsEvents()
        ? KnownBlocks.of(
            Stream.concat(
                KnownBlocks.inStructures(layout.structures()),
                SharedModules.of(spark, layout, config.policy().privacy().k())))
        : KnownBlocks.unwanted();
  }

  /** Assessments are read where their texts are wanted, and a crosswalk says who their ids are. */
  private ExportLayout layout() {
    ExportLayout layout = ExportLayout.of(config.inputs());
    boolean read =
        !config.policy().freeTexts().drop(TextSource.RESPONSES)
            && !layout.files(SourceTable.STUDENT_ANONYMOUSUSERID).isEmpty();
    return read ? layout : layout.withoutResponses();
  }

  private Set<String> organizations() {
    Set<String> organizations = new HashSet<>();
    config.members().forEach(member -> organizations.addAll(member.organizations()));
    return organizations;
  }

  private Set<String> coursesWithUnnamed(
      Accounts accounts, ExportLayout layout, List<DeletionRequest> requests, Standings standings) {
    if (config.policy().freeTexts().dropAll()) {
      return Set.of();
    }
    Set<String> courses = new HashSet<>(accounts.courses(unnamed(requests, standings)));
    courses.addAll(ForgottenAccounts.courses(spark, layout, requests));
    return courses;
  }

  /** Subjects of whom neither the list nor a snapshot from before says what they were called. */
  private static Set<Integer> unnamed(List<DeletionRequest> requests, Standings standings) {
    return IntStream.range(0, requests.size())
        .filter(
            place -> !requests.get(place).namesLearner() && !standings.hasProfileFromBefore(place))
        .boxed()
        .collect(Collectors.toSet());
  }

  private List<SourceScan> scans(ExportLayout layout, Broadcast<ScanContext> shared) {
    List<SourceScan> scans = new ArrayList<>();
    for (SourceTable table : SourceTable.values()) {
      scans.add(SourceScan.of(spark, table, layout.files(table), shared));
    }
    return scans;
  }

  /** Stops at a source of which too large a share cannot be read, rather than archive the rest. */
  private void requireReadable(Map<String, Long> read, Map<SourceTable, ScanCounts> counts) {
    double most = config.inputs().maximumBadShare();
    Path root = config.inputs().root();
    List<Problem> problems = new ArrayList<>();
    counts.forEach(
        (table, source) -> {
          long rows = read.getOrDefault(table.source(), 0L);
          long bad = source.faults().values().stream().mapToLong(Long::longValue).sum();
          if (bad > most * rows) {
            problems.add(
                new Problem(
                    root,
                    0,
                    "At most %s of the lines of a source may be unreadable. %s: %d of %d (%s)."
                        .formatted(most, table.source(), bad, rows, source.faults())));
          }
        });
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }

  private static void requireClosed(Map<String, Long> read, Map<SourceTable, ScanCounts> counts) {
    List<RowTally> settled = new ArrayList<>();
    counts.forEach(
        (table, source) -> {
          settled.addAll(source.tallies());
          settled.add(new RowTally(table.source(), RowFate.ARCHIVED, "", source.candidates()));
        });
    RowAccount.of(read, settled).requireClosed();
  }

  private List<String> unknown(ExportLayout layout, Map<SourceTable, ScanCounts> counts) {
    TreeSet<String> read = new TreeSet<>();
    counts.values().forEach(source -> read.addAll(source.unknown()));
    if (config.inputs().strict() && !read.isEmpty()) {
      throw new RefusedException(
          read.stream()
              .map(
                  name ->
                      new Problem(
                          config.inputs().root(),
                          0,
                          name + " is unknown, and inputs are strict. Add it to the catalog."))
              .toList());
    }
    read.addAll(layout.unknown());
    return List.copyOf(read);
  }

  private List<ExportedTable> tables(
      List<SourceScan> scans, ExportLayout layout, Broadcast<ScanContext> shared) {
    List<ExportedTable> tables = new ArrayList<>();
    for (SourceScan scan : scans) {
      Optional<CanonicalTable> canonical = scan.table().canonical();
      canonical.ifPresent(
          table ->
              tables.add(
                  new ExportedTable(
                      table, scan.table().source(), candidates(scan, table, layout, shared))));
    }
    return tables;
  }

  private Dataset<Row> candidates(
      SourceScan scan, CanonicalTable table, ExportLayout layout, Broadcast<ScanContext> shared) {
    Dataset<Row> rows = scan.candidates(table);
    return table == CanonicalTable.FORUM_POST && !config.policy().freeTexts().drop(TextSource.FORUM)
        ? ForumTexts.addTo(rows, spark, layout.files(SourceTable.FORUM), shared)
        : rows;
  }

  private static Dataset<Row> quarantine(List<SourceScan> scans) {
    return scans.stream().map(SourceScan::quarantine).reduce(Dataset::union).orElseThrow();
  }

  private static Map<String, Long> firstMoments(
      Map<SourceTable, ScanCounts> counts, SourceTable table) {
    return Optional.ofNullable(counts.get(table)).map(ScanCounts::firstMoments).orElse(Map.of());
  }

  /** How an account on the list, at an index, is left out. */
  private interface LeavingOut {
    Optional<Exclusion> of(int index, DeletionRequest request);
  }

  private static List<Subject> subjects(List<DeletionRequest> requests, LeavingOut leftOut) {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      DeletionRequest request = requests.get(i);
      subjects.add(new Subject(i, request.userId(), request.requestedAt(), leftOut.of(i, request)));
    }
    return subjects;
  }
}
