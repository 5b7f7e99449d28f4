package org.courseveil.attacks;

/** A value that must not be found, and whose it is; its text never shows what it is. */
public record Needle(long userId, String kind, String value) {
  @Override
  public String toString() {
    return kind + " of account " + userId;
  }
}
