package org.courseveil.rules;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.verify.Breach;
import org.courseveil.anonymize.verify.Verification;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E23-9: demographics leave generalised, in classes of k learners, or by one word not at all. */
final class E23Rule09Test {
  private static final int K = 12;
  private static final List<String> DEMOGRAPHICS =
      List.of("country", "birth_years", "gender", "education");
  private static final List<String> QUASI_IDENTIFIERS =
      List.of(
          "course",
          "country",
          "birth_years",
          "gender",
          "education",
          "enrolment_month",
          "forum_posts",
          "certificate");

  private static List<CandidateRelease> prepared = List.of();

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void prepare() throws IOException {
    prepared = List.of(CandidateRelease.ofTheSample());
  }

  @Test
  void archive_ofProfiles_holdsBirthYearsInBandsOfFive() throws IOException {
    List<Row> profiles = profiles(SampleStage.archived().platform());
    Set<String> bands =
        profiles.stream()
            .filter(row -> row.getAs("birth_years") != null)
            .map(row -> row.<String>getAs("birth_years"))
            .collect(Collectors.toSet());

    assertThat(bands).isNotEmpty();
    for (String band : bands) {
      String[] years = band.split("-", -1);
      assertThat(years).hasSize(2);
      assertThat(Integer.parseInt(years[1]) - Integer.parseInt(years[0])).isEqualTo(4);
    }
  }

  @Test
  void package_ofAMember_holdsClassesOfKLearnersAndNoExactYear() throws IOException {
    SamplePlatform platform = SampleStage.packaged().platform();
    Set<String> exactYears =
        platform.truth().accounts().stream()
            .map(account -> account.demographics().getOrDefault("birth_year", ""))
            .collect(Collectors.toCollection(HashSet::new));
    Map<List<String>, Integer> classes = new HashMap<>();
    for (Map<String, String> row : platform.released("summary")) {
      assertThat(row.keySet()).containsAll(QUASI_IDENTIFIERS);
      assertThat(exactYears).doesNotContain(row.getOrDefault("birth_years", ""));
      classes.merge(
          QUASI_IDENTIFIERS.stream().map(name -> row.getOrDefault(name, "")).toList(),
          1,
          Integer::sum);
    }

    assertThat(classes.values()).isNotEmpty().allMatch(learners -> learners >= K);
  }

  @Test
  void verify_releaseAsPrepared_isVerified() {
    assertThat(prepared.get(0).verify()).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void verify_exactBirthYear_isRefused() {
    assertThat(prepared.get(0).brokenBy(summary -> summary.withColumn("birth_years", lit("1990"))))
        .contains(Breach.Rule.LABELS_BELONG_TO_THE_RELEASE);
  }

  @Test
  void verify_demographicThatNobodyDeclared_isRefused() {
    assertThat(
            prepared.get(0).brokenBy(summary -> summary.withColumn("race", lit("not to be told"))))
        .containsExactly(Breach.Rule.COLUMNS_ARE_AS_DECLARED);
  }

  @Test
  void verify_classOfKMinusOneLearners_isRefused() {
    assertThat(prepared.get(0).brokenBy(E23Rule09Test::withAClassOfKMinusOne))
        .contains(Breach.Rule.CLASSES_HAVE_K_LEARNERS);
  }

  @Test
  void package_demographicsDropped_hasNoneAndNeitherHasTheArchive() throws IOException {
    SamplePlatform platform =
        SampleStage.made(directory)
            .set("profile-demographics: generalise", "profile-demographics: drop");
    assertThat(profiles(SampleStage.archived().platform())).isNotEmpty();

    SamplePlatform.Ended archived = platform.run("archive", "--init-ledger");
    assertThat(archived.code()).as(archived.err()).isZero();
    assertThat(profiles(platform)).isEmpty();

    SamplePlatform.Ended released = platform.run("package");
    assertThat(released.code()).as(released.err()).isZero();
    List<Map<String, String>> summary = platform.released("summary");
    assertThat(summary).isNotEmpty();
    assertThat(summary.get(0).keySet())
        .contains("course", "enrolment_month")
        .doesNotContainAnyElementsOf(DEMOGRAPHICS);
  }

  @Test
  void archive_anotherWordForDemographics_isRefused() throws IOException {
    SamplePlatform platform =
        SampleStage.made(directory)
            .set("profile-demographics: generalise", "profile-demographics: keep");

    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("profile-demographics", "generalise", "drop");
    assertThat(platform.at("run/archive")).doesNotExist();
  }

  private static List<Row> profiles(SamplePlatform platform) throws IOException {
    return platform.read(
        (tables, config) ->
            tables.stream()
                .filter(table -> table.table() == CanonicalTable.PROFILE)
                .map(ArchivedTable::rows)
                .flatMap(rows -> rows.collectAsList().stream())
                .toList());
  }

  private static Dataset<Row> withAClassOfKMinusOne(Dataset<Row> summary) {
    List<Row> kept = new ArrayList<>();
    Map<List<String>, Integer> classes = new HashMap<>();
    List<Row> rows = summary.collectAsList();
    List<String> first = tuple(rows.get(0));
    for (Row row : rows) {
      if (classes.merge(tuple(row), 1, Integer::sum) < K || !tuple(row).equals(first)) {
        kept.add(row);
      }
    }
    return SharedSpark.session().createDataFrame(kept, summary.schema());
  }

  private static List<String> tuple(Row row) {
    return QUASI_IDENTIFIERS.stream().map(name -> row.<String>getAs(name)).toList();
  }
}
