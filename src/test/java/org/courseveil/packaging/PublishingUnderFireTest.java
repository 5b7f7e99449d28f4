package org.courseveil.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.courseveil.openpgp.KeyGeneration;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.packaging.format.FormatException;
import org.courseveil.packaging.format.TestKeys;
import org.courseveil.quickstart.FileTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Publishing while everything goes wrong: killed, on a full or failing disk, beside another run,
 * with a certificate that expires meanwhile. There is one valid package or none, and the next run
 * completes.
 */
final class PublishingUnderFireTest {
  private static final int KILLS = 36;
  private static final int FAULTS = 60;
  private static final int MEETINGS = 4;
  private static final int KILLED = 128 + 9;

  @TempDir static Path template = Path.of("");
  private static long changes;

  @TempDir Path directory = Path.of("");

  /** Counts the changes of an undisturbed run, and keeps a platform to copy. */
  @BeforeAll
  static void countChanges(@TempDir Path elsewhere) throws IOException {
    SmallPlatform.make(template.resolve("platform"));
    SmallPlatform platform = copy(elsewhere.resolve("counted"));
    FaultyDisk disk = new FaultyDisk(FaultyDisk.NONE);
    platform.on(disk).run();
    changes = disk.changes();
    new Aftermath(platform).assertPublishedOnce();
  }

  private static SmallPlatform copy(Path to) throws IOException {
    FileTree.copy(template.resolve("platform"), to);
    Files.createDirectories(to.resolve("tmp"));
    return new SmallPlatform(to);
  }

  /** Returns moments all over the run: one, drawn by chance, in each of as many parts of it. */
  private static LongStream moments(int count, long seed) {
    Random random = new Random(seed);
    return LongStream.range(0, count)
        .map(part -> 1 + (long) ((part + random.nextDouble()) * changes / count));
  }

  static LongStream kills() {
    return moments(KILLS, 20261122);
  }

  static LongStream faults() {
    return moments(FAULTS, 8);
  }

  static LongStream meetings() {
    return moments(MEETINGS, 5);
  }

  @ParameterizedTest
  @MethodSource("kills")
  void publish_killed_leavesOneValidPackageOrNoneAndTheNextRunCompletes(long change)
      throws Exception {
    SmallPlatform platform = copy(directory.resolve("killed"));
    Process publisher = SmallPublisher.start(platform, SmallPublisher.AtChange.KILLED, change);
    assertThat(publisher.waitFor()).as(errors(platform)).isEqualTo(KILLED);
    new Aftermath(platform).assertSound();

    platform.run();

    new Aftermath(platform).assertPublishedOnce();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void publish_diskFull_givesEverythingBackAndTheNextRunCompletes(long change) throws IOException {
    SmallPlatform platform = copy(directory.resolve("full"));
    boolean[] refused = {false};
    FaultyDisk disk =
        new FaultyDisk(
            (number, takesSpace) -> {
              if (number >= change && takesSpace) {
                refused[0] = true;
                throw new IOException("No space left on device");
              }
            });
    Optional<Exception> failure = failure(() -> platform.on(disk).run());
    assertThat(failure.isPresent()).isEqualTo(refused[0]);
    failure.ifPresent(e -> assertThat(e).hasStackTraceContaining("No space left on device"));
    new Aftermath(platform).assertSound();

    platform.run();

    new Aftermath(platform).assertPublishedOnce();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void publish_oneChangeFails_leavesOneValidPackageOrNoneAndTheNextRunCompletes(long change)
      throws IOException {
    SmallPlatform platform = copy(directory.resolve("failing"));
    FaultyDisk disk =
        new FaultyDisk(
            (number, takesSpace) -> {
              if (number == change) {
                throw new IOException("Input/output error");
              }
            });
    Optional<Exception> failure = failure(() -> platform.on(disk).run());
    new Aftermath(platform).assertSound();
    if (failure.isEmpty()) {
      // A folder whose making fails once is made at the second try.
      new Aftermath(platform).assertPublishedOnce();
    }

    platform.run();

    new Aftermath(platform).assertPublishedOnce();
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void publish_whileAnotherRunIsAtWork_isRefusedAndDisturbsNothing(long change) throws Exception {
    SmallPlatform platform = copy(directory.resolve("twice"));
    Process first = SmallPublisher.start(platform, SmallPublisher.AtChange.WAITS, change);
    BufferedReader said =
        new BufferedReader(
            new InputStreamReader(first.getInputStream(), StandardCharsets.US_ASCII));
    assertThat(said.readLine()).as(errors(platform)).isEqualTo(SmallPublisher.WAITING);

    Process second = SmallPublisher.start(platform, SmallPublisher.AtChange.WAITS, 0);
    assertThat(second.waitFor()).isEqualTo(SmallPublisher.REFUSED);

    first.getOutputStream().write('\n');
    first.getOutputStream().flush();
    assertThat(first.waitFor()).as(errors(platform)).isZero();
    new Aftermath(platform).assertPublishedOnce();
  }

  @Test
  void publish_certificateExpiredSinceItWasChecked_isRefusedAndGivesTheUnitsBack()
      throws IOException {
    SmallPlatform platform = copy(directory.resolve("expired"));
    Instant expiry = Instant.now().plus(Duration.ofDays(1));
    try (Passphrase none = Passphrase.none()) {
      Files.writeString(
          platform.place("keys").resolve("member.public.asc"),
          KeyGeneration.generate("member@example.org", none, Optional.of(expiry)).certificate());
    }
    InstantSource afterwards = InstantSource.fixed(expiry.plus(Duration.ofMinutes(1)));

    assertThatThrownBy(() -> platform.run(afterwards))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("nothing is sealed to it");

    new Aftermath(platform).assertPublishedNothing();
    Files.writeString(
        platform.place("keys").resolve("member.public.asc"),
        TestKeys.recipient().certificate().armored());
    platform.run();
    new Aftermath(platform).assertPublishedOnce();
  }

  /** A run that may fail. */
  @FunctionalInterface
  private interface Failing {
    void run() throws IOException;
  }

  private static Optional<Exception> failure(Failing run) {
    try {
      run.run();
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.of(e);
    }
  }

  private static String errors(SmallPlatform platform) throws IOException {
    Path errors = platform.place("errors.txt");
    return Files.exists(errors) ? Files.readString(errors) : "";
  }
}
