package org.courseveil.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.ProfileDemographics;

/**
 * Reads the research exports of Coursera: zips or folders of tables, and clickstreams.
 *
 * <p>They have a hashed id of each learner, another one for each partner, and no name of anybody.
 * So no text that learners wrote can be searched for names: posts are archived without theirs.
 */
final class CourseraExport {
  private final SparkSession spark;
  private final JobConfig config;
  private final ExportKey key;
  private final Instant asOf;

  private CourseraExport(SparkSession spark, JobConfig config, ExportKey key, Instant asOf) {
    this.spark = spark;
    this.config = config;
    this.key = key;
    this.asOf = asOf;
  }

  /** Reads the configured export as it stands at a moment. */
  static Export read(SparkSession spark, JobConfig config, ExportKey key, Instant asOf) {
    return new CourseraExport(spark, config, key, asOf).read();
  }

  private Export read() {
    List<DeletionRequest> requests =
        DeletionList.read(config.deletions(), ExportForm.COURSERA, key);
    ExclusionTables tables =
        ExclusionTables.read(
            config.exclusions(), config.deletions(), ExportForm.COURSERA, requests);
    CourseraLayout layout = CourseraLayout.of(config.inputs(), key);
    HashedFile.requireHashed(spark, layout.hashed());
    Map<String, Long> read = LineCount.of(spark, ExportForm.COURSERA, layout.tables().files());
    CourseraContents contents = CourseraContents.of(layout.contents());
    Accounts accounts = accounts(layout.tables(), requests, contents);
    Standings standings =
        Standings.of(requests, tables, accounts.verdicts(AccountRules.of(config, tables)));
    CourseraContext context =
        new CourseraContext(
            HashedSubjects.of(requests),
            RowRules.of(config, standings),
            contents,
            newest(layout.tables(), accounts),
            config.profileDemographics() == ProfileDemographics.DROP,
            latestBirthYear());
    ScannedExport scanned =
        ScannedExport.of(spark, config, layout.tables(), read, broadcast(context));
    SurveyAnswers answers = SurveyAnswers.of(scanned.scan(SourceTable.DEMOGRAPHICS_ANSWERS));
    List<RowTally> tallies = new ArrayList<>(scanned.tallies());
    answers.joined().ifPresent(tallies::add);
    return new Export(
        tables(scanned, answers),
        read,
        tallies,
        scanned.quarantine(),
        standings.subjects(requests),
        courseStarts(contents),
        accounts.identifiers(),
        People.none(spark),
        contents.courses(),
        layout.tables().unread(),
        scanned.unknown(),
        standings.unknownBirthYears(),
        standings.withoutSnapshot());
  }

  private Accounts accounts(
      ExportLayout layout, List<DeletionRequest> requests, CourseraContents contents) {
    Broadcast<HashedSubjects> subjects = broadcast(HashedSubjects.of(requests));
    Broadcast<CourseraContents> known = broadcast(contents);
    int lastYear = latestBirthYear();
    return Accounts.of(
        spark,
        layout.files(CourseraFacts.TABLES),
        broadcast(requests),
        () -> new CourseraFacts(subjects.value(), known.value(), lastYear)::of);
  }

  /** Returns by subject and series the newest export whose table of users still has the account. */
  private static Map<Integer, Map<String, String>> newest(ExportLayout layout, Accounts accounts) {
    Map<Integer, Map<String, String>> newest = new HashMap<>();
    accounts
        .files()
        .forEach(
            (subject, files) ->
                files.forEach(
                    index -> {
                      String export = CourseraFile.export(layout.files().get(index).relative());
                      newest
                          .computeIfAbsent(subject, any -> new HashMap<>())
                          .merge(
                              CourseraFile.series(export),
                              export,
                              (a, b) -> a.compareTo(b) < 0 ? b : a);
                    }));
    return newest;
  }

  private List<ExportedTable> tables(ScannedExport scanned, SurveyAnswers answers) {
    List<ExportedTable> tables = new ArrayList<>();
    for (SourceScan scan : scanned.scans()) {
      Optional<CanonicalTable> canonical = scan.table().canonical();
      canonical.ifPresent(
          table ->
              tables.add(
                  new ExportedTable(
                      table,
                      scan.table().source(),
                      table == CanonicalTable.PROFILE ? answers.rows() : scan.candidates(table))));
    }
    return tables;
  }

  /**
   * A course that runs for years has weeks from the first day from which data may be: its launch,
   * or the policy's first day.
   */
  private Map<String, LocalDate> courseStarts(CourseraContents contents) {
    Instant first = config.policy().inForceFrom().atStartOfDay(ZoneOffset.UTC).toInstant();
    Map<String, LocalDate> starts = new HashMap<>();
    for (String course : contents.courses()) {
      Instant launch =
          Optional.ofNullable(contents.launches().get(course))
              .map(Instant::ofEpochMilli)
              .filter(moment -> !moment.isAfter(asOf))
              .orElse(first);
      starts.put(
          course, LocalDate.ofInstant(launch.isBefore(first) ? first : launch, ZoneOffset.UTC));
    }
    return starts;
  }

  private int latestBirthYear() {
    return asOf.atZone(ZoneOffset.UTC).getYear();
  }

  private <T> Broadcast<T> broadcast(T value) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
  }
}
