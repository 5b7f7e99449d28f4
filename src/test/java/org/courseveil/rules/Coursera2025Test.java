package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.policy.Transfer;
import org.courseveil.policy.TransferMechanism;
import org.courseveil.samples.CourseraTruth.Learner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of coursera-2025; the methods bear their ids. */
final class Coursera2025Test extends CourseraRules {
  Coursera2025Test() {
    super("coursera-2025");
  }

  @Test
  void c25_4_learnersForCredit_areLeftOutAndCounted() throws IOException {
    packaged().assertLeftOut("FOR_CREDIT");
  }

  @Test
  void c25_7_whoeverOptsOutOrIsNoMoreListed_isLeftOutAndCounted(@TempDir Path directory)
      throws IOException {
    List<String> usual =
        sample().archivedLearners(sample().archived()).stream().map(Learner::id).toList();
    String optedOut = usual.get(0);
    String unlisted = usual.get(1);
    SamplePlatform made = sample().made().copy(directory.resolve("made"));
    made.change(
        "objections",
        line -> line.startsWith(unlisted) ? "" : line.replace(optedOut + ",no", optedOut + ",yes"));

    SamplePlatform platform = CourseraSample.archived(made, directory.resolve("archived"));

    assertThat(sample().archivedLearners(platform))
        .extracting(Learner::id)
        .containsExactlyInAnyOrderElementsOf(usual.subList(2, usual.size()));
    String place = "/archive/accounts/left_out/objected";
    assertThat(platform.report().at(place).asLong())
        .isEqualTo(packaged().report().at(place).asLong() + 2);
  }

  @Test
  void c25_7_sensitiveColumns_haveNoWayIntoTheArchive() {
    assertHasNoWayForSensitiveColumns();
  }

  @Test
  void c25_7_framework_isForTheUnitedStatesAlone() {
    Transfer framework =
        packaged().policy().disclosure().transfers().stream()
            .filter(t -> t.mechanism() == TransferMechanism.DATA_PRIVACY_FRAMEWORK)
            .findFirst()
            .orElseThrow();
    assertThat(framework.country()).contains("US");
    assertThat(framework.from()).contains(LocalDate.of(2023, 7, 10));
    assertThat(framework.until()).isEmpty();
  }
}
