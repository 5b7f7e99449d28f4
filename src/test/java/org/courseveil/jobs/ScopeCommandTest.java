package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.courseveil.quickstart.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E23-18: what a lost key, or a member's keys, could open. */
final class ScopeCommandTest {
  @TempDir Path directory = Path.of("");

  @Test
  void scope_ofAMember_listsItsPackagesWithColumnsAndRoundedCounts() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    JsonNode scope = json(platform, "--member", SamplePlatform.MEMBER);

    long units = platform.ledger().releases().get(0).units();
    assertThat(scope.at("/packages")).hasSize(1);
    JsonNode opened = scope.at("/packages/0");
    assertThat(opened.get("package").asText())
        .isEqualTo(platform.ledger().releases().get(0).packageId());
    assertThat(opened.get("units_at_least").asLong()).isEqualTo(units / 12 * 12).isPositive();
    assertThat(opened.at("/recipients/0").asText()).isEqualTo(fingerprint(platform, "harborview"));
    assertThat(opened.at("/columns/summary").toString()).contains("\"country\"", "\"pseudonym\"");
    assertThat(opened.get("expired").asBoolean()).isFalse();
  }

  /** The ledger answers: the package itself may be out of reach by then. */
  @Test
  void scope_ofACertificateWhenThePackageIsGone_stillNamesIt() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory).withNotices();
    platform.run("notify");
    FileTree.remove(platform.at("run/packages").resolve(SamplePlatform.MEMBER));
    String fingerprint = fingerprint(platform, "harborview");

    SamplePlatform.Ended whole = status(platform, "--key", fingerprint);
    assertThat(whole.code()).as(whole.err()).isZero();
    assertThat(whole.out())
        .contains("sealed to " + fingerprint, "summary: ", "notices of deletions to harborview");
    assertThat(status(platform, "--key", fingerprint.substring(24)).out())
        .contains("sealed to " + fingerprint);
    assertThat(status(platform, "--key", fingerprint(platform, "lakeside")).out())
        .contains("no package");
  }

  @Test
  void scope_ofThePlatformsOwnKey_isEverything() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    JsonNode scope = json(platform, "--key", fingerprint(platform, "platform"));
    assertThat(scope.get("everything").asBoolean()).isTrue();
    assertThat(scope.at("/packages")).hasSize(1);
  }

  @Test
  void scope_shortKeyIdOrUnknownMember_isRefused() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    assertThat(status(platform, "--key", "0A1B2C3D").code()).isEqualTo(1);
    assertThat(status(platform, "--member", "nobody").err()).contains("Provided value: nobody");
  }

  @Test
  void scope_namesNoLearnerAndNoExactCount() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    long units = platform.ledger().releases().get(0).units();
    assertThat(units % 12).as("else rounding shows nothing").isNotZero();
    assertThat(json(platform, "--member", SamplePlatform.MEMBER).toString())
        .doesNotContain(":" + units + ",");
  }

  private static JsonNode json(SamplePlatform platform, String... arguments) throws IOException {
    String[] all = new String[arguments.length + 1];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--json";
    SamplePlatform.Ended ended = status(platform, all);
    assertThat(ended.code()).as(ended.err()).isZero();
    return new ObjectMapper().readTree(ended.out());
  }

  /** Runs {@code status scope --config FILE} as an operator types it. */
  private static SamplePlatform.Ended status(SamplePlatform platform, String... arguments) {
    return platform.run("status scope", arguments);
  }

  private static String fingerprint(SamplePlatform platform, String owner) throws IOException {
    return Files.readString(platform.at("run/keys/" + owner + ".fingerprint")).strip();
  }
}
