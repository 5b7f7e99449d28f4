package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the package job reads the archive, counted by the JVM itself. */
final class OnePassTest {
  /** A file is read to compare its digest with the ledger's, and to take its rows. */
  private static final int READS = 2;

  @TempDir Path folder = Path.of("");

  @Test
  void package_ofSeveralMembersAndTables_readsEachFileOfTheArchiveOnce() throws IOException {
    SamplePlatform platform =
        SampleStage.archived()
            .copy(folder.resolve("platform"))
            .set("tiers: [summary]", "tiers: [summary, weekly]");
    Map<String, Long> read = new HashMap<>();
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileRead").withThreshold(Duration.ZERO).withoutStackTrace();
      recording.start();
      SamplePlatform.Ended ended = platform.run("package");
      recording.stop();
      assertThat(ended.code()).as(ended.err()).isZero();
      Path dump = folder.resolve("reads.jfr");
      recording.dump(dump);
      for (RecordedEvent event : RecordingFile.readAllEvents(dump)) {
        read.merge(event.getString("path") + "", event.getLong("bytesRead"), Long::sum);
      }
    }
    Map<String, Double> passes = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(platform.at("run/archive"))) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".parquet")).toList()) {
        passes.merge(
            file.getFileName().toString().replaceAll("-.*", ""),
            (double) read.getOrDefault(file.toString(), 0L) / Files.size(file) / READS,
            Math::max);
      }
    }
    assertThat(passes).containsKeys("enrolment", "event", "module_state", "forum_post");
    passes.forEach(
        (table, times) ->
            assertThat(times)
                .as(passes.toString())
                .isBetween(1.0, table.equals("forum_post") ? 2.5 : 1.5));
  }
}
