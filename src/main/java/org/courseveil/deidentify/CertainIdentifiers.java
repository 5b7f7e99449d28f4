package org.courseveil.deidentify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.courseveil.residue.Encoded;

/**
 * The identifiers that have no business in a text whatever stands around them: addresses, full
 * names with their capitals, and usernames that are no words. Others may be words of the language
 * there, and prove nothing.
 */
final class CertainIdentifiers implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ORDINARY = "/courseveil/text/words.txt";
  private static final int SHORTEST = 6;
  private static final int FEWEST_LETTERS = 4;
  private static final int SHORTEST_NAME = 8;
  private static final int MOST_WORDS = 5;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}");
  private static final Pattern CAPITALIZED = Pattern.compile("\\p{Lu}\\p{L}+(['’-]\\p{L}+)*");
  private static final Pattern JOINED = Pattern.compile("[\\p{L}\\p{N}]+([._-][\\p{L}\\p{N}]+)+");
  private static final Pattern MIXED = Pattern.compile("\\p{L}+[0-9]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s=&?#/+]+");
  private static final Pattern BETWEEN_HANDLES = Pattern.compile("[^\\p{L}\\p{N}._-]+");
  private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\s<>()\\[\\]\"',;:]+");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private final HashSet<String> addresses = new HashSet<>();
  private final HashSet<String> names = new HashSet<>();
  private final HashSet<String> handles = new HashSet<>();

  /** Takes identifiers, of which the certain ones are kept. */
  CertainIdentifiers(List<String> identifiers) {
    Set<String> ordinary = ordinaryWords();
    for (String identifier : identifiers) {
      String text = normal(identifier);
      String small = text.toLowerCase(Locale.ROOT);
      String[] words = SPACES.split(text);
      if (ADDRESS.matcher(small).matches()) {
        addresses.add(small);
      } else if (words.length > 1) {
        boolean capitals =
            Arrays.stream(words).allMatch(word -> CAPITALIZED.matcher(word).matches());
        if (capitals && words.length <= MOST_WORDS && text.length() >= SHORTEST_NAME) {
          names.add(String.join(" ", words));
        }
      } else if (isHandle(small, ordinary)) {
        handles.add(small);
      }
    }
  }

  private static boolean isHandle(String word, Set<String> ordinary) {
    String letters = word.replaceAll("[^\\p{L}]", "");
    if (word.length() < SHORTEST || letters.length() < FEWEST_LETTERS) {
      return false;
    }
    return JOINED.matcher(word).matches()
        || (MIXED.matcher(word).matches() && !ordinary.contains(letters));
  }

  /** Returns which kinds of them stand in a text, or in what it encodes. */
  Set<Residue.Kind> in(String text) {
    Set<Residue.Kind> found = EnumSet.noneOf(Residue.Kind.class);
    add(text, found);
    Encoded.readings(text).forEach(reading -> add(reading, found));
    return found;
  }

  private void add(String text, Set<Residue.Kind> found) {
    String normal = normal(text);
    String small = normal.toLowerCase(Locale.ROOT);
    if (anyIn(addresses, BETWEEN_ADDRESSES.split(small))) {
      found.add(Residue.Kind.ADDRESS_IN_TEXT);
    }
    if (anyIn(handles, BETWEEN_HANDLES.split(small))) {
      found.add(Residue.Kind.USERNAME_IN_TEXT);
    }
    if (anyName(BETWEEN_NAMES.split(normal))) {
      found.add(Residue.Kind.NAME_IN_TEXT);
    }
  }

  private static boolean anyIn(Set<String> identifiers, String[] words) {
    return Arrays.stream(words)
        .anyMatch(word -> identifiers.contains(EDGES.matcher(word).replaceAll("")));
  }

  private boolean anyName(String[] words) {
    for (int from = 0; from < words.length; from++) {
      for (int to = from + 2; to <= Math.min(words.length, from + MOST_WORDS); to++) {
        String run = String.join(" ", Arrays.asList(words).subList(from, to));
        if (names.contains(EDGES.matcher(run).replaceAll(""))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private static Set<String> ordinaryWords() {
    try (InputStream in =
            Objects.requireNonNull(
                CertainIdentifiers.class.getResourceAsStream(ORDINARY), ORDINARY);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Set<String> words = new HashSet<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> words.addAll(List.of(line.split(" "))));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "CertainIdentifiers[redacted]";
  }
}
