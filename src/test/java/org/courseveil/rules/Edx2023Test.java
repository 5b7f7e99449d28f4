package org.courseveil.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.courseveil.archive.LedgerState;
import org.courseveil.archive.Unit;
import org.courseveil.archive.UnitState;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.catalog.CatalogEntry;
import org.courseveil.ingest.catalog.EventCatalog;
import org.courseveil.ingest.dialect.CourseKey;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.courseveil.policy.ConfigReader;
import org.courseveil.policy.DataCategory;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.ProfileReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of edx-2023 that have no test class of their own; their methods bear the rules' ids.
 * Some are those of other policies, too, which name the same methods.
 */
final class Edx2023Test {
  private static final PolicyProfile POLICY = ProfileReader.read("edx-2023");
  private static final List<String> CATEGORIES =
      List.of(
          "identifiers",
          "commercial-information",
          "customer-records",
          "usage-data",
          "sensory-data",
          "biometric-information",
          "professional-information",
          "education-information",
          "protected-characteristics",
          "inferences",
          "course-data");
  private static final String PLANTED =
      "edx/state/HarborviewX-2026-11-08/HarborviewX-X1x-1-order_order-prod-analytics.sql";

  private static final ArchRule NOTHING_IS_SENT =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.mail..", "javax.mail..", "java.net.http..", "javax.net.ssl..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              java.net.Socket.class, java.net.URLConnection.class, java.net.DatagramSocket.class)
          .because("ALL-6: the program sends nothing");

  private static List<PolicySample> samples = List.of();
  private static List<SamplePlatform> changed = List.of();

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void archiveAChangedSample(@TempDir Path elsewhere) throws IOException {
    samples = List.of(PolicySample.shipped(POLICY));
    SamplePlatform platform =
        SampleStage.made(elsewhere)
            .set("  proof: platform\n", "  proof: listed\n  proofs: deletions/proofs.csv\n");
    Files.writeString(platform.at(PLANTED), "id\tuser_id\ttotal\n1\t7\t49.00\n");
    List<Long> learners = learners(SampleStage.archived().platform());
    joined(platform, learners.get(2), "2015-03-01 00:00:00");
    List<String> proofs =
        Stream.concat(Stream.of("user_id,proof"), proofs(platform, learners)).toList();
    Files.write(platform.at("deletions/proofs.csv"), proofs);
    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");
    assertThat(ended.code()).as(ended.err()).isIn(0, 2);
    changed = List.of(platform);
  }

  /** Of the first learner nothing is listed, of the second a word that proves nothing. */
  private static Stream<String> proofs(SamplePlatform platform, List<Long> learners)
      throws IOException {
    return Stream.concat(
            Stream.of(1_999_999L),
            platform.truth().accounts().stream()
                .filter(account -> !account.living())
                .map(GroundTruth.Account::userId))
        .filter(id -> !id.equals(learners.get(0)))
        .map(id -> id + (id.equals(learners.get(1)) ? ",hearsay" : ",authenticated"));
  }

  @Test
  void e23_4_calendarLongerThanTheDeadline_isReportedAsLateByConfiguration() throws IOException {
    SamplePlatform platform =
        SampleStage.archived().copy(directory).set("cool-off-days: 7", "cool-off-days: 27");

    SamplePlatform.Ended ended = platform.run("status");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).contains("take 42 days; the policy allows 30");
    assertThat(SampleStage.archived().platform().run("status").code()).isZero();
  }

  @Test
  void e23_6_filesOfNoCatalog_areNotReadAndNamed() throws IOException {
    JsonNode before = samples.get(0).report().at("/archive/not_read/files");
    JsonNode after = changed.get(0).report().at("/archive/not_read/files");
    assertThat(files(after)).isEqualTo(files(before) + 1);
    assertThat(Catalog.openEdx().tables()).noneMatch(table -> table.contains("order"));
  }

  private static long files(JsonNode notRead) {
    long files = notRead.get("withheld").asLong();
    for (JsonNode named : notRead.get("named")) {
      files += named.get("count").asLong();
    }
    return files;
  }

  @Test
  void e23_6_accountsOnHold_areLeftOutAndCounted() throws IOException {
    samples.get(0).assertLeftOut("LEGAL_HOLD");
  }

  /** The ten of section VII in its order, and course data; no line of a catalog has another. */
  @Test
  void e23_8_everyLineOfTheCatalogs_hasACategoryOfTheText() throws IOException {
    assertThat(DataCategory.values())
        .extracting(category -> category.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .containsExactlyElementsOf(CATEGORIES);
    for (String catalog :
        List.of("openedx", "openedx-events", "openedx-payloads", "coursera", "coursera-events")) {
      List<List<String>> lines =
          Files.readAllLines(Path.of("configs/catalog", catalog + ".tsv")).stream()
              .filter(line -> !line.startsWith("#"))
              .map(line -> List.of(line.split("\t", -1)))
              .toList();
      int column = lines.get(0).indexOf("category");
      assertThat(lines.subList(1, lines.size()))
          .as(catalog)
          .isNotEmpty()
          .allMatch(cells -> CATEGORIES.contains(cells.get(column)));
    }
  }

  @Test
  void e23_8_columnsThatAreArchived_areCourseDataUsageDataOrDemographics() {
    List<CatalogEntry> archived =
        Catalog.openEdx().entries().stream()
            .filter(entry -> entry.canonicalColumn().isPresent())
            .toList();
    assertThat(archived)
        .filteredOn(entry -> entry.table().equals("auth_userprofile"))
        .extracting(entry -> entry.canonicalColumn().orElseThrow())
        .containsExactlyInAnyOrder("gender", "birth_year", "education", "country");
    assertThat(archived)
        .filteredOn(entry -> entry.category() == DataCategory.IDENTIFIERS)
        .extracting(entry -> entry.canonicalColumn().orElseThrow())
        .containsOnly("post", "thread", "response");
    assertThat(archived)
        .filteredOn(entry -> !entry.table().equals("auth_userprofile"))
        .filteredOn(entry -> entry.category() != DataCategory.IDENTIFIERS)
        .extracting(CatalogEntry::category)
        .isSubsetOf(DataCategory.COURSE_DATA, DataCategory.USAGE_DATA);
    assertThat(
            EventCatalog.openEdx().rules().stream()
                .filter(rule -> rule.kind().isPresent())
                .map(rule -> rule.category()))
        .isSubsetOf(DataCategory.COURSE_DATA, DataCategory.USAGE_DATA);
  }

  @Test
  void e23_11_whatIsPublished_isPackagesOfOneMemberEach() throws IOException {
    Path packages = samples.get(0).platform().at("run/packages");
    try (Stream<Path> members = Files.list(packages)) {
      assertThat(members.map(path -> String.valueOf(path.getFileName())))
          .containsExactly(SamplePlatform.MEMBER);
    }
    assertThat(samples.get(0).manifest().get("member").asText()).isEqualTo(SamplePlatform.MEMBER);
  }

  @Test
  void e23_12_mechanismOfAnotherPolicy_isRefusedBeforeAnyDataIsRead() throws IOException {
    assertMembersRefused("transfer: adequacy-decision", "transfer: privacy-shield");
  }

  @Test
  void e23_12_manifest_statesCountryAndMechanism() throws IOException {
    JsonNode transfer = samples.get(0).manifest().get("transfer");
    assertThat(transfer.get("mechanism").asText()).isEqualTo("adequacy-decision");
    assertThat(transfer.get("country").asText()).isEqualTo("CA");
  }

  @Test
  void e23_14_countriesThatAreNotPermittedOrListed_areLeftOutAndCounted() throws IOException {
    samples.get(0).assertLeftOut("COUNTRY_NOT_PERMITTED");
  }

  @Test
  void e23_15_manifest_statesPurposeAndForbiddenUses() throws IOException {
    samples.get(0).assertStatesItsTerms();
  }

  /** Here all members of the sample but one are nobody's; its learners take courses of each. */
  @Test
  void e23_16_coursesOfNoMember_areNotArchivedAndCounted() throws IOException {
    PolicySample sample = samples.get(0);
    Set<String> own = Set.of("HarborviewX", "HVLabs");
    assertThat(sample.platform().truth().units())
        .filteredOn(GroundTruth.Unit::eligible)
        .extracting(unit -> CourseKey.organization(unit.course()))
        .containsAll(own)
        .contains("ElsewhereX", "NorthbridgeX", "LakesideX");
    LedgerState ledger = sample.platform().ledger();
    for (UnitState state : UnitState.values()) {
      assertThat(ledger.unitsIn(state)).extracting(Unit::organization).isSubsetOf(own);
    }
    for (List<Row> rows : sample.archived().values()) {
      assertThat(rows)
          .filteredOn(row -> List.of(row.schema().fieldNames()).contains("course"))
          .extracting(row -> CourseKey.organization(row.getAs("course")))
          .isSubsetOf(own);
    }
    assertThat(sample.rowsLeftOut("COURSE_OF_NO_MEMBER"))
        .isGreaterThan(sample.rows(CanonicalTable.ENROLMENT).size());
  }

  @Test
  void e23_17_recipientOfAnotherRole_isRefusedBeforeAnyDataIsRead() throws IOException {
    assertMembersRefused("role: member", "role: partner");
  }

  @Test
  void e23_19_tablesOfOtherData_areNeverRead() {
    Set<DataCategory> never =
        EnumSet.of(
            DataCategory.BIOMETRIC_INFORMATION,
            DataCategory.SENSORY_DATA,
            DataCategory.INFERENCES,
            DataCategory.COMMERCIAL_INFORMATION,
            DataCategory.PROFESSIONAL_INFORMATION,
            DataCategory.CUSTOMER_RECORDS);
    assertThat(Catalog.openEdx().entries())
        .filteredOn(entry -> never.contains(entry.category()))
        .isNotEmpty()
        .allMatch(entry -> entry.canonicalColumn().isEmpty());
    assertThat(EventCatalog.openEdx().rules())
        .filteredOn(rule -> never.contains(rule.category()))
        .isNotEmpty()
        .allMatch(rule -> rule.kind().isEmpty());
  }

  @Test
  void e23_20_requestThatNobodyProved_isNotArchivedAndItsClockRuns() throws IOException {
    SamplePlatform platform = changed.get(0);
    List<Long> unproved = learners(SampleStage.archived().platform()).subList(0, 2);

    assertThat(SampleStage.archived().platform().archived(unproved)).hasSize(2);
    assertThat(platform.archived(unproved)).isEmpty();
    assertThat(platform.report().at("/archive/accounts/left_out/unverified").asLong()).isEqualTo(2);
    assertThat(platform.report().at("/archive/requests/unverified").asLong()).isEqualTo(2);

    long open =
        platform.truth().accounts().stream().filter(a -> a.fate().equals("not_complete")).count();
    SamplePlatform later = platform.copy(directory).asOf("2027-06-01T00:00:00Z");
    assertThat(later.run("status").out()).contains(" " + (open + 2) + " late.");
  }

  @Test
  void e23_21_configurationWithoutAnEnd_isRefused() throws IOException {
    for (String end : List.of("  retention: P5Y\n", "  longest-hold: P2Y\n", "  expiry: P2Y\n")) {
      SamplePlatform platform =
          SampleStage.made(directory.resolve(end.strip().replace(": ", "-"))).set(end, "");
      SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");
      assertThat(ended.code()).as(end).isEqualTo(1);
      assertThat(ended.err()).contains(end.strip().replaceFirst(":.*", "") + "' is missing");
      assertThat(platform.at("run/archive")).doesNotExist();
    }
  }

  @Test
  void all_1_earlierPolicies_makeTheStrictestHold() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory);
    platform
        .set("policy: edx-2023", "policy: edx-2023\nearlier-policies: [edx-2014]")
        .set("responses: scrub", "responses: drop");
    PolicyProfile joined = ConfigReader.read(platform.config()).policy();
    PolicyProfile earlier = ProfileReader.read("edx-2014");

    assertThat(joined.id()).isEqualTo("edx-2023");
    assertThat(joined.deadlineDays()).isEqualTo(POLICY.deadlineDays());
    assertThat(joined.inForceFrom()).isEqualTo(earlier.textDate());
    assertThat(joined.disclosure().forbiddenUses())
        .containsAll(earlier.disclosure().forbiddenUses());
    assertThat(joined.disclosure().transfers()).isEqualTo(POLICY.disclosure().transfers());
  }

  @Test
  void all_1_dataFromBeforeTheOldestPolicy_isLeftOutAndCounted() throws IOException {
    long early = learners(SampleStage.archived().platform()).get(2);
    String count = "/archive/accounts/left_out/before_the_policy";

    assertThat(changed.get(0).archived(early)).isFalse();
    assertThat(changed.get(0).report().at(count).asLong()).isEqualTo(1);
    assertThat(samples.get(0).report().at(count).isMissingNode()).isTrue();

    SamplePlatform platform = SampleStage.made(directory);
    joined(platform, early, "2015-03-01 00:00:00");
    platform
        .set("policy: edx-2023", "policy: edx-2023\nearlier-policies: [edx-2014]")
        .set("responses: scrub", "responses: drop");
    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(platform.archived(early)).isTrue();
  }

  @Test
  void all_2_otherPeople_areInNothingThatWasArchived() throws IOException {
    samples.get(0).assertPostsNameNobody();
    samples.get(0).assertNamesNobody();
  }

  @Test
  void all_3_idsOfTheSource_areInNothingThatWasReleased() throws IOException {
    samples.get(0).assertNamesNobody();
    samples
        .get(0)
        .assertHasNoColumnFor(
            List.of("user_id", "username", "session", "ip", "agent", "host", "referer", "uuid"));
  }

  @Test
  void all_4_countsThatPackagesShow_areMultiplesOfK() throws IOException {
    JsonNode privacy = samples.get(0).manifest().get("privacy");
    int k = privacy.at("/required/k").asInt();
    assertThat(privacy.at("/achieved/k").asInt() % k).isZero();
    List<Map<String, String>> figures = samples.get(0).platform().released("report");
    assertThat(figures).isNotEmpty();
    for (Map<String, String> figure : figures) {
      String measure = figure.getOrDefault("measure", "");
      if (measure.contains("learners") || measure.contains("units")) {
        assertThat(Double.parseDouble(figure.getOrDefault("value", "")) % k).as(measure).isZero();
      }
    }
  }

  @Test
  void all_5_manifest_statesWhatTheMemberCouldLink() throws IOException {
    samples.get(0).assertStatesMeasuredRisks();
  }

  @Test
  void all_6_code_knowsNoMail() {
    JavaClasses main =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.courseveil");
    assertThatCode(() -> NOTHING_IS_SENT.check(main)).doesNotThrowAnyException();
    JavaClasses sender = new ClassFileImporter().importClasses(Sender.class);
    assertThatThrownBy(() -> NOTHING_IS_SENT.check(sender))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ALL-6");
  }

  /** A class that would break ALL-6. */
  private static final class Sender {
    @SuppressWarnings("unused")
    private static java.net.http.HttpClient client() {
      return java.net.http.HttpClient.newHttpClient();
    }
  }

  private void assertMembersRefused(String before, String after) throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory);
    Path members = platform.at("members.yaml");
    assertThat(Files.readString(members)).contains(before);
    Files.writeString(members, Files.readString(members).replace(before, after));
    Map<String, List<Byte>> run = platform.bytes("run");
    for (String job : List.of("archive", "package")) {
      SamplePlatform.Ended ended = platform.run(job);
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err()).contains("members.yaml:", after.replaceFirst(".*: ", ""));
    }
    assertThat(platform.bytes("run")).isEqualTo(run);
  }

  /** Returns learners whom the sample's archive holds, in the order of their numbers. */
  private static List<Long> learners(SamplePlatform platform) throws IOException {
    List<Long> learners =
        platform.truth().releasable(SamplePlatform.MEMBER).stream()
            .map(GroundTruth.Unit::userId)
            .distinct()
            .sorted()
            .toList();
    Set<Long> archived = new HashSet<>(platform.archived(learners));
    return learners.stream().filter(archived::contains).toList();
  }

  /** Changes the day on which an account was made, in every dump. */
  private static void joined(SamplePlatform platform, long userId, String moment)
      throws IOException {
    int[] columns = {0, 0};
    platform.change(
        "-auth_user-",
        line -> {
          List<String> cells = List.of(line.split("\t", -1));
          if (cells.contains("date_joined")) {
            columns[0] = cells.indexOf("id");
            columns[1] = cells.indexOf("date_joined");
            return line;
          }
          if (cells.size() <= columns[1] || !cells.get(columns[0]).equals("" + userId)) {
            return line;
          }
          List<String> other = new java.util.ArrayList<>(cells);
          other.set(columns[1], moment);
          return String.join("\t", other);
        });
  }
}
