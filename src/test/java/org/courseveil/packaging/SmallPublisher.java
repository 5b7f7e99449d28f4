package org.courseveil.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.courseveil.archive.ConcurrentRunException;

/**
 * The publisher of a {@link SmallPlatform} as a process of its own, which kills itself or waits to
 * be told to go on at one of its changes.
 */
final class SmallPublisher {
  /** Ends a run that found another one at work. */
  static final int REFUSED = 4;

  /** What a waiting process prints. */
  static final String WAITING = "waiting";

  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m");

  private SmallPublisher() {}

  /** What a process does at a change. */
  enum AtChange {
    KILLED {
      @Override
      void happen() throws IOException {
        new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start();
        while (true) {
          LockSupport.park();
        }
      }
    },
    WAITS {
      @Override
      void happen() throws IOException {
        System.out.println(WAITING);
        if (System.in.read() < 0) {
          throw new IOException("Nobody told this process to go on.");
        }
      }
    };

    abstract void happen() throws IOException;
  }

  /** Starts a process on a platform, whose temporary files lie on the platform's disk too. */
  static Process start(SmallPlatform platform, AtChange event, long change) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(QUICK);
    words.add("-Djava.io.tmpdir=" + platform.place("tmp"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add(SmallPublisher.class.getName());
    words.addAll(List.of(platform.directory().toString(), event.name(), "" + change));
    return new ProcessBuilder(words).redirectError(platform.place("errors.txt").toFile()).start();
  }

  public static void main(String[] arguments) throws IOException {
    AtChange event = AtChange.valueOf(arguments[1]);
    long at = Long.parseLong(arguments[2]);
    FaultyDisk disk =
        new FaultyDisk(
            (number, takesSpace) -> {
              if (number == at) {
                event.happen();
              }
            });
    try {
      new SmallPlatform(Path.of(arguments[0])).on(disk).run();
    } catch (ConcurrentRunException e) {
      System.exit(REFUSED);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
