package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.Tier;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export gives of single events, where they are wanted and where not. */
final class SingleEventsTest {
  private static final Instant AS_OF = Instant.parse("2026-11-22T00:00:00Z");
  private static final String RARE = "block-v1:OrgA+C1+R1+type@problem+block@rare";
  private static final String DRAWN = "block-v1:OrgA+C1+R1+type@problem+block@drawn";

  @TempDir Path folder;

  @Test
  void read_eventsThatAreWanted_haveModulesOfTheStructureOrOfManyLearners() {
    List<Row> events = read(List.of(Tier.SUMMARY, Tier.EVENTS));
    assertThat(events)
        .extracting(row -> row.<String>getAs(CanonicalTable.MODULE))
        .containsExactly(Village.MODULE, DRAWN, null);
    assertThat(events)
        .extracting(row -> row.<String>getAs(CanonicalTable.MODULE_FATE))
        .containsExactly("known", "known", "unknown");
    assertThat(events)
        .allSatisfy(
            row -> {
              assertThat(row.<String>getAs(CanonicalTable.EVENT_TYPE)).isEqualTo("problem_check");
              assertThat(row.<String>getAs(CanonicalTable.OUTCOME)).isEqualTo("correct");
              assertThat(row.<Integer>getAs(CanonicalTable.ATTEMPTS)).isEqualTo(2);
            });
  }

  @Test
  void read_eventsThatAreNotWanted_haveNothingBesideTheirKind() {
    List<Row> events = read(List.of(Tier.SUMMARY, Tier.WEEKLY));
    assertThat(events).hasSize(3);
    for (Row row : events) {
      for (int i = row.fieldIndex(CanonicalTable.EVENT_TYPE); i < row.size(); i++) {
        assertThat(row.isNullAt(i)).isTrue();
      }
    }
  }

  /** Returns three events of a learner, in the order of their moments. */
  private List<Row> read(List<Tier> tiers) {
    TestTree tree = Village.tree();
    tree.file(
        "export/state/OrgA-2026-10-11/OrgA-C1-R1-course_structure-prod-analytics.json",
        "{\"block-v1:OrgA+C1+R1+type@course+block@course\": {\"category\": \"course\","
            + " \"metadata\": {}}, \""
            + DRAWN
            + "\": {\"category\": \"problem\"}}");
    int minute = 10;
    for (String module : List.of(Village.MODULE, DRAWN, RARE)) {
      tree.event(
          "{\"username\": \"Ann\", \"event_type\": \"problem_check\", \"event_source\": \"server\","
              + " \"time\": \"2025-11-02T10:%d:00+00:00\", \"context\": {\"user_id\": 17, \"course_id\": \"%s\"},"
                  .formatted(minute++, Village.COURSE_A)
              + " \"event\": {\"problem_id\": \"%s\", \"success\": \"correct\", \"attempts\": 2}}"
                  .formatted(module));
    }
    Path place = folder.resolve("village");
    tree.write(place);
    TestConfig config = new TestConfig(place);
    config.tiers = tiers;
    long from = Instant.parse("2025-11-02T10:10:00Z").toEpochMilli();
    return OpenEdxExport.read(SharedSpark.session(), config.config(), ExportKey.none(), AS_OF)
        .tables()
        .stream()
        .filter(table -> table.table() == CanonicalTable.EVENT)
        .findFirst()
        .orElseThrow()
        .rows()
        .filter("occurred_at between " + from + " and " + (from + 180_000))
        .orderBy("occurred_at")
        .collectAsList();
  }
}
