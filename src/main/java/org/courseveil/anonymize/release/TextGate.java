package org.courseveil.anonymize.release;

import java.io.Serializable;

/**
 * Which texts may leave: those in which a last look, by other code than what took identifiers out,
 * finds nothing. A text that it holds stays in the archive, so that one odd post does not stop the
 * release of all.
 */
@FunctionalInterface
public interface TextGate extends Serializable {
  /** Returns whether a text may leave. */
  boolean lets(String text);

  /** Returns the gate that lets every text leave. */
  static TextGate open() {
    return text -> true;
  }
}
