package org.courseveil.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What learners wrote: what a policy permits, and what a configuration may make of it. */
final class FreeTextTest {
  private static final String SETTING =
      """
      free-text:
        forum: drop
        responses: drop
      """;
  private static final String PERMITTED = SETTING.replace("drop", "scrub");

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    ExampleFiles.in(folder);
  }

  @Test
  void read_policyThatSaysNothing_permitsNoText() throws IOException {
    assertThat(profile("").freeTexts()).isEqualTo(FreeTexts.dropped());
    assertThat(profile("").freeTexts().dropAll()).isTrue();
    assertThat(profile("").privacy().recoding()).isEqualTo(RecodingModel.FULL_DOMAIN);
    for (TextSource source : TextSource.values()) {
      assertThat(ProfileReader.read("edx-2023").freeTexts().of(source)).isEqualTo(FreeText.SCRUB);
    }
  }

  @Test
  void config_thatSaysNothing_archivesNoText() throws IOException {
    assertThat(configured("", profile(PERMITTED))).isEqualTo(FreeTexts.dropped());
  }

  @Test
  void config_thatNamesOneSource_dropsTheOthers() throws IOException {
    FreeTexts texts = configured("free-text: {responses: scrub}", profile(PERMITTED));
    assertThat(texts.of(TextSource.RESPONSES)).isEqualTo(FreeText.SCRUB);
    assertThat(texts.drop(TextSource.FORUM)).isTrue();
    assertThat(texts.dropAll()).isFalse();
  }

  @Test
  void config_asStrictAsThePolicyOrStricter_isTaken() throws IOException {
    PolicyProfile policy = profile(PERMITTED);
    for (FreeText treatment : FreeText.values()) {
      String setting = "free-text: {forum: " + YamlScalar.named(treatment) + "}";
      assertThat(configured(setting, policy).of(TextSource.FORUM)).isEqualTo(treatment);
    }
  }

  @Test
  void config_weakerThanThePolicyForOneSource_isRefusedWithBoth() throws IOException {
    PolicyProfile policy = profile("free-text: {forum: scrub, responses: bag-of-words}");
    assertThatThrownBy(() -> configured("free-text: {forum: scrub, responses: scrub}", policy))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("free-text.responses")
        .hasMessageContaining("edx-2023, which permits bag-of-words")
        .hasMessageContaining("Provided treatment: scrub")
        .hasMessageNotContaining("free-text.forum");
    FreeTexts weaker = new FreeTexts(Map.of(TextSource.RESPONSES, FreeText.SCRUB));
    assertThatThrownBy(() -> policy.withFreeTexts(weaker))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more strictly");
  }

  @Test
  void config_oneWordForAllOrAnUnknownSource_isRefused() throws IOException {
    PolicyProfile policy = profile(PERMITTED);
    assertThatThrownBy(() -> configured("free-text: scrub", policy))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("'free-text' must be a section");
    assertThatThrownBy(() -> configured("free-text: {wiki: scrub}", policy))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("There is no setting 'free-text.wiki'");
  }

  private static PolicyProfile profile(String setting) throws IOException {
    String text =
        Files.readString(ExampleFiles.PROFILE)
            .replace(PERMITTED, setting + "\n")
            .replace("  recoding: full-domain\n", "");
    return ProfileReader.read(Path.of("profile.yaml"), text.getBytes(StandardCharsets.UTF_8));
  }

  private FreeTexts configured(String setting, PolicyProfile policy) throws IOException {
    String text = ExampleFiles.configOfOnePolicy().replace(SETTING, setting + "\n");
    Path file = ExampleFiles.write(folder.resolve("configs/run.yaml"), text);
    return ConfigReader.read(file, id -> policy).policy().freeTexts();
  }
}
