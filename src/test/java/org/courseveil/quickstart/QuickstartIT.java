package org.courseveil.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.courseveil.attacks.Adversary;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.attacks.Labels;
import org.courseveil.attacks.LeakSearch;
import org.courseveil.attacks.LinkAttack;
import org.courseveil.attacks.OrderCorrelation;
import org.courseveil.attacks.RawUnit;
import org.courseveil.samples.SampleExport;
import org.courseveil.samples.SampleSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quickstart as a newcomer runs it, and what an attacker makes of its packages. */
final class QuickstartIT {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Path TARGET = HOME.resolve("target/quickstart");
  private static final Path OPENED = HOME.resolve("target/quickstart-opened");
  private static final Path STATE = HOME.resolve("target/quickstart-reader-state");
  private static final String RELEASE = "2026-11";
  private static final List<String> MEMBERS = List.of("northbridge", "lakeside", "harborview");

  private static ShellCommand quickstart = new ShellCommand(-1, "");
  private static GroundTruth truth = new GroundTruth(List.of(), List.of(), List.of());

  @BeforeAll
  static void runOnce() throws IOException, InterruptedException {
    for (Path left : List.of(TARGET, OPENED, STATE)) {
      FileTree.remove(left);
    }
    quickstart = ShellCommand.run(HOME, List.of("jobs/quickstart"));
    Path made = HOME.resolve("target/quickstart-sample");
    Path madeTruth = HOME.resolve("target/quickstart-truth");
    FileTree.remove(made);
    FileTree.remove(madeTruth);
    SampleExport.write(SampleSize.quickstart(), SampleExport.QUICKSTART_SEED, made, madeTruth);
    truth = GroundTruth.read(madeTruth);
    for (String member : MEMBERS) {
      open(member);
    }
  }

  @Test
  void quickstart_onTheSample_endsWithZeroAndSaysWhereThingsLie() {
    assertThat(quickstart.code()).as(quickstart.output()).isZero();
    assertThat(quickstart.output())
        .contains("Archive: ", "Packages: ", "Report: ", "jobs/reader open");
    assertThat(TARGET.resolve("report/index.html")).exists();
    assertThat(TARGET.resolve("keys/platform.public.asc")).exists();
  }

