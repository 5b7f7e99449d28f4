package org.courseveil.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that runs until it is closed; what it prints goes to a log. */
final class Daemon implements AutoCloseable {
  private final Process process;
  private final Thread printing;
  private final CountDownLatch readyOrEnded = new CountDownLatch(1);
  private volatile boolean ready;

  private Daemon(Process process, Path log, String readyLine) {
    this.process = process;
    this.printing = new Thread(() -> print(log, readyLine), log.getFileName().toString());
    printing.setDaemon(true);
  }

  /** Starts a process, and returns when it has printed that it is ready. */
  static Daemon start(ProcessBuilder builder, Path log, String readyLine)
      throws IOException, InterruptedException {
    Daemon daemon = new Daemon(builder.start(), log, readyLine);
    daemon.printing.start();
    daemon.readyOrEnded.await();
    if (!daemon.ready) {
      throw new IOException("Ended before it was ready:\n" + Files.readString(log));
    }
    return daemon;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  private void print(Path log, String readyLine) {
    try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        PrintStream out = new PrintStream(Files.newOutputStream(log), true, UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.println(line);
        if (line.contains(readyLine)) {
          ready = true;
          readyOrEnded.countDown();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      readyOrEnded.countDown();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
      printing.join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
