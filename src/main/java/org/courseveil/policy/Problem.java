package org.courseveil.policy;

import java.nio.file.Path;

/** Something wrong with an input or a setting: where it stands, which rule, and what to do. */
public record Problem(Path file, int line, String message) {
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
  }
}