  @Test
  void quickstart_again_changesNothing() throws Exception {
    Map<String, byte[]> before = digests(TARGET, Set.of("report", "ledger"));

    ShellCommand again = ShellCommand.run(HOME, List.of("jobs/quickstart"));

    assertThat(again.code()).as(again.output()).isZero();
    assertThat(again.output()).contains("archived 0 rows", "is out already");
    Map<String, byte[]> after = digests(TARGET, Set.of("report", "ledger"));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((name, digest) -> assertThat(after.get(name)).as(name).isEqualTo(digest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"northbridge", "lakeside", "harborview"})
  void package_ofEachMember_verifiesWithStockTools(String member) throws Exception {
    boolean gpg = Files.isExecutable(Path.of("/usr/bin/gpg"));
    if (!gpg) {
      assumeTrue(!"true".equals(System.getenv("CI")), "CI must have gpg");
    }
    assumeTrue(gpg, "gpg is not installed");
    Path place = packageOf(member);
    Path home = Files.createTempDirectory(Path.of("/tmp"), "cv");
    try {
      List<String> tool = List.of("gpg", "--homedir", home.toString(), "--batch", "--no-tty");
      Path certificate = TARGET.resolve("keys/platform.public.asc");
      assertThat(run(place, tool, List.of("--import", certificate.toString())).code()).isZero();
      ShellCommand verified =
          run(
              place,
              tool,
              List.of("--verify", "tagmanifest-sha256.txt.asc", "tagmanifest-sha256.txt"));
      assertThat(verified.code()).as(verified.output()).isZero();
      ShellCommand sums =
          ShellCommand.run(
              place,
              List.of(
                  "sha256sum", "--strict", "-c", "tagmanifest-sha256.txt", "manifest-sha256.txt"));
      assertThat(sums.code()).as(sums.output()).isZero();
    } finally {
      FileTree.remove(home);
    }
  }

  @Test
  void files_ofArchiveAndPackages_areEncryptedParquet() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String part : List.of("archive", "packages", "ledger")) {
      try (Stream<Path> walk = Files.walk(TARGET.resolve(part))) {
        walk.filter(file -> file.toString().endsWith(".parquet")).forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII))
          .as("%s", file)
          .isEqualTo("PARE");
      assertThat(new String(bytes, bytes.length - 4, 4, StandardCharsets.US_ASCII))
          .as("%s", file)
          .isEqualTo("PARE");
    }
  }

  @Test
  void leaks_inEveryByteThatLeft_areNone() throws IOException {
    LeakSearch search = LeakSearch.of(truth, account -> !account.living());

    assertThat(
            search.searchFiles(
                List.of(
                    TARGET.resolve("archive"),
                    TARGET.resolve("ledger"),
                    TARGET.resolve("packages"),
                    TARGET.resolve("report"),
                    OPENED)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"northbridge", "lakeside", "harborview"})
  void leaks_inEveryCellOfEachPackage_areNone(String member) throws IOException {
    LeakSearch search = LeakSearch.of(truth, account -> !account.living());

    for (String name : List.of("summary", "weekly", "report")) {
      assertThat(search.searchCells(name, cells(member, name), Set.of())).isEmpty();
    }
  }

  @Test
  void leaks_shortOnePlantedInACell_isFound() throws IOException {
    LeakSearch search = LeakSearch.of(truth, account -> !account.living());
    String planted =
        truth.accounts().stream()
            .filter(account -> !account.living())
            .flatMap(account -> account.identifiers().stream())
            .filter(identifier -> !identifier.unique())
            .findFirst()
            .orElseThrow()
            .value();
    List<List<String>> rows = cells("lakeside", "summary");
    rows.add(List.of(planted));

    assertThat(search.searchCells("summary", rows, Set.of())).isNotEmpty();
  }

  private static List<List<String>> cells(String member, String name) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    table(member, name).forEach(row -> rows.add(List.copyOf(row.values())));
    return rows;
  }

  @Test
  void leaks_plantedInAReport_areFound() throws IOException {
    LeakSearch search = LeakSearch.of(truth, account -> !account.living());
    GroundTruth.Identifier planted =
        truth.accounts().stream()
            .filter(account -> !account.living())
            .flatMap(account -> account.identifiers().stream())
            .filter(GroundTruth.Identifier::unique)
            .findFirst()
            .orElseThrow();

    assertThat(
            search.searchBytes(
                "a report", ("<td>" + planted.value() + "</td>").getBytes(StandardCharsets.UTF_8)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"northbridge", "lakeside", "harborview"})
  void adversaries_onEachPackage_stayWithinTheirLimits(String member) throws IOException {
    List<Map<String, String>> summary = table(member, "summary");
    List<Map<String, String>> weekly = table(member, "weekly");
    LinkAttack attack = attack(member);

    assertThat(attack.run(Adversary.OUTSIDER, summary, List.of()).rate())
        .isLessThanOrEqualTo(1.0 / 12);
    assertThat(attack.run(Adversary.RESEARCHER, summary, List.of()).rate())
        .isLessThanOrEqualTo(1.0 / 12);
    LinkAttack.Result byMember = attack.run(Adversary.MEMBER, summary, List.of());
    assertThat(byMember.unexplained()).isZero();
    assertThat(byMember.rate()).isLessThanOrEqualTo(0.10);
    LinkAttack.Result withWeeks = attack.run(Adversary.MEMBER, summary, weekly);
    assertThat(withWeeks.unexplained()).isZero();
    assertThat(withWeeks.rate()).isLessThanOrEqualTo(0.30);
    assertThat(distinct(summary, Map.of())).isLessThanOrEqualTo(0.10);
    assertThat(distinct(summary, weeks(weekly))).isLessThanOrEqualTo(0.30);
  }

  /**
   * Rows that look alike can only be told apart by guessing: nobody links more than one of each.
   */
  private static double distinct(
      List<Map<String, String>> summary, Map<String, List<String>> weeks) {
    Set<List<String>> signatures = new HashSet<>();
    for (Map<String, String> row : summary) {
      List<String> signature = new ArrayList<>(row.values());
      String pseudonym = signature.remove(0);
      signature.addAll(weeks.getOrDefault(pseudonym, List.of()));
      signatures.add(signature);
    }
    return (double) signatures.size() / summary.size();
  }

  private static Map<String, List<String>> weeks(List<Map<String, String>> weekly) {
    Map<String, List<String>> weeks = new HashMap<>();
    for (Map<String, String> row : weekly) {
      List<String> cells = new ArrayList<>(row.values());
      weeks.computeIfAbsent(cells.remove(0), any -> new ArrayList<>()).add(cells.toString());
    }
    weeks.values().forEach(Collections::sort);
    return weeks;
  }

  @ParameterizedTest
  @ValueSource(strings = {"northbridge", "lakeside", "harborview"})
  void rows_ofEachPackage_standInAnOrderThatTellsNothing(String member) throws IOException {
    List<Map<String, String>> summary = table(member, "summary");
    Map<String, Long> links = attack(member).run(Adversary.MEMBER, summary, List.of()).links();
    List<Long> order =
        summary.stream()
            .map(row -> links.getOrDefault(row.getOrDefault("pseudonym", ""), -1L))
            .filter(userId -> userId >= 0)
            .toList();

    assertThat(OrderCorrelation.of(order, truth)).noneMatch(OrderCorrelation::isTelling);
  }

  @ParameterizedTest
  @ValueSource(strings = {"northbridge", "lakeside", "harborview"})
  void classes_ofEachPackage_holdTwelveLearners(String member) throws IOException {
    List<String> known =
        List.of(
            "course",
            "country",
            "birth_years",
            "gender",
            "education",
            "enrolment_month",
            "forum_posts",
            "certificate");
    Map<List<String>, Integer> classes = new HashMap<>();
    for (Map<String, String> row : table(member, "summary")) {
      classes.merge(
          known.stream().map(name -> row.getOrDefault(name, "")).toList(), 1, Integer::sum);
    }

    assertThat(classes).hasSizeGreaterThan(1);
    assertThat(classes.values()).allMatch(learners -> learners >= 12);
  }

  @Test
  void package_underAnotherMembersKey_doesNotOpen() throws Exception {
    ShellCommand opened = reader("open", "northbridge", "lakeside", OPENED.resolve("another"));

    assertThat(opened.code()).isEqualTo(1);
    assertThat(OPENED.resolve("another")).doesNotExist();
  }

  private static LinkAttack attack(String member) throws IOException {
    return new LinkAttack(
        RawUnit.of(truth, member), Labels.read(HOME.resolve("configs/hierarchies")));
  }

  private static List<Map<String, String>> table(String member, String name) throws IOException {
    return OpenedCsv.read(OPENED.resolve(member).resolve(name + ".csv"));
  }

  private static Path packageOf(String member) {
    return TARGET.resolve("packages").resolve(member).resolve(RELEASE);
  }

  private static void open(String member) throws IOException, InterruptedException {
    ShellCommand opened = reader("open", member, member, OPENED.resolve(member));
    assertThat(opened.code()).as(quickstart.output() + opened.output()).isZero();
  }

  private static ShellCommand reader(String command, String member, String key, Path out)
      throws IOException, InterruptedException {
    Files.createDirectories(OPENED);
    return ShellCommand.run(
        HOME,
        List.of(
            "jobs/reader",
            command,
            packageOf(member).toString(),
            "--signer",
            TARGET.resolve("keys/platform.public.asc").toString(),
            "--secret-key",
            TARGET.resolve("keys/" + key + ".secret.asc").toString(),
            "--state",
            STATE.toString(),
            "--out",
            out.toString()));
  }

  private static ShellCommand run(Path directory, List<String> tool, List<String> arguments)
      throws IOException, InterruptedException {
    return ShellCommand.run(directory, Stream.concat(tool.stream(), arguments.stream()).toList());
  }

  private static Map<String, byte[]> digests(Path root, Set<String> without) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (!without.contains(root.relativize(file).getName(0).toString())) {
          contents.put(root.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }
}
