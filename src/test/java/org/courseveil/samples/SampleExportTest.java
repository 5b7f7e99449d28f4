package org.courseveil.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.courseveil.attacks.Finding;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.attacks.LeakSearch;
import org.courseveil.attacks.Needle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleExportTest {
  private static final Path COMMITTED = Path.of("sample-data");
  private static final long MOST_BYTES = 5_000_000;

  /** Empty at the start: what an earlier generator left in a folder would count as written. */
  @TempDir static Path made = Path.of("");

  @TempDir static Path madeTruth = Path.of("");

  private static GroundTruth truth = new GroundTruth(List.of(), List.of(), List.of());

  @BeforeAll
  static void makeQuickstart() throws IOException {
    SampleExport.write(SampleSize.quickstart(), SampleExport.QUICKSTART_SEED, made, madeTruth);
    truth = GroundTruth.read(madeTruth);
  }

  @Test
  void write_quickstart_givesTheCommittedSample() throws IOException {
    Map<String, Path> written = files(made);
    Map<String, Path> committed = new TreeMap<>();
    for (String folder : List.of("edx", "deletions", "exclusions")) {
      files(COMMITTED.resolve(folder))
          .forEach((name, path) -> committed.put(folder + "/" + name, path));
    }

    assertThat(written.keySet()).isEqualTo(committed.keySet());
    for (Map.Entry<String, Path> file : written.entrySet()) {
      assertThat(comparable(committed.getOrDefault(file.getKey(), Path.of(""))))
          .as(file.getKey())
          .isEqualTo(comparable(file.getValue()));
    }
  }

  /**
   * Other builds of zlib compress otherwise, so the text within and the header are what must agree.
   */
  private static byte[] comparable(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    if (!path.toString().endsWith(".gz")) {
      return bytes;
    }
    assertThat(Arrays.copyOf(bytes, 8)).as(path + " has no time stamp").endsWith(new byte[5]);
    return text(path).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void write_quickstart_staysSmall() throws IOException {
    long bytes = 0;
    for (Path path : files(made).values()) {
      bytes += Files.size(path);
    }

    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  void write_sameSeed_givesSameBytes(@TempDir Path directory) throws IOException {
    write(directory, "one", 3);
    write(directory, "two", 3);
    write(directory, "other", 4);

    Map<String, Path> one = files(directory.resolve("one"));
    Map<String, Path> two = files(directory.resolve("two"));
    assertThat(one.keySet()).isEqualTo(two.keySet());
    for (Map.Entry<String, Path> file : one.entrySet()) {
      assertThat(file.getValue())
          .hasSameBinaryContentAs(two.getOrDefault(file.getKey(), Path.of("")));
    }
    assertThat(names(directory.resolve("other-truth")))
        .isNotEqualTo(names(directory.resolve("one-truth")));
  }

  private static void write(Path directory, String name, long seed) throws IOException {
    SampleExport.write(
        SampleSize.tiny(), seed, directory.resolve(name), directory.resolve(name + "-truth"));
  }

  private static List<String> names(Path truth) throws IOException {
    return GroundTruth.read(truth).accounts().stream().map(a -> a.value("username")).toList();
  }

  @Test
  void truth_rows_areTheLinesThatWereWritten() throws IOException {
    Map<String, Long> written = new TreeMap<>();
    for (Map.Entry<String, Path> file : files(made).entrySet()) {
      String source = source(file.getKey());
      if (!source.isEmpty()) {
        long header = source.equals("forum") || source.equals("tracking_log") ? 0 : 1;
        long lines =
            Arrays.stream(text(file.getValue()).split("\n")).filter(l -> !l.isEmpty()).count();
        written.merge(source, lines - header, Long::sum);
      }
    }
    Map<String, Long> told = new TreeMap<>();
    truth.rows().forEach(rows -> told.merge(rows.source(), rows.rows(), Long::sum));

    for (Map.Entry<String, Long> source : told.entrySet()) {
      assertThat(written.getOrDefault(source.getKey(), 0L))
          .as(source.getKey())
          .isEqualTo(source.getValue());
    }
  }

  private static String source(String name) {
    if (name.contains("/events/")) {
      return "tracking_log";
    }
    if (name.contains(".mongo")) {
      return "forum";
    }
    if (name.endsWith("user_api_userretirementstatus.tsv")) {
      return "user_api_userretirementstatus";
    }
    int end = name.indexOf("-prod-analytics.sql");
    boolean table = end > 0 && !name.endsWith(".failed");
    return table ? name.substring(name.lastIndexOf('-', end - 1) + 1, end) : "";
  }

  @Test
  void truth_identifiers_standInTheExport() throws IOException {
    LeakSearch search = LeakSearch.of(truth, account -> true);
    List<Finding> findings = search.searchFiles(List.of(made));
    Set<Needle> found = new HashSet<>();
    findings.forEach(finding -> found.add(finding.needle()));

    List<Needle> missing =
        truth.accounts().stream()
            .flatMap(
                account ->
                    account.identifiers().stream()
                        .filter(GroundTruth.Identifier::unique)
                        .map(i -> new Needle(account.userId(), i.kind(), i.value())))
            .filter(needle -> !found.contains(needle))
            .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void truth_members_haveALargeCourseEach() {
    Map<String, Integer> eligible = new TreeMap<>();
    truth.units().stream()
        .filter(unit -> unit.eligible() && !unit.member().isEmpty())
        .forEach(unit -> eligible.merge(unit.member() + " " + unit.course(), 1, Integer::sum));

    assertThat(eligible).hasSizeGreaterThanOrEqualTo(12);
    for (String member : List.of("northbridge", "lakeside", "harborview")) {
      assertThat(eligible)
          .anySatisfy(
              (course, learners) -> {
                assertThat(course).startsWith(member);
                assertThat(learners).isGreaterThanOrEqualTo(700);
              });
    }
    assertThat(eligible.values()).anyMatch(learners -> learners < 12);
  }

  @Test
  void truth_otherPeople_haveMostOfTheLogLines() {
    long living = lines("living");
    long all =
        truth.rows().stream()
            .filter(r -> r.source().equals("tracking_log"))
            .mapToLong(r -> r.rows())
            .sum();

    assertThat(living).isGreaterThan(all / 2);
  }

  private static long lines(String owner) {
    return truth.rows().stream()
        .filter(rows -> rows.source().equals("tracking_log") && rows.owner().equals(owner))
        .mapToLong(GroundTruth.Rows::rows)
        .sum();
  }

  @Test
  void truth_requests_areInTimeByDefault() {
    assertThat(requests(truth))
        .isNotEmpty()
        .allMatch(at -> Duration.between(at, Timeline.AS_OF).toDays() < 30)
        .allMatch(at -> at.isBefore(Timeline.AS_OF));
    assertThat(
            truth.accounts().stream()
                .filter(account -> account.requestedAt().isPresent() && !account.eligible())
                .flatMap(account -> account.requestedAt().stream()))
        .allMatch(at -> Duration.between(at, Timeline.AS_OF).toDays() < 20);
  }

  @Test
  void write_withLateRequests_plantsThem(@TempDir Path directory) throws IOException {
    SampleExport.write(
        SampleSize.tiny().withLateRequests(4), 1, directory.resolve("x"), directory.resolve("t"));

    assertThat(requests(GroundTruth.read(directory.resolve("t"))))
        .filteredOn(at -> Duration.between(at, Timeline.AS_OF).toDays() > 30)
        .hasSize(2);
  }

  private static List<Instant> requests(GroundTruth truth) {
    return truth.accounts().stream().flatMap(account -> account.requestedAt().stream()).toList();
  }

  @Test
  void truth_fates_coverEveryRule() {
    assertThat(
            new TreeSet<>(truth.accounts().stream().map(a -> a.fate() + " " + a.reason()).toList()))
        .containsExactly(
            "eligible ",
            "excluded COUNTRY_NOT_PERMITTED",
            "excluded LEGAL_HOLD",
            "excluded OBJECTED",
            "excluded STAFF",
            "excluded UNDER_AGE",
            "living ",
            "not_complete ABORTED",
            "not_complete ERRORED",
            "not_complete LMS_COMPLETE",
            "not_complete PENDING",
            "not_complete RETIRING_LMS");
  }

  @Test
  void write_logsOfASize_areAboutThatSize(@TempDir Path directory) throws IOException {
    long wanted = 20_000_000;

    SampleExport.write(SampleSize.logs(wanted), 5, directory.resolve("x"), directory.resolve("t"));

    long bytes = 0;
    for (Path path : files(directory.resolve("x/edx/events")).values()) {
      bytes += text(path).getBytes(StandardCharsets.UTF_8).length;
    }
    assertThat(bytes).isBetween(wanted * 8 / 10, wanted * 12 / 10);
  }

  private static Map<String, Path> files(Path root) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(Files::isRegularFile)
          .forEach(path -> files.put(root.relativize(path).toString(), path));
    }
    return files;
  }

  private static String text(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    if (path.toString().endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readAllBytes();
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
