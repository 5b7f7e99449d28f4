package org.courseveil.jobs;

import java.io.PrintWriter;

/** What a job tells its operator while it runs, a line a step. */
final class Progress {
  private final PrintWriter out;
  private final String job;

  Progress(PrintWriter out, String job) {
    this.out = out;
    this.job = job;
  }

  void step(String text) {
    out.println(job + ": " + text);
    out.flush();
  }
}
