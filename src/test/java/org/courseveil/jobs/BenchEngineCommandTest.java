package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.engine.EquivalenceClasses;
import org.courseveil.anonymize.engine.SearchGoal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchEngineCommandTest {
  @TempDir Path home;

  @Test
  void benchEngine_fewLearners_timesSearchesAndTheWholeWay() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    for (int run = 0; run < 2; run++) {
      int code =
          Courseveil.run(
              new PrintWriter(out, true),
              new PrintWriter(err, true),
              "bench",
              "engine",
              "--learners",
              "2000,3000",
              "--rounds",
              "2",
              "--arx-most",
              "0",
              "--home",
              home.toString());
      assertThat(code).as(err.toString()).isZero();
    }
    assertThat(out.toString())
        .contains("| learners | 2,000 |", "| 0.02 | courseveil-best-first |")
        .containsPattern("\n3,000 learners from file to file: [0-9.]+ s");
  }

  @Test
  void count_sameNumber_givesTheSameLearners() {
    EquivalenceClasses one = new BenchLearners(4000).count();
    EquivalenceClasses two = new BenchLearners(4000).count();
    assertThat(one.learners()).isEqualTo(4000);
    assertThat(new BestFirstEngine().search(one, SearchGoal.of(5, 0.02, one)))
        .isEqualTo(new BestFirstEngine().search(two, SearchGoal.of(5, 0.02, two)));
  }
}
