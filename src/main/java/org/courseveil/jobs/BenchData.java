package org.courseveil.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.courseveil.samples.SampleExport;
import org.courseveil.samples.SampleSize;

/**
 * A generated export under {@code target/bench}, made once a size, with toy keys and the
 * quickstart's configuration.
 */
final class BenchData {
  private static final String PLACE = "../target/quickstart/";

  private final Path home;
  private final Path directory;
  private final long size;

  private BenchData(Path home, Path directory, long size) {
    this.home = home;
    this.directory = directory;
    this.size = size;
  }

  static BenchData of(Path home, long size) {
    return new BenchData(home, home.resolve("target/bench").resolve(Long.toString(size)), size);
  }

  /** Makes what is not there yet; returns whether that was the export. */
  boolean make() throws IOException {
    new QuickstartKeys(directory.resolve("keys")).make();
    for (String file : List.of("quickstart.yaml", "members.yaml")) {
      String text = Files.readString(home.resolve("sample-data").resolve(file));
      Files.writeString(
          directory.resolve(file), text.replace(PLACE + "keys", "keys").replace(PLACE, "round/"));
    }
    Path complete = directory.resolve("complete");
    if (Files.exists(complete)) {
      return false;
    }
    delete(events());
    SampleExport.write(
        SampleSize.logs(size), SampleExport.QUICKSTART_SEED, directory, directory.resolve("truth"));
    Files.createFile(complete);
    return true;
  }

  /** Removes what a round of jobs has written. */
  void clear() throws IOException {
    delete(directory.resolve("round"));
    delete(directory.resolve("bare"));
  }

  Path directory() {
    return directory;
  }

  Path config() {
    return directory.resolve("quickstart.yaml");
  }

  Path events() {
    return directory.resolve("edx/events");
  }

  Path deletions() {
    return directory.resolve("deletions/user_api_userretirementstatus.tsv");
  }

  Path bare() {
    return directory.resolve("bare");
  }

  long compressedBytes() throws IOException {
    try (Stream<Path> files = Files.walk(events())) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    }
  }

  /** Removes a folder with all that is in it, if it is there. */
  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
