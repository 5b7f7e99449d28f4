package org.courseveil.jobs;

import java.util.ArrayList;
import java.util.List;

/**
 * The description of an unexpected fault that quotes no data: kinds and places in the code, and the
 * messages of the program's own exceptions, which hold none.
 */
final class Faults {
  private static final int PLACES = 12;
  private static final String PROGRAM = "org.courseveil.";

  private Faults() {}

  static String describe(Throwable fault) {
    List<String> lines = new ArrayList<>();
    for (Throwable cause = fault; cause != null && lines.size() < 64; cause = cause.getCause()) {
      StackTraceElement[] trace = cause.getStackTrace();
      boolean own = trace.length > 0 && trace[0].getClassName().startsWith(PROGRAM);
      lines.add(cause.getClass().getName() + (own ? ": " + cause.getMessage() : ""));
      for (int i = 0; i < Math.min(PLACES, trace.length); i++) {
        lines.add("    at " + trace[i]);
      }
    }
    return String.join(System.lineSeparator(), lines);
  }
}
