package org.courseveil.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
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
          .add(AccountFact.SUBJECT, "int", false)
          .add("account_file", "int", false)
          .add("account_mark", "long", false)
          .add("profile_file", "int", false)
          .add("profile_mark", "long", false)
          .add("from_before", "boolean", false)
          .add("age_known", "boolean", false)
          .add("least_age", "int", false)
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

  /** Reads what a line says of accounts. */
  interface Reading {
    Stream<Row> of(byte[] line, SourceFile file);
  }

  /** Makes the reading of one partition. */
  interface Readings extends Serializable {
    Reading make();
  }

  /** Reads what the given files say of accounts, in the columns of {@link AccountFact#SCHEMA}. */
  static Accounts of(
      SparkSession spark,
      List<SourceFile> files,
      Broadcast<List<DeletionRequest>> requests,
      Readings readings) {
    if (files.isEmpty()) {
      return new Accounts(spark, requests, spark.createDataFrame(List.of(), AccountFact.SCHEMA));
    }
    SourceLines.Reading read =
        lines -> {
          Reading reading = readings.make();
          return SourceLines.each(lines, line -> reading.of(line.bytes(), line.file()));
        };
    return new Accounts(
        spark,
        requests,
        SourceLines.rows(spark, files, AccountFact.SCHEMA, read)
            .persist(StorageLevel.MEMORY_AND_DISK_SER()));
  }

  /** Returns what follows for each account, by the account's place in the list. */
  Map<Integer, Verdict> verdicts(AccountRules rules) {
    MapFunction<Row, Integer> bySubject = fact -> fact.getAs(AccountFact.SUBJECT);
    MapGroupsFunction<Integer, Row, Row> decide =
        (subject, rows) -> row(subject, history(rows).verdict(rules));
    Map<Integer, Verdict> verdicts = new HashMap<>();
    Verdict unknown = new AccountHistory().verdict(rules);
    for (int subject = 0; subject < requests.value().size(); subject++) {
      verdicts.put(subject, unknown);
    }
    facts
        .drop(AccountFact.IDENTIFIERS)
        .groupByKey(bySubject, Encoders.INT())
        .mapGroups(decide, Encoders.row(VERDICT))
        .collectAsList()
        .forEach(row -> verdicts.put(row.getInt(0), verdict(row)));
    return verdicts;
  }

  /** Returns for each subject the files that have a row of its account. */
  Map<Integer, Set<Integer>> files() {
    Map<Integer, Set<Integer>> files = new HashMap<>();
    facts
        .filter(col("kind").equalTo(AccountFact.Kind.ACCOUNT.name()))
        .select(AccountFact.SUBJECT, "file")
        .distinct()
        .collectAsList()
        .forEach(
            row -> files.computeIfAbsent(row.getInt(0), any -> new HashSet<>()).add(row.getInt(1)));
    return files;
  }

  /** Returns the subjects whose name another account bears, too. */
  Set<Integer> namesakes() {
    return new HashSet<>(
        facts
            .filter(col("kind").equalTo(AccountFact.Kind.NAMESAKE.name()))
            .select(AccountFact.SUBJECT)
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
                        .equalTo(AccountFact.Kind.ENROLMENT.name())
                        .and(col(AccountFact.SUBJECT).isin(subjects.toArray())))
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
        .union(facts.select(explode(col(AccountFact.IDENTIFIERS)).as("identifier")))
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
      switch (AccountFact.Kind.valueOf(fact.getAs("kind"))) {
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
        case SURVEY -> {
          Integer year = fact.getAs("birth_year");
          if (year != null) {
            history.bornIn(year);
          }
        }
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
        verdict.age().isKnown(),
        verdict.age().least(),
        verdict.exclusion().map(Exclusion::name).orElse(""));
  }

  private static Verdict verdict(Row row) {
    String exclusion = row.getString(8);
    return new Verdict(
        new Choice(row.getInt(1), row.getLong(2)),
        new Choice(row.getInt(3), row.getLong(4)),
        row.getBoolean(5),
        new Age(row.getBoolean(6), row.getInt(7)),
        exclusion.isEmpty() ? Optional.empty() : Optional.of(Exclusion.valueOf(exclusion)));
  }
}
