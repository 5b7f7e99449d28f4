package org.courseveil.residue;

/**
 * What looks like an identifier, somewhere.
 *
 * @param place where, such as {@code table weekly, column kind}
 * @param count in how many values; never in which
 */
public record Trace(String place, Kind kind, long count) {
  @Override
  public String toString() {
    return place + ": " + kind.words() + " (" + count + ")";
  }
}
