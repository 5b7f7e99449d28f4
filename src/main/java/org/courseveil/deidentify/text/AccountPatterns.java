package org.courseveil.deidentify.text;

import java.util.List;

/** The rows of words in which an account's usernames, addresses, numbers and phones show. */
final class AccountPatterns {
  private static final int SHORTEST_WORD = 5;
  private static final int SHORTEST_MIXED = 4;
  private static final int FEWEST_LETTERS = 3;
  private static final int SHORTEST_ROW = 7;

  private final WordRows rows;
  private final OrdinaryWords ordinary;

  AccountPatterns(WordRows rows, OrdinaryWords ordinary) {
    this.rows = rows;
    this.ordinary = ordinary;
  }

  void addUsername(String username) {
    Tokens tokens = new Tokens(NormalizedText.readings(username).get(0));
    if (tokens.count() == 0) {
      return;
    }
    if (tokens.count() == 1 && tokens.isNumber(0)) {
      rows.put(tokens.words(), Reach.NUMBER | Reach.CUED_USERNAME);
    } else {
      rows.put(tokens.words(), Reach.CUED_USERNAME | reach(tokens));
    }
  }

  private int reach(Tokens tokens) {
    String first = tokens.word(0);
    if (tokens.count() == 1) {
      return isDistinctive(first) ? Reach.USERNAME : Reach.CUED_USERNAME;
    }
    int length = 0;
    boolean distinctive = false;
    for (int i = 0; i < tokens.count(); i++) {
      length += tokens.length(i);
      distinctive |= isDistinctive(tokens.word(i));
    }
    return distinctive && length >= SHORTEST_ROW ? Reach.USERNAME : Reach.JOINED_USERNAME;
  }

  private boolean isDistinctive(String word) {
    String letters = word.replaceAll("[0-9]", "");
    if (ordinary.contains(letters)) {
      return false;
    }
    return letters.length() == word.length()
        ? word.length() >= SHORTEST_WORD
        : word.length() >= SHORTEST_MIXED && letters.length() >= FEWEST_LETTERS;
  }

  void addEmail(String email) {
    int at = email.indexOf('@');
    if (at > 0) {
      Tokens tokens = new Tokens(NormalizedText.readings(email.substring(0, at)).get(0));
      if (tokens.count() > 0 && !(tokens.count() == 1 && tokens.isNumber(0))) {
        rows.put(tokens.words(), reach(tokens));
      }
    }
  }

  void addNumber(String number) {
    rows.put(List.of(number), Reach.NUMBER);
  }

  void addPhone(String phone) {
    String digits = PhoneNumbers.nationalDigits(phone);
    if (digits.length() >= PhoneNumbers.FEWEST_DIGITS) {
      rows.put(PhoneNumbers.path(digits), Reach.PHONE);
    }
  }
}
