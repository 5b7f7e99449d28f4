package org.courseveil.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events one by one: both the policy and the configuration have to say so. */
final class EventsPermissionTest {
  private static final String LIMIT = "  events: 0.4\n";
  private static final String LAST_STEP = "    - drop-weeks-beyond-first-half\n";
  private static final String LADDER = "  events:\n    - drop-modules\n    - drop-days\n";

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    ExampleFiles.in(folder);
  }

  @Test
  void permits_policyWithoutALimit_isNo() {
    for (String id : ProfileReader.ids()) {
      assertThat(ProfileReader.read(id).permits(Tier.EVENTS)).as(id).isFalse();
      assertThat(ProfileReader.read(id).permits(Tier.SUMMARY))
          .as(id)
          .isEqualTo(ProfileReader.read(id).permits(ReleaseKind.ROWS));
    }
  }

  @Test
  void read_limitAndLadder_permitEvents() throws IOException {
    PolicyProfile policy = profile(LIMIT, LADDER);
    assertThat(policy.permits(Tier.EVENTS)).isTrue();
    assertThat(policy.memberLimits()).containsEntry(Tier.EVENTS, 0.4);
    assertThat(policy.ladders().get(Tier.EVENTS))
        .containsExactly(CoarseningStep.DROP_MODULES, CoarseningStep.DROP_DAYS);
  }

  @Test
  void read_limitWithoutLadderOrTheOtherWayRound_isRefused() {
    for (String[] half : new String[][] {{LIMIT, ""}, {"", LADDER}}) {
      assertThatThrownBy(() -> profile(half[0], half[1]))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("'ladders' and 'member-limits' must name the same tiers");
    }
  }

  @Test
  void config_thatAsksForEventsUnderAPolicyThatDoesNotPermitThem_isRefused() throws IOException {
    PolicyProfile silent = profile("", "");
    assertThatThrownBy(() -> configured("[summary, weekly, events]", silent))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("edx-2023 does not permit the tier events");
  }

  @Test
  void config_thatDoesNotAsk_getsNoEvents() throws IOException {
    PolicyProfile policy = profile(LIMIT, LADDER);
    assertThat(configured("[summary, weekly]", policy).wantsEvents()).isFalse();
    assertThat(configured("[summary, events]", policy).wantsEvents()).isTrue();
  }

  private static PolicyProfile profile(String limit, String ladder) throws IOException {
    String text =
        Files.readString(ExampleFiles.PROFILE)
            .replace("  weekly: 0.30\n", "  weekly: 0.30\n" + limit)
            .replace(LAST_STEP, LAST_STEP + ladder);
    return ProfileReader.read(Path.of("profile.yaml"), text.getBytes(StandardCharsets.UTF_8));
  }

  private JobConfig configured(String tiers, PolicyProfile policy) throws IOException {
    String text = ExampleFiles.configOfOnePolicy().replace("[summary, weekly]", tiers);
    Path file = ExampleFiles.write(folder.resolve("configs/run.yaml"), text);
    return ConfigReader.read(file, id -> policy);
  }
}
