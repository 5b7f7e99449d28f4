package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.attacks.Finding;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.attacks.LeakSearch;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.ReleaseKind;

/**
 * The sample after the jobs that a policy permits, and what the rules of several policies ask of
 * it.
 *
 * @param report of the archive job
 * @param archived the rows of the archive before anything left it
 * @param truth who is who in the sample
 */
record PolicySample(
    SamplePlatform platform,
    PolicyProfile policy,
    JsonNode report,
    Map<CanonicalTable, List<Row>> archived,
    SampleTruth truth) {
  /** Words of closed lists that are usernames of the sample, too. */
  private static final Set<String> WORDS_OF_LISTS =
      Set.of("video", "problem", "honor", "audit", "verified");

  /** Returns the sample under the policy that its configuration names. */
  static PolicySample shipped(PolicyProfile policy) throws IOException {
    SamplePlatform archived = SampleStage.archived().platform();
    return new PolicySample(
        SampleStage.packaged().platform(),
        policy,
        archived.report(),
        rows(archived),
        SampleTruth.of(archived.truth()));
  }

  /** Runs the jobs on a sample whose configuration was changed to name a policy. */
  static PolicySample configured(SamplePlatform platform, PolicyProfile policy) throws IOException {
    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");
    assertThat(ended.code()).as(ended.err()).isZero();
    PolicySample sample = archived(platform, policy, SampleTruth.of(platform.truth()));
    return policy.permits(ReleaseKind.ROWS) ? sample.packaged() : sample;
  }

  /** Returns a sample as the archive job has left it. */
  static PolicySample archived(SamplePlatform platform, PolicyProfile policy, SampleTruth truth)
      throws IOException {
    return new PolicySample(platform, policy, platform.report(), rows(platform), truth);
  }

  /** Runs the package job, and returns this sample with what was archived before. */
  PolicySample packaged() {
    SamplePlatform.Ended released = platform.run("package");
    assertThat(released.code()).as(released.err()).isZero();
    return this;
  }

  private static Map<CanonicalTable, List<Row>> rows(SamplePlatform platform) throws IOException {
    return platform.read(
        (tables, config) -> {
          Map<CanonicalTable, List<Row>> rows = new EnumMap<>(CanonicalTable.class);
          for (ArchivedTable table : tables) {
            rows.put(table.table(), table.rows().collectAsList());
          }
          return rows;
        });
  }

  /** Returns what is left of a table in the archive. */
  List<Row> rows(CanonicalTable table) {
    return archived.getOrDefault(table, List.of());
  }

  /** Returns the manifest of the member's package. */
  JsonNode manifest() throws IOException {
    return new ObjectMapper()
        .readTree(Files.readAllBytes(platform.place().resolve("package.json")));
  }

  /** Returns how many rows were left out for a reason. */
  long rowsLeftOut(String reason) {
    long rows = 0;
    for (JsonNode line : report.at("/archive/rows/reasons")) {
      if (line.get("reason").asText().equals(reason)) {
        rows += line.get("rows").asLong();
      }
    }
    return rows;
  }

  /** Checks that neither the archive's cells nor those released, nor the reports, name anybody. */
  void assertNamesNobody() throws IOException {
    LeakSearch search = truth.leaks();
    List<Finding> findings =
        new ArrayList<>(search.searchFiles(List.of(platform.at("run/report"))));
    for (Map.Entry<CanonicalTable, List<Row>> table : archived.entrySet()) {
      List<List<String>> cells = table.getValue().stream().map(PolicySample::texts).toList();
      findings.addAll(search.searchCells(table.getKey().tableName(), cells, WORDS_OF_LISTS));
    }
    if (policy.permits(ReleaseKind.ROWS)) {
      List<Map<String, String>> summary = platform.released("summary");
      assertThat(summary).isNotEmpty();
      findings.addAll(
          search.searchCells(
              "summary", summary.stream().map(Map::values).toList(), WORDS_OF_LISTS));
      findings.addAll(search.searchFiles(List.of(platform.place())));
    }
    assertThat(findings).isEmpty();
    assertThat(rows(CanonicalTable.ENROLMENT)).isNotEmpty();
  }

  /** Checks that posts, if they have a text at all, have lost every name. */
  void assertPostsNameNobody() throws IOException {
    List<Row> posts = rows(CanonicalTable.FORUM_POST);
    assertThat(posts).isNotEmpty();
    String all =
        posts.stream()
            .map(post -> post.<String>getAs("title") + "\n" + post.<String>getAs("body"))
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    assertThat(all).contains("<<email>>", "<<username>>");
    for (GroundTruth.Account account : platform.truth().accounts()) {
      for (GroundTruth.Identifier identifier : account.identifiers()) {
        if (identifier.unique()) {
          assertThat(all.contains(identifier.value().toLowerCase(Locale.ROOT)))
              .as("identifier of account " + account.userId() + ", " + identifier.kind())
              .isFalse();
        }
      }
    }
  }

  /**
   * Checks that the accounts that the truth leaves out for a reason are not archived, and counted.
   */
  void assertLeftOut(String reason) throws IOException {
    Set<String> accounts = truth.leftOut(reason);
    assertThat(accounts).as(reason).isNotEmpty();
    assertThat(platform.archived(accounts)).isEmpty();
    assertThat(report.at("/archive/accounts/left_out/" + reason.toLowerCase(Locale.ROOT)).asLong())
        .isEqualTo(accounts.size());
    assertThat(report.at("/archive/accounts/closes").asBoolean()).isTrue();
  }

  /** Checks that the package holds courses of its recipient, and no others. */
  void assertHoldsOwnCoursesAlone() throws IOException {
    assertThat(platform.released("summary"))
        .isNotEmpty()
        .allMatch(row -> truth.ownCourses().contains(row.getOrDefault("course", "")));
  }

  /** Checks that as many learners as the policy asks for share what others may know. */
  void assertReleasedInClassesOfK() throws IOException {
    Map<List<String>, Integer> classes = new HashMap<>();
    for (Map<String, String> row : platform.released("summary")) {
      List<String> known = new ArrayList<>(List.of(row.getOrDefault("course", "")));
      policy.quasiIdentifiers().forEach(name -> known.add(row.getOrDefault(name, "")));
      classes.merge(known, 1, Integer::sum);
    }
    assertThat(classes.values())
        .isNotEmpty()
        .allMatch(learners -> learners >= policy.privacy().k());
  }

  /**
   * Checks that the manifest states what each adversary could link, and that it is little enough.
   */
  void assertStatesMeasuredRisks() throws IOException {
    Set<String> adversaries =
        manifest().get("adversaries").findValuesAsText("adversary").stream()
            .collect(Collectors.toSet());
    assertThat(adversaries).containsExactlyInAnyOrder("outsider", "researcher", "member");
    for (JsonNode measured : manifest().get("adversaries")) {
      assertThat(measured.get("linkedAtMost").asDouble())
          .isLessThanOrEqualTo(measured.get("limit").asDouble());
      assertThat(measured.get("limit").asDouble()).isLessThanOrEqualTo(0.3);
    }
  }

  /** Checks that the manifest states the policy's purpose and what it forbids. */
  void assertStatesItsTerms() throws IOException {
    JsonNode terms = manifest().get("terms");
    assertThat(terms.get("purpose").asText()).isEqualTo(policy.purpose().statement());
    List<String> forbidden = new ArrayList<>();
    terms.get("forbiddenUses").forEach(use -> forbidden.add(use.asText()));
    assertThat(forbidden).isEqualTo(policy.disclosure().forbiddenUses());
  }

  /** Checks that the archive has no other columns than those that were counted when it was made. */
  void assertHasNoColumnFor(List<String> words) {
    for (CanonicalTable table : CanonicalTable.values()) {
      assertThat(List.of(ArchiveSchema.of(table).fieldNames())).doesNotContainAnyElementsOf(words);
    }
  }

  private static List<String> texts(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof String text) {
        cells.add(text);
      }
    }
    return cells;
  }

  /** Changes a sample's configuration to name another policy. */
  static SamplePlatform naming(Path directory, String... settings) throws IOException {
    return SampleStage.made(directory)
        .set("policy: edx-2023", String.join("\n", settings))
        .set("responses: scrub", "responses: drop");
  }
}
