package org.courseveil.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The quickstart under the two older policies of Open edX platforms, as a newcomer runs it. */
final class EarlierPoliciesIT {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final String RELEASE = "2026-11";

  @Test
  void quickstart_underEdx2014_givesAPackageForTheStatedPurposeAndTellsNobody() throws Exception {
    Path target = quickstart("edx-2014");
    JsonNode manifest = json(target.resolve("packages/northbridge/" + RELEASE + "/package.json"));
    assertThat(manifest.at("/policy/id").asText()).isEqualTo("edx-2014");
    assertThat(manifest.at("/terms/purpose").asText()).contains("research");
    assertThat(target.resolve("notices")).doesNotExist();
    assertThat(target.resolve("packages/northbridge/" + RELEASE + "/data/responses"))
        .doesNotExist();
    List<Map<String, String>> rows = OpenedCsv.read(opened(target).resolve("summary.csv"));
    assertThat(rows).hasSizeGreaterThan(4 * 12);
  }

  @Test
  void quickstart_underMoocOrg2013_givesCountsToMembersAndToThePublicAndNoRows() throws Exception {
    Path target = quickstart("mooc-org-2013");
    Path place = target.resolve("packages/northbridge/" + RELEASE + "/data");
    try (Stream<Path> tables = Files.list(place)) {
      assertThat(tables.map(table -> table.getFileName().toString()))
          .isNotEmpty()
          .allMatch(table -> table.startsWith("aggregate_") || table.equals("report"));
    }
    try (Stream<Path> opened = Files.list(opened(target))) {
      for (Path table : opened.filter(file -> file.toString().contains("aggregate_")).toList()) {
        assertThat(OpenedCsv.read(table).get(0)).doesNotContainKey("pseudonym");
      }
    }
    Path bag = target.resolve("public/northbridge/" + RELEASE);
    ShellCommand digests =
        ShellCommand.run(bag, List.of("sha256sum", "--strict", "-c", "manifest-sha256.txt"));
    assertThat(digests.code()).as(digests.output()).isZero();
  }

  private static Path quickstart(String policy) throws Exception {
    Path target = HOME.resolve("target/quickstart-" + policy);
    FileTree.remove(target);
    ShellCommand run = ShellCommand.run(HOME, List.of("jobs/quickstart", "--policy", policy));
    assertThat(run.code()).as(run.output()).isZero();
    return target;
  }

  private static Path opened(Path target) throws Exception {
    Path out = target.resolve("opened");
    ShellCommand opened =
        ShellCommand.run(
            HOME,
            List.of(
                "jobs/reader",
                "open",
                target.resolve("packages/northbridge/" + RELEASE).toString(),
                "--signer",
                target.resolve("keys/platform.public.asc").toString(),
                "--secret-key",
                target.resolve("keys/northbridge.secret.asc").toString(),
                "--state",
                target.resolve("reader-state").toString(),
                "--out",
                out.toString()));
    assertThat(opened.code()).as(opened.output()).isZero();
    return out;
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(file));
  }
}
