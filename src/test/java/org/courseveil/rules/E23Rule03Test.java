package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.junit.jupiter.api.Test;

/** E23-3: text that learners wrote is scrubbed, or dropped where that cannot be done. */
final class E23Rule03Test {
  @Test
  void archive_postsWhoseTextTheLatestSnapshotHasLost_keepWhatTheyWroteWithoutNames()
      throws IOException {
    SamplePlatform platform = SampleStage.archived().platform();
    List<Row> posts = posts(platform);
    Map<String, Long> fates =
        posts.stream()
            .collect(
                Collectors.groupingBy(
                    post -> String.valueOf(post.<String>getAs("text_fate")),
                    Collectors.counting()));
    assertThat(fates.get("scrubbed")).as("fates " + fates).isGreaterThan(posts.size() / 2L);
    String all = posts.stream().map(E23Rule03Test::text).collect(Collectors.joining("\n"));
    assertThat(all).contains("Write to me: <<EMAIL>>", "@<<USERNAME>>");
    String small = all.toLowerCase(Locale.ROOT);
    for (GroundTruth.Account account : platform.truth().accounts()) {
      for (GroundTruth.Identifier identifier : account.identifiers()) {
        if (identifier.unique()) {
          assertThat(small.contains(identifier.value().toLowerCase(Locale.ROOT)))
              .as("identifier of account " + account.userId() + ", " + identifier.kind())
              .isFalse();
        }
      }
    }
  }

  private static List<Row> posts(SamplePlatform platform) throws IOException {
    return platform.read(
        (tables, config) ->
            tables.stream()
                .filter(table -> table.table() == CanonicalTable.FORUM_POST)
                .map(ArchivedTable::rows)
                .findFirst()
                .orElseThrow()
                .collectAsList());
  }

  private static String text(Row post) {
    return post.<String>getAs("title") + "\n" + post.<String>getAs("body");
  }
}
