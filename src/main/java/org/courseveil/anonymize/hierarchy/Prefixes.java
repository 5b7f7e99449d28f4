package org.courseveil.anonymize.hierarchy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.courseveil.anonymize.engine.Hierarchy;

/**
 * Codes that lose characters from the right, such as {@code 10115}, {@code 101**}, {@code 1****}. A
 * value that is no longer than a prefix stays whole.
 *
 * @param values all values of the domain, of any length
 * @param lengths how many characters each level leaves, falling
 * @param mask what stands in the place of each character that is cut; if it is empty, labels are
 *     shorter than their values, and values of all lengths meet
 * @param missing whether the missing value belongs to the domain
 */
public record Prefixes(List<String> values, List<Integer> lengths, String mask, boolean missing)
    implements HierarchyRule {
  private static final int MOST_DIGITS = 6;

  public Prefixes {
    values = List.copyOf(values);
    lengths = List.copyOf(lengths);
    RuleRows.requireSize(values.size());
    requireMask(mask);
    Map<String, Integer> places = new HashMap<>();
    for (String value : values) {
      int place = places.size() + 1;
      Integer before = places.putIfAbsent(value, place);
      if (before != null) {
        throw new IllegalArgumentException(
            "A value stands once. Value " + place + " of the list is value " + before + " again.");
      }
      if (!mask.isEmpty() && value.contains(mask)) {
        throw new IllegalArgumentException(
            "No value has the mask in it. Choose another mask; value " + place + " has: " + mask);
      }
    }
    requireFalling(values.stream().mapToInt(Prefixes::length).max().orElse(0), lengths);
  }

  /** Returns the prefixes of all numbers of so many digits, such as {@code 000} to {@code 999}. */
  public static Prefixes ofDigits(int digits, List<Integer> lengths, String mask, boolean missing) {
    if (digits < 1 || digits > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "Codes have 1 to " + MOST_DIGITS + " digits. Provided: " + digits);
    }
    String form = "%0" + digits + "d";
    List<String> values =
        IntStream.range(0, (int) Math.pow(10, digits))
            .mapToObj(code -> String.format(Locale.ROOT, form, code))
            .toList();
    return new Prefixes(values, lengths, mask, missing);
  }

  private static void requireMask(String mask) {
    if (length(mask) > 1 || (mask.isBlank() && !mask.isEmpty())) {
      throw new IllegalArgumentException(
          "A mask is one character that is seen, or nothing. Provided: " + mask);
    }
  }

  private static void requireFalling(int longest, List<Integer> lengths) {
    int before = longest;
    for (int length : lengths) {
      if (length < 1 || length >= before) {
        throw new IllegalArgumentException(
            "Each prefix is shorter than the one before, the first shorter than the longest value, "
                + longest
                + ", and none is empty. Provided lengths: "
                + lengths);
      }
      before = length;
    }
    if (lengths.isEmpty()) {
      throw new IllegalArgumentException("A hierarchy of prefixes has a length at least.");
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  @Override
  public Hierarchy hierarchy(String column) {
    RuleRows rows = new RuleRows();
    for (String value : values) {
      rows.add(value, lengths.stream().map(length -> label(value, length)).toList());
    }
    return rows.hierarchy(column, missing);
  }

  private String label(String value, int length) {
    int cut = length(value) - length;
    return cut <= 0
        ? value
        : value.substring(0, value.offsetByCodePoints(0, length)) + mask.repeat(cut);
  }
}
