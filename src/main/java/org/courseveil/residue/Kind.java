package org.courseveil.residue;

/** What a trace of an identifier looks like. */
public enum Kind {
  EMAIL("e-mail address"),
  PHONE("phone number"),
  IP("network address"),
  UUID("UUID"),
  TOKEN("token or digest"),
  HANDLE("handle"),
  PROFILE_LINK("link to a profile"),
  /** A value that its column may not hold, or that stands beside the cells and in none of them. */
  FOREIGN("value that has no place there");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** Returns the kind in words. */
  public String words() {
    return words;
  }
}
