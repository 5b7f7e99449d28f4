package org.courseveil.jobs;

import java.io.PrintWriter;
import java.io.Writer;

/** What a job tells its operator while it runs, a line a step. */
final class Progress {
  private final PrintWriter out;
  private final String job;

  Progress(PrintWriter out, String job) {
    this.out = out;
    this.job = job;
  }

  /** Returns one that tells nothing, for output that programs read. */
  static Progress silent() {
    return new Progress(new PrintWriter(Writer.nullWriter()), "");
  }

  void step(String text) {
    out.println(job + ": " + text);
    out.flush();
  }
}
