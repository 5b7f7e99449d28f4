package org.courseveil.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.courseveil.quickstart.FileTree;
import org.courseveil.quickstart.ShellCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The package job as an operator runs it, killed while it publishes, and run again. */
final class KilledPackageIT {
  private static final Path HOME = Workplace.HOME.resolve("target/killed");
  private static final Path ARCHIVED = HOME.resolve("archived");
  private static final int KILLED = 128 + 9;

  /** A moment, by the file that the job is making then. */
  enum Moment {
    WRITING("\\..*\\.parquet\\..*\\.draft"),
    SEALING("[0-9A-F]{40}\\.asc"),
    COMMITTING("\\..*\\.commit\\.json\\..*");

    private final Pattern file;

    Moment(String file) {
      this.file = Pattern.compile(file);
    }

    boolean isAt(Path made) {
      return file.matcher(made.getFileName().toString()).matches();
    }
  }

  @BeforeAll
  static void archive() throws Exception {
    FileTree.remove(HOME);
    ShellCommand archive = Workplace.make(ARCHIVED).job("archive", "--init-ledger");
    assertThat(archive.code()).as(archive.output()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void package_killed_isPublishedOnceByTheNextRun(Moment moment) throws Exception {
    Workplace place = new Workplace(HOME.resolve(moment.name()));
    FileTree.copy(ARCHIVED, place.root());
    Path kept = HOME.resolve(moment.name() + "-kept");

    assertThat(killed(place, moment, kept)).isEqualTo(KILLED);
    assertThat(Files.isDirectory(place.release()) || !hasRecord(place)).isTrue();
    ShellCommand again = place.job("package");

    assertThat(again.code()).as(again.output()).isZero();
    assertThat(OpenedRelease.of(place)).isEqualTo(LocalRun.once().opened());
    try (Stream<Path> of = Files.list(place.release().getParent())) {
      assertThat(of.filter(Files::isDirectory)).containsExactly(place.release());
    }
    assertThat(place.root().resolve("packages/.staging")).doesNotExist();
    assertKeptFilesTellNothing(kept, PlantedSecrets.afterPackage(place));
  }

  /** Runs the job until it makes the moment's file, and keeps all files that it made. */
  private static int killed(Workplace place, Moment moment, Path kept) throws Exception {
    Path packages = Files.createDirectories(place.root().resolve("packages"));
    CompletableFuture<Process> job = new CompletableFuture<>();
    try (KeptFiles files =
        KeptFiles.below(
            List.of(packages),
            kept,
            file -> {
              if (moment.isAt(file)) {
                job.join().destroyForcibly();
              }
            })) {
      job.complete(place.start("package"));
      int code = job.join().waitFor();
      assertThat(files.names()).anyMatch(name -> moment.isAt(Path.of(name)));
      return code;
    }
  }

  private static boolean hasRecord(Workplace place) {
    return Files.exists(place.release().resolveSibling(Workplace.RELEASE + ".commit.json"));
  }

  private static void assertKeptFilesTellNothing(Path kept, Map<String, byte[]> secrets)
      throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(kept)) {
      files = list.toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      if (file.toString().contains(".parquet") && bytes.length > 0) {
        assertThat(new String(Arrays.copyOf(bytes, 4), StandardCharsets.US_ASCII))
            .as("%s", file)
            .isEqualTo("PARE");
      }
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      secrets.forEach(
          (name, secret) ->
              assertThat(text.contains(new String(secret, StandardCharsets.ISO_8859_1)))
                  .as("%s in %s", name, file)
                  .isFalse());
    }
  }
}
