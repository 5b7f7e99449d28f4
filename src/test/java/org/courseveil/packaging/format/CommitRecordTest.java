package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommitRecordTest {
  private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir private Path packages;

  @BeforeEach
  void makeMemberDirectory() throws IOException {
    Files.createDirectories(packages.resolve("delftx/2026-11"));
  }

  private static CommitRecord record(int sequence, String release) {
    return new CommitRecord(
        PackageId.random(), "delftx", release, sequence, Descriptions.SOME_DIGEST, 7, AT);
  }

  @Test
  void publish_firstTime_canBeReadAgain() throws IOException {
    CommitRecord record = record(1, "2026-11");
    assertThat(CommitRecord.read(packages, "delftx", "2026-11")).isEmpty();

    record.publish(packages);

    assertThat(CommitRecord.read(packages, "delftx", "2026-11")).contains(record);
    assertThat(packages.resolve("delftx/2026-11.commit.json")).isRegularFile();
  }

  @Test
  void publish_secondTime_isRefusedAndChangesNothing() throws IOException {
    CommitRecord first = record(1, "2026-11");
    first.publish(packages);

    assertThatThrownBy(() -> record(2, "2026-11").publish(packages))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(CommitRecord.read(packages, "delftx", "2026-11")).contains(first);
    assertThat(entries()).containsExactly("2026-11", "2026-11.commit.json");
  }

  @Test
  void publish_manyAtOnce_oneSucceeds() throws Exception {
    List<Future<Boolean>> outcomes = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int sequence = 1; sequence <= 64; sequence++) {
        CommitRecord record = record(sequence, "2026-11");
        outcomes.add(
            threads.submit(
                () -> {
                  try {
                    record.publish(packages);
                    return true;
                  } catch (FileAlreadyExistsException e) {
                    return false;
                  }
                }));
      }
      int published = 0;
      for (Future<Boolean> outcome : outcomes) {
        published += outcome.get() ? 1 : 0;
      }
      assertThat(published).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(entries()).containsExactly("2026-11", "2026-11.commit.json");
  }

  @Test
  void readAll_severalMembers_returnsEachRecordOnce() throws IOException {
    assertThat(CommitRecord.readAll(packages.resolve("none"))).isEmpty();
    record(1, "2026-11").publish(packages);
    record(2, "2026-12").publish(packages);
    Files.writeString(packages.resolve("delftx/.2026-13.commit.json"), "unfinished");

    assertThat(CommitRecord.readAll(packages))
        .extracting(CommitRecord::release)
        .containsExactly("2026-11", "2026-12");
  }

  @Test
  void read_recordOfAnotherRelease_isRefused() throws IOException {
    record(1, "2026-11").publish(packages);
    Files.copy(
        packages.resolve("delftx/2026-11.commit.json"),
        packages.resolve("delftx/2026-12.commit.json"));

    assertThatThrownBy(() -> CommitRecord.read(packages, "delftx", "2026-12"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("2026-12.commit.json");
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(packages.resolve("delftx"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
