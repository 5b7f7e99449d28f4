package org.courseveil.deidentify.text;

import java.util.ArrayList;
import java.util.List;

/** Words in which digits stand for the letters that they look like, as in "j0hn" for "john". */
final class Respelling {
  private static final String DIGITS = "0134578";
  private static final List<String> LETTERS = List.of("oieastb", "oleastb");
  private static final int FEWEST_LETTERS = 2;

  private Respelling() {}

  /** Returns a text with letters in the place of such digits, in each way to read them. */
  static List<NormalizedText> of(Tokens tokens) {
    if (!tokens.text().has(NormalizedText.DIGIT) || !anySpelled(tokens)) {
      return List.of();
    }
    List<NormalizedText> readings = new ArrayList<>();
    for (String letters : LETTERS) {
      readings.add(respelled(tokens, letters, true));
      readings.add(respelled(tokens, letters, false));
    }
    return readings;
  }

  private static boolean anySpelled(Tokens tokens) {
    for (int i = 0; i < tokens.count(); i++) {
      if (isSpelled(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param whole whether digits that end a word stand for letters too
   */
  private static NormalizedText respelled(Tokens tokens, String letters, boolean whole) {
    char[] chars = tokens.text().folded().clone();
    for (int i = 0; i < tokens.count(); i++) {
      if (isSpelled(tokens, i)) {
        respell(chars, tokens.start(i), tokens.end(i), letters, whole);
      }
    }
    return tokens.text().respelled(chars);
  }

  private static void respell(char[] chars, int from, int to, String letters, boolean whole) {
    int end = to;
    while (!whole && Folding.isDigit(chars[end - 1])) {
      end--;
    }
    for (int i = from; i < end; i++) {
      int digit = DIGITS.indexOf(chars[i]);
      chars[i] = digit < 0 ? chars[i] : letters.charAt(digit);
    }
  }

  /** Returns whether a word has a digit before a letter, as no numbered word has. */
  private static boolean isSpelled(Tokens tokens, int token) {
    int letters = 0;
    boolean leads = false;
    for (int i = tokens.end(token) - 1; tokens.hasDigit(token) && i >= tokens.start(token); i--) {
      boolean digit = Folding.isDigit(tokens.text().charAt(i));
      letters += digit ? 0 : 1;
      leads |= digit && letters > 0;
    }
    return leads && letters >= FEWEST_LETTERS;
  }
}
