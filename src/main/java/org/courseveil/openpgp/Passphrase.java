package org.courseveil.openpgp;

import java.util.Arrays;

/** A passphrase, possibly empty; its text form reveals nothing. Closing it overwrites it. */
public final class Passphrase implements AutoCloseable {
  private final char[] characters;

  private Passphrase(char[] characters) {
    this.characters = characters;
  }

  public static Passphrase of(char[] characters) {
    return new Passphrase(characters.clone());
  }

  /** Returns the passphrase for keys that have none. */
  public static Passphrase none() {
    return new Passphrase(new char[0]);
  }

  char[] expose() {
    return characters.clone();
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }

  @Override
  public String toString() {
    return "Passphrase[redacted]";
  }
}
