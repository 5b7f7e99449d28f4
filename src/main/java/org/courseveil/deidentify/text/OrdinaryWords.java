package org.courseveil.deidentify.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Words that mean something by themselves, even if somebody bears them as a name. */
final class OrdinaryWords {
  private static final String ENGLISH = "/courseveil/text/words.txt";
  private static final String OTHER = "/courseveil/text/words-of-other-languages.txt";

  private final Set<String> words = new HashSet<>();

  /** Returns the shipped words, to which others can be added. */
  static OrdinaryWords shipped() {
    OrdinaryWords ordinary = english();
    ordinary.read(OTHER);
    return ordinary;
  }

  /** Returns the shipped words of English alone. */
  static OrdinaryWords english() {
    OrdinaryWords ordinary = new OrdinaryWords();
    ordinary.read(ENGLISH);
    return ordinary;
  }

  private void read(String resource) {
    try (InputStream in =
            Objects.requireNonNull(OrdinaryWords.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> words.addAll(Set.of(line.split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(String text) {
    Tokens tokens = new Tokens(NormalizedText.readings(text).get(0));
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.word(i));
    }
  }

  boolean contains(String word) {
    return words.contains(word);
  }
}
