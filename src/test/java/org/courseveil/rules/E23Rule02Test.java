package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * E23-2: each member that offered a course is told of the deletion, in a notice that is encrypted
 * and has nothing in common with a package.
 */
final class E23Rule02Test {
  private static final String LIST = "userretirementstatus";

  @TempDir Path directory = Path.of("");

  @Test
  void notify_ofTheSample_tellsTheMemberOfItsDeletedLearnersAndOfNobodyElse() throws IOException {
    SamplePlatform platform = platform("told");
    SamplePlatform.Ended ended = platform.run("notify");

    assertThat(ended.err()).isEmpty();
    assertThat(told(platform)).isEqualTo(toBeTold(platform.truth()));
    assertThat(ended.out()).contains("Told harborview of " + told(platform).size() + " learners.");
    assertThat(ended.out() + ended.err())
        .as("the log names nobody")
        .doesNotContain(usernames(platform.truth()));
  }

  @Test
  void notify_whenTheSealedFilesAreLookedAt_namesNobodyInThem() throws IOException {
    SamplePlatform platform = platform("sealed");
    platform.run("notify");
    for (Path file : OpenedNotices.files(platform)) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(bytes).startsWith("-----BEGIN PGP MESSAGE-----");
      assertThat(bytes).doesNotContain(usernames(platform.truth()));
    }
  }

  @Test
  void notify_learnerOnLegalHold_isToldWhenTheHoldIsOver() throws IOException {
    SamplePlatform platform = platform("hold");
    GroundTruth truth = platform.truth();
    long held = toBeTold(truth).iterator().next();
    Files.writeString(
        platform.at("exclusions/legal-holds.csv"),
        Files.readString(platform.at("exclusions/legal-holds.csv")) + held + "\n");

    platform.run("notify");
    assertThat(told(platform)).doesNotContain(held).isNotEmpty();

    platform.change("legal-holds", line -> line.equals("" + held) ? "" : line);
    SamplePlatform.Ended after = platform.run("notify");
    assertThat(after.out()).contains("Told harborview of 1 learners.");
    assertThat(told(platform)).contains(held);
  }

  @Test
  void notify_afterItHasTold_isDoneWithTheRequestsInTime() throws IOException {
    SamplePlatform platform = platform("done").asOf("2027-06-01T00:00:00Z");
    long listed =
        platform.truth().accounts().stream().filter(a -> a.requestedAt().isPresent()).count() + 1;
    assertThat(platform.run("status").out())
        .contains(
            "Notices: " + listed + " listed, 0 on time or sent, 0 soon late, " + listed + " late.");
    platform.run("notify");
    long open =
        platform.truth().accounts().stream()
            .filter(account -> account.fate().equals("not_complete"))
            .count();
    long late = open + held(platform.truth());
    assertThat(platform.run("status").out())
        .contains(
            listed + " listed, " + (listed - late) + " on time or sent, 0 soon late, " + late);
  }

  /**
   * Several notices against one package: accounts come onto the list in three lots, and a notice
   * goes out after each. The package is the one that a platform makes to which all came at once and
   * that told nobody, but for pseudonyms, which follow from nothing: so whoever holds the notices
   * learns from no row in which of them its learner stands, or whether in any.
   */
  @Test
  void notices_againstAPackage_shareNothingWithIt() throws IOException {
    SamplePlatform told = SampleStage.made(directory.resolve("linked")).withNotices();
    Path list = list(told);
    List<String> lines = Files.readAllLines(list);
    Set<Integer> sizes = new TreeSet<>();
    for (int lot = 1; lot <= 3; lot++) {
      Files.write(list, lines.subList(0, 1 + (lines.size() - 1) * lot / 3));
      told.run("archive", lot == 1 ? new String[] {"--init-ledger"} : new String[0]);
      told.run("notify");
      sizes.add(told(told).size());
    }
    assertThat(sizes).as("each lot tells of somebody new").hasSize(3);
    told.run("package");
    SamplePlatform silent = SampleStage.packaged().platform();

    List<Map<String, String>> rows = told.released("summary");
    List<Map<String, String>> others = silent.released("summary");
    assertThat(rows).isNotEmpty();
    assertThat(withoutPseudonyms(rows)).isEqualTo(withoutPseudonyms(others));
    assertThat(pseudonyms(rows)).isSorted().doesNotContainAnyElementsOf(pseudonyms(others));
    assertThat(sharedValues(OpenedNotices.rows(told), rows)).isEmpty();
    String manifest = Files.readString(told.place().resolve("package.json"));
    assertThat(OpenedNotices.rows(told).stream().filter(row -> manifest.contains(moment(row))))
        .isEmpty();
  }

  private SamplePlatform platform(String name) throws IOException {
    return SampleStage.archived().copy(directory.resolve(name)).withNotices();
  }

  /** Returns the accounts whose deletion is complete and who took part in the member's courses. */
  private static Set<Long> toBeTold(GroundTruth truth) {
    Map<Long, GroundTruth.Account> accounts = truth.accountsById();
    return truth.units().stream()
        .filter(unit -> unit.member().equals(SamplePlatform.MEMBER))
        .map(unit -> accounts.get(unit.userId()))
        .filter(account -> account != null && isToldOf(account))
        .map(GroundTruth.Account::userId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isToldOf(GroundTruth.Account account) {
    return !account.living()
        && !account.fate().equals("not_complete")
        && !account.reason().equals("LEGAL_HOLD");
  }

  private static long held(GroundTruth truth) {
    return truth.accounts().stream().filter(a -> a.reason().equals("LEGAL_HOLD")).count();
  }

  private static List<Map<String, String>> withoutPseudonyms(List<Map<String, String>> rows) {
    return rows.stream()
        .map(
            row -> {
              Map<String, String> others = new TreeMap<>(row);
              others.remove("pseudonym");
              return others;
            })
        .sorted(Comparator.comparing(Map::toString))
        .toList();
  }

  private static List<String> pseudonyms(List<Map<String, String>> rows) {
    return rows.stream().map(row -> row.getOrDefault("pseudonym", "")).toList();
  }

  private static String moment(String row) {
    return row.substring(row.lastIndexOf(',') + 1);
  }

  private static Set<String> sharedValues(List<String> notices, List<Map<String, String>> rows) {
    Set<String> told = new HashSet<>();
    for (String row : notices) {
      told.addAll(List.of(row.split(",", -1)));
    }
    told.remove("");
    return rows.stream()
        .flatMap(row -> row.values().stream())
        .filter(told::contains)
        .collect(Collectors.toSet());
  }

  private static String[] usernames(GroundTruth truth) {
    return truth.accounts().stream()
        .map(account -> account.value("username"))
        .filter(name -> name.length() > 5)
        .toArray(String[]::new);
  }

  private Path list(SamplePlatform platform) throws IOException {
    try (Stream<Path> files = Files.list(platform.at("deletions"))) {
      return files
          .filter(file -> file.getFileName().toString().contains(LIST))
          .findFirst()
          .orElseThrow();
    }
  }

  private static long account(String row) {
    return Long.parseLong(row.substring(0, row.indexOf(',')));
  }

  private static Set<Long> told(SamplePlatform platform) throws IOException {
    return OpenedNotices.rows(platform).stream()
        .map(E23Rule02Test::account)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
