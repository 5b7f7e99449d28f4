package org.courseveil.deidentify.text;

/** What stands around the words of a text, as far as it decides what they are. */
final class Context {
  private static final int LONGEST_GAP = 4;
  private static final long NAME = Tokens.hash("name");
  private static final long IS = Tokens.hash("is");
  private static final long AM = Tokens.hash("am");
  private static final long I = Tokens.hash("i");
  private static final long M = Tokens.hash("m");
  private static final long USER = Tokens.hash("user");
  private static final long ID = Tokens.hash("id");

  private final Tokens tokens;
  private final NormalizedText text;

  Context(Tokens tokens) {
    this.tokens = tokens;
    this.text = tokens.text();
  }

  private boolean is(int token, long hash) {
    return token >= 0 && tokens.hash(token) == hash;
  }

  /** Returns whether words follow each other closely enough to be one name. */
  boolean joins(int token) {
    int from = tokens.end(token);
    int to = tokens.start(token + 1);
    if (to - from > LONGEST_GAP) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (" ,.-_+'*\n/~\"".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether two words are joined as in one handle. */
  boolean isTight(int token) {
    int from = tokens.end(token);
    int gap = tokens.start(token + 1) - from;
    return gap == 0 || (gap == 1 && "._-+".indexOf(text.charAt(from)) >= 0);
  }

  /** Returns whether the gap behind a word is one within a sentence. */
  boolean isPlain(int token) {
    for (int i = tokens.end(token); i < tokens.start(token + 1); i++) {
      if (text.charAt(i) == '.' && i + 1 < tokens.start(token + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean gapBefore(int token, String allowed) {
    int from = token == 0 ? 0 : tokens.end(token - 1);
    int to = tokens.start(token);
    for (int i = Math.max(from, to - LONGEST_GAP - 2); i < to; i++) {
      if (allowed.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return to - from <= LONGEST_GAP + 2;
  }

  /** Returns whether a stretch is short and no sentence ends in it. */
  private boolean isGap(int from, int to) {
    for (int i = from; i < to; i++) {
      if ("!?,;".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return to - from <= LONGEST_GAP * 2;
  }

  /** Returns whether a word is a handle: behind an at sign that no word precedes. */
  boolean isHandle(int token) {
    int start = tokens.start(token);
    while (text.peek(start - 1) == '_' || text.peek(start - 1) == '-') {
      start--;
    }
    return text.peek(start - 1) == '@' && !Folding.isWord(text.peek(start - 2));
  }

  boolean namesPerson(int token) {
    return isHandle(token)
        || (Cue.PERSON.is(tokens, token - 1) && gapBefore(token, " ,.\n*_!-"))
        || (is(token - 1, IS) && is(token - 2, NAME))
        || (is(token - 1, AM) && is(token - 2, I) && text.isCapital(tokens.start(token)))
        || (is(token - 1, M) && is(token - 2, I) && text.isCapital(tokens.start(token)))
        || (is(token - 1, NAME)
            && gapBefore(token, " :=\"'")
            && tokens.end(token - 1) + 1 < tokens.start(token))
        || signs(token);
  }

  /** Returns whether a word stands behind a dash at the end of its line. */
  private boolean signs(int token) {
    int before = tokens.start(token) - 1;
    while (text.peek(before) == ' ') {
      before--;
    }
    char mark = text.peek(before);
    char behind = text.peek(tokens.end(token));
    boolean endsLine =
        (behind == Unescaping.BARRIER && tokens.end(token) == text.length()) || behind == '\n';
    boolean opensLine = "-~ \n".indexOf(text.peek(before - 1)) >= 0;
    return (mark == '-' || mark == '~') && endsLine && opensLine;
  }

  boolean namesAccount(int token) {
    if (isHandle(token)) {
      return true;
    }
    int before = token - 1;
    if (is(before, IS) || is(before, NAME)) {
      before--;
      before -= is(before, NAME) ? 1 : 0;
    }
    return before >= 0 && Cue.ACCOUNT.is(tokens, before) && gapBefore(token, " :=#\"'()/_-@~*`");
  }

  /** Returns whether a number is said to be an account's. */
  boolean numbersAccount(int token) {
    if (token == 0 || !isGap(tokens.end(token - 1), tokens.start(token))) {
      return false;
    }
    int before = token - (is(token - 1, IS) ? 2 : 1);
    if (is(before, ID)) {
      return Cue.ACCOUNT.is(tokens, before - 1)
          || Cue.MY.is(tokens, before - 1)
          || (before > 0 && tokens.word(before - 1).equals("student"));
    }
    boolean path = text.peek(tokens.start(token) - 1) == '/';
    return (Cue.NUMBER.is(tokens, before) && (path || !tokens.word(before).equals("progress")))
        || (before >= 0
            && tokens.word(before).endsWith("_id")
            && Cue.ACCOUNT.is(tokens, before - 1))
        || (is(before, USER) && (path || text.peek(tokens.start(token) - 1) == '#'));
  }

  /** Returns whether a number stands by itself: no part of a decimal, an amount or a formula. */
  boolean isFree(int token) {
    int start = tokens.start(token);
    int end = tokens.end(token);
    char before = text.peek(start - 1);
    char behind = text.peek(end);
    boolean joined =
        (".,/=-+*^".indexOf(before) >= 0 && Folding.isWord(text.peek(start - 2)))
            || (".,/-*^".indexOf(behind) >= 0 && Folding.isWord(text.peek(end + 1)));
    boolean round =
        text.peek(end - 1) == '0' && text.peek(end - 2) == '0' && text.peek(end - 3) == '0';
    return !joined && !round && "$€£%".indexOf(before) < 0 && behind != '%';
  }
}
