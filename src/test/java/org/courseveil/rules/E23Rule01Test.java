package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.archive.UnitState;
import org.courseveil.attacks.Finding;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.attacks.LeakSearch;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E23-1: no name, username, address or other profile field in archive, package, report or log. */
final class E23Rule01Test {
  /** Words of closed lists that are usernames of the sample, too. */
  private static final Set<String> WORDS_OF_LISTS = Set.of("video", "problem", "honor");

  @TempDir Path directory = Path.of("");

  @Test
  void files_ofArchiveLedgerPackageAndReport_nameNobody() throws IOException {
    SamplePlatform platform = SampleStage.packaged().platform();
    assertThat(platform.ledger().releases()).hasSize(1);

    assertThat(
            search(platform)
                .searchFiles(
                    List.of(
                        platform.at("run/archive"),
                        platform.at("run/ledger"),
                        platform.at("run/quarantine"),
                        platform.at("run/packages"),
                        platform.at("run/report"))))
        .isEmpty();
  }

  @Test
  void logs_ofTheJobs_nameNobody() throws IOException {
    SampleStage archived = SampleStage.archived();
    LeakSearch search = search(archived.platform());
    for (SampleStage stage : List.of(archived, SampleStage.packaged())) {
      String log = stage.ended().out() + stage.ended().err();
      assertThat(log).contains("the report lies in");
      assertThat(search.searchBytes("log", log.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
  }

  @Test
  void cells_ofArchiveAndPackage_nameNobody() throws IOException {
    SamplePlatform platform = SampleStage.packaged().platform();
    LeakSearch search = search(platform);
    List<Finding> findings = new ArrayList<>();
    SampleStage.archived()
        .platform()
        .read(
            (tables, config) -> {
              for (ArchivedTable table : tables) {
                List<List<String>> rows = texts(table);
                assertThat(rows).as(table.table().tableName()).isNotEmpty();
                findings.addAll(
                    search.searchCells(table.table().tableName(), rows, WORDS_OF_LISTS));
              }
              return tables;
            });
    List<Map<String, String>> summary = platform.released("summary");
    findings.addAll(
        search.searchCells("summary", summary.stream().map(Map::values).toList(), WORDS_OF_LISTS));

    assertThat(findings).isEmpty();
    assertThat(summary).isNotEmpty();
  }

  @Test
  void leak_plantedInTheReport_isFound() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    String name =
        platform.truth().accounts().stream()
            .filter(account -> !account.living())
            .flatMap(account -> account.identifiers().stream())
            .filter(identifier -> identifier.kind().equals("email") && identifier.unique())
            .map(GroundTruth.Identifier::value)
            .findFirst()
            .orElseThrow();
    Path page = platform.at("run/report/index.html");
    Files.writeString(page, Files.readString(page).replace("</body>", name + "</body>"));

    assertThat(search(platform).searchFiles(List.of(platform.at("run/report"))))
        .extracting(Finding::needle)
        .extracting(needle -> needle.value())
        .contains(name);
  }

  /** A learner's name that is also the name of a block passes every other rule of the columns. */
  @Test
  void archive_identifierInAWellFormedCell_isRefusedWithCode3AndArchivesNothing()
      throws IOException {
    SamplePlatform platform = SampleStage.made(directory);
    String block = blockOfAnArchivedRow();
    List<String> renamed = new ArrayList<>();
    platform.change(
        "user_api_userretirementstatus",
        line -> {
          String[] cells = line.split("\t", -1);
          if (renamed.isEmpty() && line.endsWith("\t16\t15\t" + cells[cells.length - 1])) {
            renamed.add(cells[5]);
            cells[5] = block;
          }
          return String.join("\t", cells);
        });
    assertThat(renamed).hasSize(1);

    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");

    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err())
        .contains("residual check", "table module_state, column module")
        .doesNotContain(block);
    assertThat(platform.ledger().unitsIn(UnitState.ARCHIVED)).isEmpty();
    assertThat(platform.bytes("run/archive").keySet()).noneMatch(file -> file.endsWith(".parquet"));
    assertThat(platform.at("run/report")).doesNotExist();
  }

  private static String blockOfAnArchivedRow() throws IOException {
    Pattern block = Pattern.compile(".*@([0-9a-f]{32})");
    return SampleStage.archived()
        .platform()
        .read(
            (tables, config) ->
                tables.stream()
                    .filter(table -> table.table() == CanonicalTable.MODULE_STATE)
                    .flatMap(table -> table.rows().collectAsList().stream())
                    .map(row -> block.matcher(row.<String>getAs("module")))
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .sorted()
                    .findFirst()
                    .orElseThrow());
  }

  private static LeakSearch search(SamplePlatform platform) throws IOException {
    return LeakSearch.of(platform.truth(), account -> !account.living());
  }

  /** Returns the cells that hold text: a number names nobody, whoever has it for an id. */
  private static List<List<String>> texts(ArchivedTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : table.rows().collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i) instanceof String text) {
          cells.add(text);
        }
      }
      rows.add(cells);
    }
    return rows;
  }
}
