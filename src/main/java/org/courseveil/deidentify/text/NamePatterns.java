package org.courseveil.deidentify.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rows of words in which a person's name may be written. */
final class NamePatterns {
  private static final int SHORTEST_PART = 2;
  private static final int SHORTEST_NAME = 5;
  private static final int SHORTEST_JOINED = 7;

  /** Words that a greeting or a thank-you is followed by more often than any name is. */
  private static final Set<String> NEVER_A_NAME =
      Set.of(
          "a", "all", "also", "am", "an", "and", "are", "as", "at", "be", "for", "from", "have",
          "he", "here", "i", "if", "in", "is", "it", "not", "of", "on", "one", "or", "so", "that",
          "the", "there", "this", "to", "very", "we", "you");

  private final WordRows rows;
  private final OrdinaryWords ordinary;

  NamePatterns(WordRows rows, OrdinaryWords ordinary) {
    this.rows = rows;
    this.ordinary = ordinary;
  }

  void add(String name) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(name);
    spellings.add(transcribed(name));
    for (String spelling : spellings) {
      addWords(new Tokens(NormalizedText.readings(spelling).get(0)).words());
    }
  }

  /** Letters with an umlaut or a ring as German and Nordic passports write them. */
  private static String transcribed(String name) {
    return name.replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("Ä", "Ae")
        .replace("Ö", "Oe")
        .replace("Ü", "Ue")
        .replace("å", "aa")
        .replace("Å", "Aa")
        .replace("ø", "oe")
        .replace("Ø", "Oe");
  }

  private void addWords(List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    if (unspaced(words)) {
      rows.put(words, words.size() > 1 ? Reach.NAME : Reach.PART);
      return;
    }
    for (String word : words) {
      addPart(word);
    }
    if (words.size() == 1) {
      addSingle(words.get(0));
      return;
    }
    boolean anyOrdinary = words.stream().anyMatch(ordinary::contains);
    boolean allOrdinary =
        words.stream().allMatch(word -> ordinary.contains(word) || word.length() < 3)
            || String.join("", words).length() < SHORTEST_NAME;
    int straight = allOrdinary ? Reach.NAME_IN_CAPITALS : Reach.NAME;
    int turned = anyOrdinary ? Reach.NAME_IN_CAPITALS : straight;
    int last = words.size() - 1;
    rows.put(words, straight);
    rows.put(turned(words), turned);
    addJoined(words);
    addJoined(turned(words));
    addInitials(words);
    if (last > 1) {
      List<String> ends = List.of(words.get(0), words.get(last));
      addWords(ends);
      rows.put(List.of(words.get(0), words.get(1).substring(0, 1), words.get(last)), straight);
    }
  }

  private static List<String> turned(List<String> words) {
    int last = words.size() - 1;
    List<String> turned = new ArrayList<>();
    turned.add(words.get(last));
    turned.addAll(words.subList(0, last));
    return turned;
  }

  private static boolean unspaced(List<String> words) {
    return words.stream()
        .allMatch(word -> word.length() == 1 && Folding.type(word.charAt(0)) == Folding.ALONE);
  }

  /** "J. Doe", "Doe, J.", "Jane D.", for a name that is no ordinary word. */
  private void addInitials(List<String> words) {
    int last = words.size() - 1;
    String given = words.get(0);
    String family = words.get(last);
    if (isDistinctive(family)) {
      List<String> initials = words.subList(0, last).stream().map(NamePatterns::initial).toList();
      putBothWays(List.of(initials.get(0)), family);
      putBothWays(initials, family);
    }
    if (isDistinctive(given)) {
      rows.put(List.of(given, initial(family)), Reach.INITIALS);
    }
  }

  private void putBothWays(List<String> initials, String family) {
    List<String> row = new ArrayList<>(initials);
    row.add(family);
    rows.put(row, Reach.INITIALS);
    rows.put(turned(row), Reach.INITIALS);
  }

  private boolean isDistinctive(String word) {
    return word.length() >= SHORTEST_PART && !ordinary.contains(word);
  }

  private static String initial(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1));
  }

  private void addPart(String word) {
    if (word.length() >= SHORTEST_PART && !NEVER_A_NAME.contains(word)) {
      rows.put(List.of(word), ordinary.contains(word) ? Reach.ORDINARY_PART : Reach.PART);
    }
  }

  private void addSingle(String word) {
    if (word.length() >= SHORTEST_NAME && !ordinary.contains(word)) {
      rows.put(List.of(word), Reach.NAME);
    }
  }

  private void addJoined(List<String> words) {
    String joined = String.join("", words);
    if (joined.length() >= SHORTEST_JOINED && !ordinary.contains(joined)) {
      rows.put(List.of(joined), Reach.USERNAME);
    }
  }
}
