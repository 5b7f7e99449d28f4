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
    if (text.peek(start - 1) == ' ') {
      return false;
    }
    while (text.peek(start - 1) == '_' || text.peek(start - 1) == '-') {
      start--;
    }
    return text.peek(start - 1) == '@' && !Folding.isWord(text.peek(start - 2));
  }

  boolean namesPerson(int token) {
    int cues = Cue.of(tokens, token - 1);
    return isHandle(token)
        || (Cue.PERSON.isIn(cues) && gapBefore(token, " ,.\n*_!-"))
        || (Cue.INTRODUCING.isIn(cues) && isIntroduced(token))
        || signs(token);
  }

  /** Returns whether a word is written as a name that something is said by. */
  boolean speaks(int token) {
    return text.isCapital(tokens.start(token))
        && Cue.SPEAKING.is(tokens, token + 1)
        && gapBefore(token + 1, " *_");
  }

  /** Returns whether words are names and initials, these with full stops, all with capitals. */
  boolean isInitialed(int from, int to) {
    for (int i = from; i <= to; i++) {
      int end = tokens.end(i);
      boolean stop = text.peek(end) == '.';
      if (!text.isCapital(tokens.start(i))
          || (tokens.length(i) == 1 ? !stop : i < to && (stop || text.peek(end + 1) == '.'))) {
        return false;
      }
    }
    return true;
  }

  private boolean isIntroduced(int token) {
    int before = token - 1;
    boolean said =
        (is(before, IS) && is(before - 1, NAME))
            || (is(before, NAME)
                && gapBefore(token, " :=\"'")
                && tokens.end(before) + 1 < tokens.start(token));
    boolean self = (is(before, AM) || is(before, M)) && is(before - 1, I);
    return said || (self && text.isCapital(tokens.start(token)));
  }

  /** Returns whether a word stands behind a dash at the end of its line. */
  private boolean signs(int token) {
    int end = tokens.end(token);
    if (end < text.length() && text.charAt(end) != '\n') {
      return false;
    }
    int before = tokens.start(token) - 1;
    while (text.peek(before) == ' ') {
      before--;
    }
    char mark = text.peek(before);
    return (mark == '-' || mark == '~') && "-~ \n".indexOf(text.peek(before - 1)) >= 0;
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
