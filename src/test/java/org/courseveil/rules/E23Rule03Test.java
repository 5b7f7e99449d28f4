package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  void archive_textsOfDeletedAccounts_keepWhatTheyWroteWithoutNames() throws IOException {
    SamplePlatform platform = SampleStage.archived().platform();
    List<Row> posts = rows(platform, CanonicalTable.FORUM_POST);
    Map<String, Long> fates =
        posts.stream()
            .collect(
                Collectors.groupingBy(
                    post -> String.valueOf(post.<String>getAs("text_fate")),
                    Collectors.counting()));
    assertThat(fates.get("scrubbed")).as("fates " + fates).isGreaterThan(posts.size() / 2L);
    List<Row> responses = rows(platform, CanonicalTable.RESPONSE);
    assertThat(responses.stream().map(text -> text.<String>getAs("kind")).distinct())
        .containsExactlyInAnyOrder("response", "feedback", "criterion_feedback", "reply");
    String all =
        Stream.concat(
                posts.stream().map(E23Rule03Test::text),
                responses.stream().map(text -> String.valueOf(text.<String>getAs("body"))))
            .collect(Collectors.joining("\n"));
    assertThat(all)
        .contains("Write to me: <<EMAIL>>", "@<<USERNAME>>", "Well argued, <<FULLNAME>>");
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

  private static List<Row> rows(SamplePlatform platform, CanonicalTable wanted) throws IOException {
    return platform.read(
        (tables, config) ->
            tables.stream()
                .filter(table -> table.table() == wanted)
                .map(ArchivedTable::rows)
                .findFirst()
                .orElseThrow()
                .collectAsList());
  }

  private static String text(Row post) {
    return post.<String>getAs("title") + "\n" + post.<String>getAs("body");
  }
}
