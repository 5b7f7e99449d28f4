package org.courseveil.residue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UUIDs, digests, object ids, session ids and other secrets: long runs that no one would say. */
final class Tokens {
  private static final int SHORTEST = 22;
  private static final int FEWEST_TURNS = 5;
  private static final double LONGEST_WORDS = 2.6;
  private static final int MOST_SEPARATORS = 10;

  private static final Pattern UUID =
      Pattern.compile(
          "(?<![0-9a-f])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-f])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEX =
      Pattern.compile("(?<![0-9a-z])(?:0x)?[0-9a-f]{24,}+(?![0-9a-z])", Pattern.CASE_INSENSITIVE);
  private static final Pattern WEB_TOKEN =
      Pattern.compile("eyJ[\\w-]{8,}+\\.[\\w-]{8,}+\\.[\\w-]{8,}+");
  private static final Pattern RUN = Pattern.compile("[\\w-]{" + SHORTEST + ",}+");
  private static final Pattern PLAIN_RUN = Pattern.compile("[0-9A-Za-z]{" + SHORTEST + ",}+");
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]++|[A-Z]++|[0-9]++");

  private Tokens() {}

  static boolean haveUuid(Reading reading) {
    return reading.longest() >= 36 && UUID.matcher(reading.text()).find();
  }

  static boolean areIn(Reading reading) {
    if (reading.longest() < SHORTEST || reading.digits() == 0) {
      return false;
    }
    String text = UUID.matcher(reading.text()).replaceAll(" ");
    return WEB_TOKEN.matcher(text).find()
        || HEX.matcher(text).results().anyMatch(run -> isMixed(run.group()))
        || PLAIN_RUN.matcher(text).results().anyMatch(run -> turns(run.group()) >= FEWEST_TURNS)
        || RUN.matcher(text).results().anyMatch(run -> isRandom(run.group()));
  }

  private static boolean isMixed(String hex) {
    return turns(hex) > 0;
  }

  /** Counts the changes between letters and digits. */
  private static int turns(String run) {
    int turns = 0;
    for (int i = 1; i < run.length(); i++) {
      turns += Character.isDigit(run.charAt(i)) != Character.isDigit(run.charAt(i - 1)) ? 1 : 0;
    }
    return turns;
  }

  /** Letters of both cases and digits in what falls into far too short words. */
  private static boolean isRandom(String run) {
    int words = 0;
    int letters = 0;
    Matcher word = WORD.matcher(run);
    while (word.find()) {
      words++;
      letters += word.end() - word.start();
    }
    return run.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
        && run.chars().anyMatch(c -> c >= 'a' && c <= 'z')
        && run.chars().anyMatch(Character::isDigit)
        && run.length() - letters <= Math.max(2, run.length() / MOST_SEPARATORS)
        && letters < LONGEST_WORDS * words;
  }
}
