package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E23-13: who objected is left out of archive and packages; a flag that is not known is a yes. */
final class E23Rule13Test {
  private static final String COUNT = "/archive/accounts/left_out/objected";

  @TempDir Path directory = Path.of("");

  @Test
  void archive_everyFlagButNo_isLeftOutAndCounted() throws IOException {
    SamplePlatform platform = SampleStage.archived().platform();
    List<GroundTruth.Account> objected =
        platform.truth().accounts().stream()
            .filter(account -> account.reason().equals("OBJECTED"))
            .toList();

    assertThat(objected).hasSizeGreaterThan(4);
    for (GroundTruth.Account account : objected) {
      assertThat(platform.archived(account.userId())).isFalse();
    }
    assertThat(platform.report().at(COUNT).asLong()).isEqualTo(objected.size());
  }

  /** Learners who were archived, were it not for what the list of objections says of them now. */
  @Test
  void archive_learnersWhoObject_areLeftOutWhateverTheFlagThatIsNotNo() throws IOException {
    SamplePlatform before = SampleStage.archived().platform();
    List<Long> learners = archivedLearners(before).limit(5).toList();
    List<String> flags = List.of("yes", "NO", "", "unsure");
    SamplePlatform platform = SampleStage.made(directory);
    for (int i = 0; i < learners.size(); i++) {
      String said = learners.get(i) + ",no";
      String now = i < flags.size() ? learners.get(i) + "," + flags.get(i) : "";
      platform.change("objections", line -> line.equals(said) ? now : line);
    }

    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");

    assertThat(ended.code()).as(ended.err()).isZero();
    for (long learner : learners) {
      assertThat(platform.archived(learner)).isFalse();
    }
    assertThat(platform.report().at(COUNT).asLong())
        .isEqualTo(before.report().at(COUNT).asLong() + learners.size());
    assertThat(archivedLearners(platform).count())
        .isEqualTo(archivedLearners(before).count() - learners.size());
  }

  private static Stream<Long> archivedLearners(SamplePlatform platform) throws IOException {
    List<Long> learners =
        platform.truth().releasable(SamplePlatform.MEMBER).stream()
            .map(GroundTruth.Unit::userId)
            .distinct()
            .sorted()
            .toList();
    return learners.stream().filter(platform.archived(learners)::contains);
  }
}
