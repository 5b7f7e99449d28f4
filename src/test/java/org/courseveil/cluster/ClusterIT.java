package org.courseveil.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.attacks.LeakSearch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The job jar under spark-submit on a real standalone cluster, and a search of every byte that
 * Spark wrote there: event logs, logs of all processes, shuffles, spills and temporary files.
 */
final class ClusterIT {
  private static ClusterRun run;

  @BeforeAll
  static void runOnce() throws Exception {
    run = ClusterRun.run();
  }

  @Test
  void package_whileAnExecutorIsKilled_isWhatOneMachineMakes() throws Exception {
    assertThat(run.exitCode("executors killed")).isEqualTo(1);
    assertThat(run.log("worker")).contains("exited with code 137");
    assertThat(run.exitCode("package")).as(run.log("package")).isZero();

    assertThat(OpenedRelease.of(run.place())).isEqualTo(LocalRun.once().opened());
  }

  @Test
  void job_onAnOpenWire_isRefusedBeforeAnythingIsDone() throws IOException {
    assertThat(run.exitCode("open wire")).isEqualTo(1);
    assertThat(run.log("open wire"))
        .contains("Refused; nothing was done", "spark.network.crypto.enabled=true");
    assertThat(run.exitCode("archive")).as("with a new ledger, after that").isZero();
    assertThat(run.log("master")).containsOnlyOnce("Registering app courseveil archive");
  }

  @Test
  void job_onADamagedArchive_failsInATaskAndEndsWithThree() throws IOException {
    assertThat(run.exitCode("damaged archive")).as(run.log("damaged archive")).isEqualTo(3);
    assertThat(run.log("damaged archive")).contains("Lost task");
  }

  @Test
  void spark_onACluster_wroteEverythingThatIsSearched() throws IOException {
    for (String kind : List.of("shuffle_", "temp_shuffle_", "temp_local_", "broadcast_")) {
      assertThat(run.names()).as(kind).anyMatch(name -> name.startsWith(kind));
    }
    List<Path> logs = run.eventLogs();
    assertThat(logs).as("one of each job that was let in").hasSize(3);
    for (Path log : logs) {
      assertThat(Files.readString(log))
          .contains("\"spark.io.encryption.enabled\":\"true\"", "SparkListenerTaskEnd");
    }
  }

  @Test
  void identifiers_inEveryByteThatSparkWrote_areNone() throws IOException {
    assertThat(identifiers().searchFiles(List.of(run.cluster().written()))).isEmpty();
  }

  @Test
  void secrets_inEveryByteThatSparkWrote_areNone() throws IOException {
    assertThat(run.secrets().keySet())
        .contains("the ledger's key", "the package's key", "archive id 1", "key of 2026q4");
    assertThat(secrets().searchFiles(List.of(run.cluster().written()))).isEmpty();
  }

  @Test
  void identifier_plantedInAnEventLog_isFound() throws IOException {
    GroundTruth.Identifier planted =
        run.truth().accounts().stream()
            .flatMap(account -> account.identifiers().stream())
            .filter(GroundTruth.Identifier::unique)
            .findFirst()
            .orElseThrow();

    assertThat(identifiers().searchBytes("event log", eventLogWith(planted.value()))).isNotEmpty();
  }

  @Test
  void secret_plantedInAnEventLog_isFound() throws IOException {
    String planted =
        run.secrets().values().stream()
            .map(Base64.getEncoder()::encodeToString)
            .collect(Collectors.joining(" "));

    assertThat(secrets().searchBytes("event log", eventLogWith(planted)))
        .extracting(finding -> finding.needle().kind())
        .containsAll(run.secrets().keySet());
  }

  private static byte[] eventLogWith(String planted) throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    log.write(Files.readAllBytes(run.eventLogs().get(0)));
    log.write(("{\"Event\":\"SparkListenerJobEnd\",\"x\":\"" + planted + "\"}\n").getBytes(UTF_8));
    return log.toByteArray();
  }

  private static LeakSearch identifiers() {
    return LeakSearch.of(run.truth(), account -> true);
  }

  private static LeakSearch secrets() {
    return LeakSearch.ofSecrets(run.secrets());
  }
}
