package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.archive.UnitState;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * E23-6: whoever is put on legal hold after archiving is frozen: neither released nor erased, until
 * the hold ends.
 */
final class E23Rule06Test {
  private static final Path HOLDS = Path.of("exclusions/legal-holds.csv");

  @TempDir Path directory = Path.of("");

  @Test
  void package_learnerPutOnHoldAfterArchiving_isNotReleasedUntilTheHoldEnds() throws IOException {
    int released = units(SampleStage.packaged().platform(), UnitState.RELEASED);
    SamplePlatform platform = SampleStage.archived().copy(directory);
    List<Long> held = learners(platform).stream().limit(5).toList();
    String before = Files.readString(platform.at(HOLDS.toString()));
    hold(platform, before, held);

    SamplePlatform.Ended ended = platform.run("package");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(units(platform, UnitState.FROZEN)).isEqualTo(5);
    assertThat(units(platform, UnitState.RELEASED)).isPositive().isLessThan(released);
    assertThat(platform.released("summary")).hasSize(units(platform, UnitState.RELEASED));
    assertThat(platform.archived(held)).hasSize(5);
    assertThat(platform.report().at("/release/packages/0/units/held").toString())
        .contains("on legal hold", "\"units\":5");
    assertThat(platform.run("status").out()).contains(" 5 on legal hold, ");

    Files.writeString(platform.at(HOLDS.toString()), before);
    assertThat(platform.run("archive").code()).isZero();
    assertThat(units(platform, UnitState.FROZEN)).isZero();
    assertThat(units(platform, UnitState.HELD)).isGreaterThanOrEqualTo(5);
  }

  @Test
  void archive_learnerOnHoldWhenTheArchiveExpires_isNotErased() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory);
    List<Long> learners = learners(platform);
    List<Long> held = learners.subList(0, 3);
    String before = Files.readString(platform.at(HOLDS.toString()));
    hold(platform, before, held);
    platform.asOf("2040-01-01T00:00:00Z");

    SamplePlatform.Ended ended = platform.run("archive");

    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(units(platform, UnitState.FROZEN)).isEqualTo(3);
    assertThat(units(platform, UnitState.ARCHIVED) + units(platform, UnitState.HELD)).isZero();
    assertThat(parquet(platform)).isNotEmpty();

    Files.writeString(platform.at(HOLDS.toString()), before);
    assertThat(platform.run("archive").code()).isEqualTo(2);
    assertThat(units(platform, UnitState.FROZEN)).isZero();
    assertThat(parquet(platform)).isEmpty();
  }

  private static Set<String> parquet(SamplePlatform platform) throws IOException {
    Map<String, List<Byte>> files = platform.bytes("run/archive");
    return files.keySet().stream()
        .filter(file -> file.endsWith(".parquet"))
        .collect(Collectors.toSet());
  }

  @Test
  void package_listOfHoldsThatCannotBeRead_isRefused() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory);
    Files.writeString(platform.at(HOLDS.toString()), "user_id\nsomebody\n");

    SamplePlatform.Ended ended = platform.run("package");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("legal-holds.csv:2").doesNotContain("somebody");
    assertThat(platform.at("run/packages")).doesNotExist();
  }

  private static void hold(SamplePlatform platform, String before, List<Long> held)
      throws IOException {
    String lines = held.stream().map(id -> id + "\n").collect(Collectors.joining());
    Files.writeString(platform.at(HOLDS.toString()), before + lines);
  }

  private static int units(SamplePlatform platform, UnitState state) throws IOException {
    return platform.ledger().unitsIn(state).size();
  }

  /** Returns learners of one course each whom the sample's first package would hold. */
  private static List<Long> learners(SamplePlatform platform) throws IOException {
    Map<Long, Long> courses =
        platform.truth().releasable(SamplePlatform.MEMBER).stream()
            .collect(Collectors.groupingBy(GroundTruth.Unit::userId, Collectors.counting()));
    Set<Long> archived = platform.archived(List.copyOf(courses.keySet()));
    return courses.keySet().stream()
        .filter(id -> courses.getOrDefault(id, 0L) == 1)
        .filter(archived::contains)
        .sorted()
        .toList();
  }
}
