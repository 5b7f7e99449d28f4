package org.courseveil.openpgp;

import java.util.Arrays;

/** A passphrase, possibly empty; its text form reveals nothing. Closing it overwrites it. */
public final class Passphrase implements AutoCloseable {
  private final char[] characters;
  private boolean closed;

  private Passphrase(char[] characters) {
    this.characters = characters;
  }

  /** Returns a passphrase with a copy of these characters. */
  public static Passphrase of(char[] characters) {
    return new Passphrase(characters.clone());
  }

  /** Returns the passphrase for keys that have none. */
  public static Passphrase none() {
    return new Passphrase(new char[0]);
  }

  synchronized char[] expose() {
    if (closed) {
      throw new IllegalStateException("This passphrase, or the key that it unlocks, is closed.");
    }
    return characters.clone();
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(characters, '\0');
  }

  @Override
  public String toString() {
    return "Passphrase[redacted]";
  }
}
