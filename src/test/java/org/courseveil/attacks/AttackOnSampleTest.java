package org.courseveil.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.courseveil.samples.SampleExport;
import org.courseveil.samples.SampleSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attacks with a sample's truth, against releases that are made of that truth itself. */
final class AttackOnSampleTest {
  @TempDir static Path directory = Path.of("");
  private static List<RawUnit> knowledge = List.of();
  private static GroundTruth truth = new GroundTruth(List.of(), List.of(), List.of());

  @BeforeAll
  static void makeSample() throws IOException {
    SampleExport.write(
        SampleSize.tiny(), 8, directory.resolve("export"), directory.resolve("truth"));
    truth = GroundTruth.read(directory.resolve("truth"));
    knowledge = RawUnit.of(truth, "northbridge");
  }

  @Test
  void run_uncoarsenedRelease_isExplainedAndLinked() {
    Labels labels = Labels.plain();
    List<Map<String, String>> weekly = new ArrayList<>();
    for (RawUnit unit : knowledge) {
      unit.weeks()
          .forEach(
              (cell, count) ->
                  weekly.add(
                      Map.of(
                          "pseudonym",
                          pseudonym(unit),
                          "course",
                          unit.course(),
                          "week",
                          Integer.toString(cell.week()),
                          "kind",
                          cell.kind(),
                          "count",
                          Integer.toString(count))));
    }

    LinkAttack attack = new LinkAttack(knowledge, labels);
    LinkAttack.Result member = attack.run(Adversary.MEMBER, summary(true), weekly);

    assertThat(member.unexplained()).isZero();
    assertThat(labels.notUnderstood()).isEmpty();
    assertThat(member.rate()).isGreaterThan(0.8);
    member.links().forEach((name, userId) -> assertThat(name).isEqualTo("p" + userId));
  }

  @Test
  void run_releaseOfCoursesAlone_linksOneInACourse() {
    LinkAttack attack = new LinkAttack(knowledge, Labels.plain());
    long courses = knowledge.stream().map(RawUnit::course).distinct().count();

    LinkAttack.Result member = attack.run(Adversary.MEMBER, summary(false), List.of());

    assertThat(member.rate()).isEqualTo((double) courses / knowledge.size(), withinTiny());
  }

  @Test
  void measure_linkedRowsInRandomOrder_tellNothing() {
    List<Map<String, String>> rows = new ArrayList<>(summary(true));
    Collections.shuffle(rows, new Random(4));
    Map<String, Long> links =
        new LinkAttack(knowledge, Labels.plain()).run(Adversary.MEMBER, rows, List.of()).links();
    List<Long> order =
        rows.stream()
            .map(row -> links.getOrDefault(row.getOrDefault("pseudonym", ""), -1L))
            .filter(userId -> userId >= 0)
            .toList();

    assertThat(OrderCorrelation.of(order, truth)).noneMatch(OrderCorrelation::isTelling);
    assertThat(OrderCorrelation.of(order.stream().sorted().toList(), truth))
        .anyMatch(OrderCorrelation::isTelling);
  }

  private static org.assertj.core.data.Offset<Double> withinTiny() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  private static List<Map<String, String>> summary(boolean everything) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (RawUnit unit : knowledge) {
      Map<String, String> row = new HashMap<>();
      row.put("pseudonym", pseudonym(unit));
      row.put("course", unit.course());
      if (everything) {
        for (String column : List.of("country", "gender", "education")) {
          row.put(column, unit.codes().getOrDefault(column, "unknown"));
        }
        row.put("enrolment_month", unit.codes().getOrDefault("enrolment_month", "*"));
        row.put("certificate", unit.codes().getOrDefault("certificate", "*"));
        Integer born = unit.numbers().get("birth_years");
        row.put("birth_years", born == null ? "unknown" : born / 5 * 5 + "-" + (born / 5 * 5 + 4));
        int posts = unit.numbers().getOrDefault("forum_posts", 0);
        row.put("forum_posts", posts == 0 ? "0" : posts < 5 ? "1-4" : "5+");
        row.put("events", Integer.toString(unit.numbers().getOrDefault("events", 0)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String pseudonym(RawUnit unit) {
    return "p" + unit.userId();
  }
}
