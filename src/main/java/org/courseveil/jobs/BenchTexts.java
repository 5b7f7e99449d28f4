package org.courseveil.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.courseveil.deidentify.text.IdentifierPatterns;

/**
 * Made-up posts and the people whom they may name, the same for the same seed. Words are as
 * frequent as in natural text; one post in twenty names somebody, one in five has a number.
 */
final class BenchTexts {
  private static final int SEED = 11;
  private static final int NAMES = 60_000;
  private static final int WORDS = 30_000;
  private static final int TEXTS = 40_000;

  private final Random random = new Random(SEED);
  private final List<String> names = new ArrayList<>();

  BenchTexts() {
    for (int i = 0; i < NAMES; i++) {
      names.add(word(4 + random.nextInt(6)));
    }
  }

  /** Returns what names so many accounts. */
  IdentifierPatterns patterns(int accounts) {
    IdentifierPatterns.Builder patterns = IdentifierPatterns.builder();
    for (int i = 0; i < accounts; i++) {
      String given = name();
      String family = name();
      patterns
          .name(given + " " + family)
          .username(given + "_" + family + random.nextInt(1000))
          .email(family + "." + given + random.nextInt(100) + "@example.org")
          .userId(random.nextInt(10_000_000));
    }
    return patterns.build();
  }

  /** Returns posts of some hundred characters. */
  List<String> texts() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add(word(2 + random.nextInt(9)));
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 60 + random.nextInt(120); n > 0; n--) {
        text.append(natural(words)).append(n % 11 == 0 ? ". " : " ");
      }
      if (i % 20 == 0) {
        text.append("Ask ").append(name()).append(' ').append(name());
        text.append(" or x").append(i).append("@example.org");
      }
      if (i % 5 == 0) {
        text.append(" on page ").append(i % 300).append(" at 10:30");
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** A name, those in front far more often. */
  private String name() {
    return names.get((int) (names.size() * Math.pow(random.nextDouble(), 3)));
  }

  /** The n-th most frequent word, one time in n. */
  private String natural(List<String> words) {
    return words.get((int) Math.pow(words.size(), random.nextDouble()) - 1);
  }

  private String word(int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(
          (i % 2 == 0 ? "bcdfghklmnprstvw" : "aeiou").charAt(random.nextInt(i % 2 == 0 ? 16 : 5)));
    }
    return word.toString();
  }
}
