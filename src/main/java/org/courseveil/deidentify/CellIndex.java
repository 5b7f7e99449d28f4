package org.courseveil.deidentify;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The cells in which identifiers are searched: whole, by word, and by every stretch of eight
 * characters, whatever the case and the Unicode form.
 */
final class CellIndex implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHORTEST = 4;
  private static final int SHORTEST_NUMBER = 6;
  private static final int SHORTEST_CONTAINED = 8;
  private static final int LONGEST_RUN = 3;
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

  /** One random name, in which a stretch of eight hexadecimal digits means nothing. */
  private static final Pattern RANDOM_NAME = Pattern.compile("[0-9a-f]{32}");

  private final Map<String, Set<String>> columnsByCell = new HashMap<>();
  private final Map<String, Set<String>> columnsByWord = new HashMap<>();
  private final Map<String, List<OpenCell>> cellsByStretch = new HashMap<>();

  private record OpenCell(String column, String text) implements Serializable {}

  void add(String column, String cell) {
    String text = normal(cell);
    columnsByCell.computeIfAbsent(text, any -> new HashSet<>()).add(column);
    String[] words = words(text).split(" ");
    for (int from = 0; from < words.length; from++) {
      for (int to = from; to < Math.min(words.length, from + LONGEST_RUN); to++) {
        String run = String.join(" ", List.of(words).subList(from, to + 1));
        columnsByWord.computeIfAbsent(run, any -> new HashSet<>()).add(column);
      }
    }
    if (!RANDOM_NAME.matcher(text).matches()) {
      addStretches(new OpenCell(column, text));
      addStretches(new OpenCell(column, words(text)));
    }
  }

  private void addStretches(OpenCell cell) {
    for (int i = 0; i + SHORTEST_CONTAINED <= cell.text().length(); i++) {
      cellsByStretch
          .computeIfAbsent(
              cell.text().substring(i, i + SHORTEST_CONTAINED), any -> new ArrayList<>())
          .add(cell);
    }
  }

  boolean isEmpty() {
    return columnsByCell.isEmpty();
  }

  /** Reports each column that holds an identifier, and how. */
  void search(String identifier, BiConsumer<String, Residue.Kind> found) {
    String text = normal(identifier);
    int shortest = NUMBER.matcher(text).matches() ? SHORTEST_NUMBER : SHORTEST;
    if (text.length() < shortest || words(text).isEmpty()) {
      return;
    }
    for (String column : columnsByCell.getOrDefault(text, Set.of())) {
      found.accept(column, Residue.Kind.WHOLE_CELL);
    }
    String words = words(text);
    for (String column : columnsByWord.getOrDefault(words, Set.of())) {
      found.accept(column, Residue.Kind.WORD);
    }
    Set<String> columns = new HashSet<>();
    contained(text, columns);
    contained(words, columns);
    for (String column : columns) {
      found.accept(column, Residue.Kind.CONTAINED);
    }
  }

  private void contained(String text, Set<String> columns) {
    if (text.length() < SHORTEST_CONTAINED) {
      return;
    }
    for (OpenCell cell :
        cellsByStretch.getOrDefault(text.substring(0, SHORTEST_CONTAINED), List.of())) {
      if (cell.text().contains(text)) {
        columns.add(cell.column());
      }
    }
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  private static String words(String text) {
    return SEPARATORS.matcher(text).replaceAll(" ").strip();
  }
}
