package org.courseveil.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.courseveil.quickstart.FileTree;

/**
 * A platform after its first jobs, made once for all tests, which look at it or change a copy.
 *
 * @param ended how the last of the jobs ended
 */
public record SampleStage(SamplePlatform platform, SamplePlatform.Ended ended) {
  private static final class Made {
    static final Path DIRECTORY = directory();
    static final SamplePlatform PLATFORM = first();

    private static SamplePlatform first() {
      try {
        return SamplePlatform.make(DIRECTORY.resolve("made"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Returns an empty folder: what an earlier test run left there is removed. */
    private static Path directory() {
      Path directory = Path.of("target/sample-platforms").toAbsolutePath();
      try {
        FileTree.remove(directory);
        return Files.createDirectories(directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Archived {
    static final SampleStage STAGE = after(Made.PLATFORM, "archive", "--init-ledger");
  }

  private static final class Packaged {
    static final SampleStage STAGE = after(Archived.STAGE.platform(), "package");
  }

  /** Returns the platform that has not run anything. */
  static SamplePlatform made() {
    return Made.PLATFORM;
  }

  /** Returns a platform elsewhere that has not run anything yet. */
  public static SamplePlatform made(Path elsewhere) throws IOException {
    return Made.PLATFORM.copy(elsewhere);
  }

  /** Returns the platform after its first archive job. */
  public static SampleStage archived() {
    return Archived.STAGE;
  }

  /** Returns the platform after the archive job and the first package job. */
  public static SampleStage packaged() {
    return Packaged.STAGE;
  }

  /** Returns a platform elsewhere that stands where this one does. */
  public SamplePlatform copy(Path elsewhere) throws IOException {
    return platform.copy(elsewhere);
  }

  private static SampleStage after(SamplePlatform before, String job, String... more) {
    try {
      SamplePlatform platform = before.copy(Made.DIRECTORY.resolve(job));
      return new SampleStage(platform, platform.run(job, more));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
