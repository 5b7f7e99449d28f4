package org.courseveil.ingest.dialect;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The first line of a table: the names of its columns, in its own order. */
public final class TableHeader implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] line;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final int size;

  private TableHeader(byte[] line, List<String> names) {
    this.line = line;
    this.size = names.size();
    for (int i = 0; i < size; i++) {
      columns.putIfAbsent(names.get(i), i);
    }
  }

  /** Takes the line of a database dump as it stands in the file, without its line feed. */
  public static TableHeader of(byte[] line) {
    byte[] names = stripped(line);
    return new TableHeader(
        names, List.of(new String(names, StandardCharsets.UTF_8).split("\t", -1)));
  }

  /** Takes a line, and what the columns that it names are called here. */
  public static TableHeader of(byte[] line, List<String> names) {
    return new TableHeader(stripped(line), names);
  }

  /** Returns the names, in the order of the file. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** Returns how many cells each line of the file has. */
  public int size() {
    return size;
  }

  /** Whether two columns have one name, so that neither can be told. */
  public boolean hasDuplicates() {
    return columns.size() < size;
  }

  /** Returns the place of a column, counted from 0. */
  public OptionalInt indexOf(String column) {
    Integer index = columns.get(column);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** Whether a line of the file is this header. */
  public boolean isRepeatedBy(byte[] other) {
    if (other.length < line.length || other.length > line.length + MARK.length + 1) {
      return false;
    }
    return Arrays.equals(line, stripped(other));
  }

  private static byte[] stripped(byte[] line) {
    int start =
        line.length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length)
            ? MARK.length
            : 0;
    int end = line.length;
    while (end > start && line[end - 1] == '\r') {
      end--;
    }
    return Arrays.copyOfRange(line, start, end);
  }
}
