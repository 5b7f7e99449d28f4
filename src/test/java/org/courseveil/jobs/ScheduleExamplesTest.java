package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What jobs/schedule holds to copy is sound as far as that shows without a cluster. */
final class ScheduleExamplesTest {
  private static final Path SCHEDULE = Path.of("jobs", "schedule");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "1, REFUSED",
    "2, 'DONE, BUT'",
    "3, A CHECK FAILED",
    "70, BROKE OFF with exit code 70"
  })
  void scheduled_jobThatEnds_saysSoAndPassesTheCodeOn(int code, String said) throws Exception {
    job("archive", "exit " + code);
    Ended ended = scheduled(Map.of(), "archive");
    assertThat(ended.code()).isEqualTo(code);
    assertThat(ended.output()).contains(said);
    assertThat(ended.output().isEmpty()).isEqualTo(code == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"COURSEVEIL_PASSPHRASE", "COURSEVEIL_INPUTS_PASSPHRASE"})
  void scheduled_passphraseFile_reachesTheJobByItsEnvironmentAlone(String name) throws Exception {
    Path file = Files.writeString(folder.resolve("passphrase"), "correct horse\n");
    job("archive", "[ \"$" + name + "\" = 'correct horse' ] && echo \"$*\"");
    Ended ended = scheduled(Map.of(name + "_FILE", file.toString()), "archive", "--help");
    assertThat(ended.output()).isEqualTo("--config /etc/courseveil/run.yaml --help\n");
  }

  @Test
  void scheduled_passphraseFileThatIsNotThere_isRefused() throws Exception {
    job("archive", "echo started");
    Path none = folder.resolve("none");
    Ended ended = scheduled(Map.of("COURSEVEIL_PASSPHRASE_FILE", none.toString()), "archive");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output()).contains("REFUSED").doesNotContain("started");
  }

  @Test
  void kubernetes_submission_isAuthenticatedAndEncrypted() throws IOException {
    assertThat(arguments())
        .contains(
            "--class=org.courseveil.jobs.Courseveil",
            "--conf=spark.authenticate=true",
            "--conf=spark.network.crypto.enabled=true",
            "--conf=spark.io.encryption.enabled=true");
  }

  @Test
  void kubernetes_secrets_standInNoArgument() throws IOException {
    assertThat(arguments())
        .noneMatch(argument -> argument.contains("secret") || argument.contains("PASSPHRASE"));
  }

  @Test
  void cron_jobs_areThoseOfThePlan() throws IOException {
    String text = Files.readString(SCHEDULE.resolve("courseveil.cron"));
    assertThat(
            text.lines()
                .filter(line -> line.contains("/schedule/scheduled ") && !line.startsWith("#")))
        .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
        .containsExactly("archive", "notify", "package", "status");
  }

  @SuppressWarnings("unchecked")
  private static List<String> arguments() throws IOException {
    String text = Files.readString(SCHEDULE.resolve("kubernetes.yaml"));
    Iterable<Object> documents = new Load(LoadSettings.builder().build()).loadAllFromString(text);
    Object node =
        StreamSupport.stream(documents.spliterator(), false)
            .filter(document -> "CronJob".equals(((Map<String, Object>) document).get("kind")))
            .findFirst()
            .orElseThrow();
    for (String key : List.of("spec", "jobTemplate", "spec", "template", "spec", "containers")) {
      node = child(node, key);
    }
    return (List<String>) child(((List<Object>) node).get(0), "args");
  }

  private static Object child(Object node, String key) {
    return Objects.requireNonNull(((Map<?, ?>) node).get(key), key);
  }

  private record Ended(int code, String output) {}

  private void job(String name, String body) throws IOException {
    Path job = Files.writeString(folder.resolve(name), "#!/usr/bin/env bash\n" + body + "\n");
    Files.setPosixFilePermissions(job, PosixFilePermissions.fromString("rwx------"));
  }

  private Ended scheduled(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(SCHEDULE.resolve("scheduled").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("COURSEVEIL_PASSPHRASE");
    builder.environment().put("COURSEVEIL_JOBS", folder.toString());
    builder.environment().put("COURSEVEIL_CONFIG", "/etc/courseveil/run.yaml");
    builder.environment().put("COURSEVEIL_LOCK", folder.resolve("lock").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
