package org.courseveil.ingest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.ProfileDemographics;
import org.courseveil.policy.TextSource;

/**
 * Reads the exports of an Open edX platform: dumps of its database in dated snapshots, forum dumps,
 * and tracking logs.
 *
 * <p>Only rows of accounts on the list of deletions that no rule keeps out are handed on; all
 * others are counted where they are read.
 */
public final class OpenEdxExport {
  private final SparkSession spark;
  private final JobConfig config;
  private final ExportKey key;
  private final Instant asOf;

  private OpenEdxExport(SparkSession spark, JobConfig config, ExportKey key, Instant asOf) {
    this.spark = spark;
    this.config = config;
    this.key = key;
    this.asOf = asOf;
  }

  /** Reads the configured export as it stands at a moment. */
  public static Export read(SparkSession spark, JobConfig config, ExportKey key, Instant asOf) {
    return new OpenEdxExport(spark, config, key, asOf).read();
  }

  private Export read() {
    List<DeletionRequest> requests =
        DeletionList.read(config.deletions(), ExportForm.OPEN_EDX, key);
    ExclusionTables tables =
        ExclusionTables.read(
            config.exclusions(), config.deletions(), ExportForm.OPEN_EDX, requests);
    ExportLayout layout = layout();
    Map<String, Long> read = LineCount.of(spark, ExportForm.OPEN_EDX, layout.files());

    SubjectIndex index = SubjectIndex.of(requests);
    int latestBirthYear = asOf.atZone(ZoneOffset.UTC).getYear();
    Accounts accounts = accounts(layout, requests, index, latestBirthYear);
    Standings standings =
        Standings.of(requests, tables, accounts.verdicts(AccountRules.of(config, tables)));
    ScanContext context =
        new ScanContext(
            index.withoutNamesOf(accounts.namesakes()),
            RowRules.of(config, standings),
            Authors.of(spark, layout, index),
            config.profileDemographics() == ProfileDemographics.DROP,
            latestBirthYear,
            blocks(layout));

    Broadcast<ScanContext> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(context);
    ScannedExport scanned = ScannedExport.of(spark, config, layout, read, shared);
    List<String> unknown = scanned.unknown();
    return new Export(
        tables(scanned.scans(), layout, shared),
        read,
        scanned.tallies(),
        scanned.quarantine(),
        standings.subjects(requests),
        CourseStarts.of(
            layout.structures(),
            scanned.firstMoments(SourceTable.TRACKING_LOG),
            scanned.firstMoments(SourceTable.STUDENT_COURSEENROLLMENT),
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

  private Accounts accounts(
      ExportLayout layout, List<DeletionRequest> requests, SubjectIndex subjects, int lastYear) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<List<DeletionRequest>> listed = context.broadcast(requests);
    Broadcast<SubjectIndex> index = context.broadcast(subjects);
    return Accounts.of(
        spark,
        layout.files(AccountFacts.TABLES),
        listed,
        () -> new AccountFacts(index.value(), listed.value(), lastYear)::of);
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
    ExportLayout layout = ExportLayout.of(config.inputs(), key);
    boolean read =
        !config.policy().freeTexts().drop(TextSource.RESPONSES)
            && !layout.files(SourceTable.STUDENT_ANONYMOUSUSERID).isEmpty();
    return read ? layout : layout.withoutResponses();
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
}
