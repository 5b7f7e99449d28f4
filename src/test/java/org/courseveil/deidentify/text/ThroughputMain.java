package org.courseveil.deidentify.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Prints how fast texts are scrubbed, by the number of accounts that are searched for. */
final class ThroughputMain {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int TEXTS = 40_000;
  private static final int WORDS = 30_000;
  private static final int ROUNDS = 6;

  private ThroughputMain() {}

  public static void main(String[] arguments) {
    for (int accounts : new int[] {1_000, 100_000, 1_000_000}) {
      Random random = new Random(11);
      IdentifierPatterns.Builder builder = IdentifierPatterns.builder();
      List<String> parts = names(random);
      for (int i = 0; i < accounts; i++) {
        String given = skewed(parts, random);
        String family = skewed(parts, random);
        builder
            .name(given + " " + family)
            .username(given + "_" + family + random.nextInt(1000))
            .email(family + "." + given + random.nextInt(100) + "@example.org")
            .userId(random.nextInt(10_000_000));
      }
      IdentifierPatterns patterns = builder.build();
      TextScrubber scrubber = new TextScrubber(patterns);
      List<String> texts = texts(parts, random);
      long chars = texts.stream().mapToLong(String::length).sum();
      double best = 0;
      long found = 0;
      for (int round = 0; round < ROUNDS; round++) {
        long start = THREADS.getCurrentThreadCpuTime();
        found = 0;
        for (String text : texts) {
          found += scrubber.scrub(text).counts().size();
        }
        best = Math.max(best, chars * 1e3 / (THREADS.getCurrentThreadCpuTime() - start));
      }
      System.out.printf(
          Locale.ROOT,
          "%,d accounts, %,d paths, %,d bytes: %.0f MB/s over %,d characters, %,d texts with hits%n",
          accounts,
          patterns.size(),
          patterns.bytes(),
          best,
          chars,
          found);
    }
  }

  private static List<String> names(Random random) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      names.add(word(random, 4 + random.nextInt(6)));
    }
    return names;
  }

  /** A word of a list, those in front far more often. */
  private static String skewed(List<String> words, Random random) {
    return words.get((int) (words.size() * Math.pow(random.nextDouble(), 3)));
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(
          (i % 2 == 0 ? "bcdfghklmnprstvw" : "aeiou").charAt(random.nextInt(i % 2 == 0 ? 16 : 5)));
    }
    return word.toString();
  }

  /** A word of a list as in natural text: the n-th most frequent one, one time in n. */
  private static String natural(List<String> words, Random random) {
    return words.get((int) Math.pow(words.size(), random.nextDouble()) - 1);
  }

  /** Posts of some hundred characters: one in twenty names somebody, one in five has a number. */
  private static List<String> texts(List<String> names, Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add(word(random, 2 + random.nextInt(9)));
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 60 + random.nextInt(120); n > 0; n--) {
        text.append(natural(words, random)).append(n % 11 == 0 ? ". " : " ");
      }
      if (i % 20 == 0) {
        text.append("Ask ").append(skewed(names, random)).append(" ").append(skewed(names, random));
        text.append(" or x").append(i).append("@example.org");
      }
      if (i % 5 == 0) {
        text.append(" on page ").append(i % 300).append(" at 10:30");
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
