package org.courseveil.anonymize.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A generalization hierarchy: for every value of a closed domain its label on each level, from the
 * value itself on level 0 to {@link #TOP} on the last one.
 *
 * <p>It is a tree: two values with the same label share it on all higher levels. The share of a
 * label is the share of the hierarchy's rows that carry it on that level, whatever the data.
 */
public final class Hierarchy {
  /** The one label of the highest level. */
  public static final String TOP = "*";

  /** The value that stands for a missing one. */
  public static final String MISSING = "unknown";

  private final String name;
  private final Map<String, Integer> codes;
  private final List<Level> levels;
  private final String sha256;

  /** One level: the label code of each row, and of each label its text and number of rows. */
  private static final class Level {
    private final int[] labelOfRow;
    private final List<String> labels;
    private final int[] rowsOfLabel;

    Level(int[] labelOfRow, List<String> labels, int[] rowsOfLabel) {
      this.labelOfRow = labelOfRow;
      this.labels = labels;
      this.rowsOfLabel = rowsOfLabel;
    }
  }

  private Hierarchy(String name, Map<String, Integer> codes, List<Level> levels, String sha256) {
    this.name = name;
    this.codes = codes;
    this.levels = levels;
    this.sha256 = sha256;
  }

  /**
   * Returns the hierarchy with the given rows, each a value followed by its labels; rows that make
   * no tree up to {@link #TOP} are refused with {@link IllegalArgumentException}.
   */
  public static Hierarchy of(String name, List<List<String>> rows) {
    List<HierarchyRows.Fault> faults = HierarchyRows.faults(rows);
    if (!faults.isEmpty()) {
      HierarchyRows.Fault first = faults.get(0);
      throw new IllegalArgumentException(
          "Hierarchy " + name + ", row " + first.row() + ": " + first.rule());
    }
    return ofChecked(name, rows);
  }

  static Hierarchy ofChecked(String name, List<List<String>> rows) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      codes.put(row.get(0), codes.size());
      text.append(String.join(";", row)).append('\n');
    }
    List<Level> levels = new ArrayList<>();
    for (int level = 0; level < rows.get(0).size(); level++) {
      levels.add(level(rows, level));
    }
    return new Hierarchy(name, codes, List.copyOf(levels), digest(text.toString()));
  }

  private static Level level(List<List<String>> rows, int level) {
    Map<String, Integer> labels = new LinkedHashMap<>();
    int[] labelOfRow = new int[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      String label = rows.get(row).get(level);
      Integer known = labels.putIfAbsent(label, labels.size());
      labelOfRow[row] = known == null ? labels.size() - 1 : known;
    }
    int[] rowsOfLabel = new int[labels.size()];
    for (int label : labelOfRow) {
      rowsOfLabel[label]++;
    }
    return new Level(labelOfRow, List.copyOf(labels.keySet()), rowsOfLabel);
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256.", e);
    }
  }

  /** Returns the name of the column that it generalizes. */
  public String name() {
    return name;
  }

  /** Returns the number of levels, the values themselves and the top included. */
  public int levels() {
    return levels.size();
  }

  /** Returns the number of its rows, which is the size of its domain. */
  public int size() {
    return codes.size();
  }

  /** Returns the values on level 0, in the order of the rows. */
  public Set<String> domain() {
    return Collections.unmodifiableSet(codes.keySet());
  }

  /** Returns whether a value belongs to the domain. */
  public boolean contains(String value) {
    return codes.containsKey(value);
  }

  /** Returns the label of a value on a level; a value outside the domain is refused. */
  public String label(String value, int level) {
    return label(code(value), level);
  }

  String label(int code, int level) {
    Level at = levels.get(level);
    return at.labels.get(at.labelOfRow[code]);
  }

  /** Returns the distinct labels of a level. */
  public List<String> labels(int level) {
    return levels.get(level).labels;
  }

  /** Returns the share of the hierarchy's rows that carry a label on a level. */
  public double share(String label, int level) {
    int at = levels.get(level).labels.indexOf(label);
    if (at < 0) {
      throw new IllegalArgumentException(
          "Hierarchy " + name + " has no such label on level " + level + ".");
    }
    return (double) rowsOfLabel(level, at) / size();
  }

  /** Returns whether the missing value, if it is in the domain, stays alone below the top. */
  public boolean keepsMissingApart() {
    if (!contains(MISSING)) {
      return true;
    }
    for (int level = 0; level < levels() - 1; level++) {
      int label = labelOfRow(level)[code(MISSING)];
      if (!labels(level).get(label).equals(MISSING) || rowsOfLabel(level, label) != 1) {
        return false;
      }
    }
    return true;
  }

  /** Returns the digest of its rows, as of a file with {@code ;} and line feeds. */
  public String sha256() {
    return sha256;
  }

  /** Returns the codes of a tuple of values. */
  static int[] codes(List<Hierarchy> hierarchies, List<String> values) {
    int[] codes = new int[values.size()];
    for (int d = 0; d < codes.length; d++) {
      codes[d] = hierarchies.get(d).code(values.get(d));
    }
    return codes;
  }

  /** Returns what stands for a tuple of codes on levels, one a hierarchy. */
  static List<String> labels(List<Hierarchy> hierarchies, int[] codes, List<Integer> levels) {
    List<String> labels = new ArrayList<>(codes.length);
    for (int d = 0; d < codes.length; d++) {
      labels.add(hierarchies.get(d).label(codes[d], levels.get(d)));
    }
    return labels;
  }

  int code(String value) {
    Integer code = codes.get(value);
    if (code == null) {
      throw new IllegalArgumentException(
          "A value of the column "
              + name
              + " is missing from its hierarchy. Add it to the hierarchy, or clean the column.");
    }
    return code;
  }

  int[] labelOfRow(int level) {
    return levels.get(level).labelOfRow;
  }

  int labelCount(int level) {
    return levels.get(level).labels.size();
  }

  /** Returns for each label of a level what it becomes on a higher one. */
  int[] lift(int from, int to) {
    int[] lifted = new int[labelCount(from)];
    int[] lower = labelOfRow(from);
    int[] higher = labelOfRow(to);
    for (int row = 0; row < lower.length; row++) {
      lifted[lower[row]] = higher[row];
    }
    return lifted;
  }

  /** Returns what values have together under each label of a level. */
  long[] addUp(long[] ofValue, int level) {
    long[] ofLabel = new long[labelCount(level)];
    int[] labelOfValue = labelOfRow(level);
    for (int value = 0; value < ofValue.length; value++) {
      ofLabel[labelOfValue[value]] += ofValue[value];
    }
    return ofLabel;
  }

  int rowsOfLabel(int level, int label) {
    return levels.get(level).rowsOfLabel[label];
  }
}
