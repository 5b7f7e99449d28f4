package org.courseveil.ingest.stored;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the last part of a name says of the bytes behind it; an earlier one is tried first. */
enum Ending {
  ENCRYPTED(false, ".gpg", ".pgp", ".asc"),
  ZIP(true, ".zip"),
  TAR_GZ(true, ".tar.gz", ".tgz"),
  GZIP(false, ".gz"),
  NONE(false, "");

  private final boolean container;
  private final List<String> texts;

  Ending(boolean container, String... texts) {
    this.container = container;
    this.texts = List.of(texts);
  }

  static Ending of(String name) {
    return Arrays.stream(values())
        .filter(ending -> ending.texts.stream().anyMatch(text -> ends(name, text)))
        .findFirst()
        .orElse(NONE);
  }

  /** Returns a name without its ending. */
  static String without(String name) {
    return of(name).texts.stream()
        .filter(text -> ends(name, text))
        .findFirst()
        .map(text -> name.substring(0, name.length() - text.length()))
        .orElse(name);
  }

  /** Returns what a file is called apart from how it was compressed and encrypted. */
  static String plain(String name) {
    Ending last = of(name);
    return last == NONE || last.container ? name : plain(without(name));
  }

  /** Returns what files are called together that were packed under a name. */
  static String folder(String name) {
    return without(plain(name));
  }

  private static boolean ends(String name, String text) {
    return name.toLowerCase(Locale.ROOT).endsWith(text);
  }
}
