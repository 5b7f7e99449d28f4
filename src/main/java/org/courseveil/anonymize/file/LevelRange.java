package org.courseveil.anonymize.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The levels that a quasi-identifier may be generalized to: a floor, and perhaps a ceiling.
 *
 * @param highest {@link #TOP} for the last level of the hierarchy
 */
public record LevelRange(int lowest, int highest) {
  /** Stands for the last level, whatever its number. */
  public static final int TOP = Integer.MAX_VALUE;

  private static final Pattern TEXT = Pattern.compile("(?<low>[0-9]{1,3})(-(?<high>[0-9]{1,3}))?");

  public LevelRange {
    if (lowest < 0 || lowest > highest) {
      throw new IllegalArgumentException(
          "Levels are a lowest and a highest one, from 0 on. Provided: " + lowest + "-" + highest);
    }
  }

  /** Returns the range of a text such as {@code 1-3}, or {@code 2} for all from there on. */
  public static LevelRange parse(String text) {
    Matcher range = TEXT.matcher(text);
    if (!range.matches()) {
      throw new IllegalArgumentException(
          "Levels are LOWEST or LOWEST-HIGHEST, such as 1-3. Provided: " + text);
    }
    return new LevelRange(
        Integer.parseInt(range.group("low")),
        range.group("high") == null ? TOP : Integer.parseInt(range.group("high")));
  }
}
