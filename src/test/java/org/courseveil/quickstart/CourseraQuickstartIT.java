package org.courseveil.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quickstart under a policy of Coursera: each member opens its package, which names nobody. */
final class CourseraQuickstartIT {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Path LISTS = HOME.resolve("sample-data/coursera/lists");
  private static final int K = 12;

  @ParameterizedTest
  @ValueSource(strings = {"coursera-2025", "coursera-2020"})
  void quickstart_underAPolicyOfCoursera_givesEachMemberAPackageThatNamesNobody(String policy)
      throws Exception {
    Path target = HOME.resolve("target/quickstart-" + policy);
    FileTree.remove(target);

    ShellCommand run = ShellCommand.run(HOME, List.of("jobs/quickstart", "--policy", policy));

    assertThat(run.code()).as(run.output()).isZero();
    JsonNode leftOut = report(target).at("/archive/accounts/left_out");
    for (String rule :
        List.of("objected", "legal_hold", "staff", "under_age", "country_not_permitted")) {
      assertThat(leftOut.path(rule).asLong()).as(rule).isPositive();
    }
    boolean newer = policy.equals("coursera-2025");
    assertThat(leftOut.path("for_credit").asLong() > 0).isEqualTo(newer);
    assertThat(leftOut.path("before_the_policy").asLong() > 0).isEqualTo(newer);
    assertThat(report(target).at("/archive/rows/closes").asBoolean()).isTrue();
    for (String member : List.of("northbridge", "lakeside")) {
      assertOpens(target, member);
      assertThat(Files.isDirectory(target.resolve("notices").resolve(member))).isEqualTo(!newer);
    }
    assertNamesNobody(target);
  }

  private static void assertOpens(Path target, String member) throws Exception {
    Path out = target.resolve("opened").resolve(member);
    Files.createDirectories(out.getParent());
    ShellCommand opened =
        ShellCommand.run(
            HOME,
            List.of(
                "jobs/reader",
                "open",
                target.resolve("packages/" + member + "/2026-11").toString(),
                "--signer",
                target.resolve("keys/platform.public.asc").toString(),
                "--secret-key",
                target.resolve("keys/" + member + ".secret.asc").toString(),
                "--state",
                target.resolve("reader-state").toString(),
                "--out",
                out.toString()));
    assertThat(opened.code()).as(opened.output()).isZero();
    List<Map<String, String>> rows = OpenedCsv.read(out.resolve("summary.csv"));
    Map<List<String>, Integer> classes = new HashMap<>();
    for (Map<String, String> row : rows) {
      assertThat(row.get("course")).startsWith("course-v1:" + member + "+");
      assertThat(row)
          .containsKeys("birth_years", "gender", "education")
          .doesNotContainKey("country");
      classes.merge(
          Stream.of(
                  "course",
                  "birth_years",
                  "gender",
                  "education",
                  "enrolment_month",
                  "forum_posts",
                  "certificate")
              .map(column -> row.getOrDefault(column, ""))
              .toList(),
          1,
          Integer::sum);
    }
    assertThat(classes.values()).isNotEmpty().allMatch(learners -> learners >= K);
  }

  /** What left is searched for each id and address of the list, byte by byte. */
  private static void assertNamesNobody(Path target) throws IOException {
    List<String> identifiers = new ArrayList<>();
    for (String line : Files.readAllLines(LISTS.resolve("deletions.csv"))) {
      String[] cells = line.split(",", -1);
      identifiers.add(cells[0]);
      identifiers.add(cells[2]);
    }
    for (String part : List.of("packages", "report", "opened", "archive", "ledger", "notices")) {
      Path place = target.resolve(part);
      try (Stream<Path> walk = Files.exists(place) ? Files.walk(place) : Stream.empty()) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
          assertThat(identifiers.stream().skip(2).anyMatch(text::contains))
              .as(file.toString())
              .isFalse();
        }
      }
    }
  }

  private static JsonNode report(Path target) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(target.resolve("report/report.json")));
  }
}
