package org.courseveil.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.courseveil.ingest.AccountHistory.Verdict;
import org.courseveil.policy.Exclusion;

/**
 * Deleted accounts over all snapshots: what follows for each, and every text that names one. The
 * facts stay on the executors; the driver learns of each account only what was decided.
 */
final class Accounts {
  private static final StructType IDENTIFIER = new StructType().add("identifier", "string");
  private static final StructType VERDICT =
      new StructType()
          .add(AccountFacts.SUBJECT, "int", false)
          .add("account_file", "int", false)
          .add("account_mark", "long", false)
          .add("profile_file", "int", false)
          .add("profile_mark", "long", false)
          .add("from_before", "boolean", false)
          .add("birth_year_known", "boolean", false)
          .add("exclusion", "string", false);

  private final SparkSession spark;
  private final Broadcast<List<DeletionRequest>> requests;
  private final Dataset<Row> facts;

  private Accounts(
      SparkSession spark, Broadcast<List<DeletionRequest>> requests, Dataset<Row> facts) {
    this.spark = spark;
    this.requests = requests;
    this.facts = facts;
  }

  static Accounts of(
      SparkSession spark,
      ExportLayout layout,
      List<DeletionRequest> requests,
      SubjectIndex subjects,
      int latestBirthYear) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<List<DeletionRequest>> listed = context.broadcast(requests);
    Broadcast<SubjectIndex> index = context.broadcast(subjects);
    List<SourceFile> files = new ArrayList<>();
    files.addAll(layout.files(SourceTable.AUTH_USER));
    files.addAll(layout.files(SourceTable.AUTH_USERPROFILE));
    files.addAll(layout.files(SourceTable.STUDENT_COURSEENROLLMENT));
    files.addAll(layout.files(SourceTable.CERTIFICATES_GENERATEDCERTIFICATE));
    files.addAll(layout.files(SourceTable.STUDENT_COURSEACCESSROLE));
    if (files.isEmpty()) {
      return new Accounts(spark, listed, spark.createDataFrame(List.of(), AccountFacts.SCHEMA));
    }
    SourceLines.Reading read =
        lines -> {
          AccountFacts reader = new AccountFacts(index.value(), listed.value(), latestBirthYear);
          return SourceLines.each(lines, line -> reader.of(line.bytes(), line.file()));
        };
    return new Accounts(
        spark,
        listed,
        SourceLines.rows(spark, files, AccountFacts.SCHEMA, read)
            .persist(StorageLevel.MEMORY_AND_DISK_SER()));
  }

  /** Returns what follows for each account, by the account's place in the list. */
  Map<Integer, Verdict> verdicts(AccountRules rules) {
    MapFunction<Row, Integer> bySubject = fact -> fact.getAs(AccountFacts.SUBJECT);
    MapGroupsFunction<Integer, Row, Row> decide =
        (subject, rows) -> row(subject, history(rows).verdict(rules));
    Map<Integer, Verdict> verdicts = new HashMap<>();
    Verdict unknown = new AccountHistory().verdict(rules);
    for (int subject = 0; subject < requests.value().size(); subject++) {
      verdicts.put(subject, unknown);
    }
    facts
        .drop(AccountFacts.IDENTIFIERS)
        .groupByKey(bySubject, Encoders.INT())
        .mapGroups(decide, Encoders.row(VERDICT))
        .collectAsList()
        .forEach(row -> verdicts.put(row.getInt(0), verdict(row)));
    return verdicts;
  }

  /** Returns the subjects whose name another account bears, too. */
  Set<Integer> namesakes() {
    return new HashSet<>(
        facts
            .filter(col("kind").equalTo(AccountFacts.Kind.NAMESAKE.name()))
            .select(AccountFacts.SUBJECT)
            .distinct()
            .as(Encoders.INT())
            .collectAsList());
  }

  /** Returns the courses in which some subjects were enrolled. */
  Set<String> courses(Set<Integer> subjects) {
    return subjects.isEmpty()
        ? Set.of()
        : Set.copyOf(
            facts
                .filter(
                    col("kind")
                        .equalTo(AccountFacts.Kind.ENROLMENT.name())
                        .and(col(AccountFacts.SUBJECT).isin(subjects.toArray())))
                .select(CanonicalTable.COURSE)
                .distinct()
                .as(Encoders.STRING())
                .collectAsList());
  }

  /** Returns every text that names a deleted account, each once. */
  Dataset<Row> identifiers() {
    Broadcast<List<DeletionRequest>> listed = requests;
    FlatMapFunction<Long, Row> fromList =
        part ->
            listed.value().stream()
                .flatMap(request -> request.identifiers().stream())
                .map(identifier -> RowFactory.create(identifier))
                .iterator();
    return spark
        .range(0, 1, 1, 1)
        .flatMap(fromList, Encoders.row(IDENTIFIER))
        .union(facts.select(explode(col(AccountFacts.IDENTIFIERS)).as("identifier")))
        .filter("length(trim(identifier)) > 0")
        .distinct()
        .persist(StorageLevel.MEMORY_AND_DISK_SER());
  }

  private static AccountHistory history(Iterator<Row> facts) {
    AccountHistory history = new AccountHistory();
    while (facts.hasNext()) {
      Row fact = facts.next();
      Choice place = new Choice(fact.getAs("file"), fact.getAs("mark"));
      int snapshot = fact.getAs("snapshot");
      Long moment = fact.getAs("moment");
      switch (AccountFacts.Kind.valueOf(fact.getAs("kind"))) {
        case ACCOUNT ->
            history.add(
                new AccountHistory.Account(
                    place,
                    snapshot,
                    fact.<Boolean>getAs("retired"),
                    fact.<Boolean>getAs("staff"),
                    moment == null ? OptionalLong.empty() : OptionalLong.of(moment)));
        case PROFILE -> {
          Integer year = fact.getAs("birth_year");
          history.add(
              new AccountHistory.Profile(
                  place,
                  snapshot,
                  year == null ? OptionalInt.empty() : OptionalInt.of(year),
                  fact.getAs("country")));
        }
        case ENROLMENT -> {
          if (moment != null) {
            history.activeAt(moment);
          }
          history.enrolled(fact.<Boolean>getAs("for_credit"));
        }
        case ROLE -> history.isStaff();
        case CERTIFICATE, NAMESAKE -> {}
      }
    }
    return history;
  }

  private static Row row(int subject, Verdict verdict) {
    return RowFactory.create(
        subject,
        verdict.account().file(),
        verdict.account().mark(),
        verdict.profile().file(),
        verdict.profile().mark(),
        verdict.profileIsFromBefore(),
        verdict.birthYearIsKnown(),
        verdict.exclusion().map(Exclusion::name).orElse(""));
  }

  private static Verdict verdict(Row row) {
    String exclusion = row.getString(7);
    return new Verdict(
        new Choice(row.getInt(1), row.getLong(2)),
        new Choice(row.getInt(3), row.getLong(4)),
        row.getBoolean(5),
        row.getBoolean(6),
        exclusion.isEmpty() ? Optional.empty() : Optional.of(Exclusion.valueOf(exclusion)));
  }
}
