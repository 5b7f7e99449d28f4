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

/** What learners wrote: what a policy permits, and what a configuration may make of it. */
final class FreeTextTest {
  private static final String SETTING = "free-text: drop";

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    ExampleFiles.in(folder);
  }

  @Test
  void read_policyThatSaysNothing_permitsNoText() throws IOException {
    assertThat(profile("").freeText()).isEqualTo(FreeText.DROP);
    assertThat(profile("").privacy().recoding()).isEqualTo(RecodingModel.FULL_DOMAIN);
    assertThat(ProfileReader.read("edx-2023").freeText()).isEqualTo(FreeText.SCRUB);
  }

  @Test
  void config_thatSaysNothing_archivesNoText() throws IOException {
    assertThat(configured("", profile("free-text: scrub"))).isEqualTo(FreeText.DROP);
  }

  @Test
  void config_asStrictAsThePolicyOrStricter_isTaken() throws IOException {
    PolicyProfile policy = profile("free-text: scrub");
    for (FreeText treatment : FreeText.values()) {
      String setting = "free-text: " + YamlScalar.named(treatment);
      assertThat(configured(setting, policy)).isEqualTo(treatment);
    }
  }

  @Test
  void config_weakerThanThePolicy_isRefusedWithBoth() throws IOException {
    PolicyProfile policy = profile("free-text: bag-of-words");
    assertThatThrownBy(() -> configured("free-text: scrub", policy))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("edx-2023, which permits bag-of-words")
        .hasMessageContaining("Provided treatment: scrub");
    assertThatThrownBy(() -> policy.withFreeText(FreeText.SCRUB))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more strictly");
  }

  private static PolicyProfile profile(String setting) throws IOException {
    String text =
        Files.readString(ExampleFiles.PROFILE)
            .replace("free-text: scrub", setting)
            .replace("  recoding: full-domain\n", "");
    return ProfileReader.read(Path.of("profile.yaml"), text.getBytes(StandardCharsets.UTF_8));
  }

  private FreeText configured(String setting, PolicyProfile policy) throws IOException {
    String text = Files.readString(ExampleFiles.CONFIG).replace(SETTING, setting);
    Path file = ExampleFiles.write(folder.resolve("configs/run.yaml"), text);
    return ConfigReader.read(file, id -> policy).policy().freeText();
  }
}
