package org.courseveil.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The benchmark on hardly any data: that it runs, not how fast. */
final class BenchIT {
  @Test
  void bench_onFewLogs_printsATableOfAllFourJobs() throws Exception {
    ShellCommand bench =
        ShellCommand.run(
            Path.of("").toAbsolutePath(),
            Map.of("COURSEVEIL_JVM", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"),
            List.of("jobs/bench", "--heap", "1g", "--size", "2MB", "--rounds", "1"));

    assertThat(bench.code()).as(bench.output()).isZero();
    assertThat(bench.output())
        .contains("heap -Xmx1g")
        .containsPattern("archive job +[0-9.]+ ")
        .containsPattern("bare parse and write +[0-9.]+ ")
        .containsPattern("package job +[0-9.]+ ")
        .containsPattern("bare read and write +[0-9.]+ ");
  }
}
