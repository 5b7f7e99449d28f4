package org.courseveil.deidentify.text;

import java.util.function.Consumer;

/** The search of a text for the identifiers of known accounts, from every word on. */
final class ListedIdentifiers {
  private static final int SHORTEST_NUMBER = 6;
  private static final int SHORTEST_HANDLE_PART = 3;

  private final WordRows rows;

  ListedIdentifiers(IdentifierPatterns patterns) {
    rows = patterns.rows();
  }

  void find(Tokens tokens, Consumer<Finding> found) {
    Context context = new Context(tokens);
    int[] candidates = new int[tokens.count() + 1];
    int count = rows.candidates(tokens, candidates);
    int[] reaches = new int[count + 1];
    for (int i = 0; i < count; i++) {
      reaches[i] = rows.word(tokens, candidates[i]);
    }
    for (int i = 0; i < count; i++) {
      boolean continues =
          candidates[i + 1] == candidates[i] + 1
              && (reaches[i + 1] & Reach.FOLLOWS) != 0
              && rows.mayContinue(tokens, candidates[i]);
      int reach = reaches[i] & (continues ? ~0 : ~Reach.CONTINUES);
      if ((reach & Reach.ANY_PART) != 0 && isPart(tokens, context, reach, candidates[i])) {
        report(tokens, IdentifierKind.FULLNAME, candidates[i], candidates[i], found);
      }
      if ((reach & (Reach.ALONE | Reach.CONTINUES)) != 0) {
        walk(tokens, context, candidates[i], reach, found);
      }
    }
    if (tokens.text().has(NormalizedText.AT)) {
      handles(tokens, context, found);
    }
  }

  private void walk(Tokens tokens, Context context, int from, int first, Consumer<Finding> found) {
    long path = tokens.hash(from);
    boolean tight = true;
    boolean plain = true;
    boolean capitals = tokens.text().isCapital(tokens.start(from));
    int reach = first;
    for (int to = from; ; to++) {
      if (names(reach, capitals, plain)
          || ((reach & Reach.INITIALS) != 0 && context.isInitialed(from, to))) {
        report(tokens, IdentifierKind.FULLNAME, from, to, found);
      } else if (isUsername(reach, context, from, tight && to > from)) {
        report(tokens, IdentifierKind.USERNAME, from, to, found);
      } else if (isNumber(reach, context, tokens, from)) {
        report(tokens, IdentifierKind.USER_ID, from, to, found);
      }
      if ((reach & Reach.CONTINUES) == 0 || to + 1 == tokens.count() || !context.joins(to)) {
        return;
      }
      tight &= context.isTight(to);
      plain &= context.isPlain(to);
      capitals &= tokens.text().isCapital(tokens.start(to + 1));
      path = PathTable.next(path, tokens.hash(to + 1));
      reach = rows.row(path);
    }
  }

  private static boolean names(int reach, boolean capitals, boolean plain) {
    return (reach & Reach.NAME) != 0
        || ((reach & Reach.NAME_IN_CAPITALS) != 0 && capitals && plain);
  }

  private static boolean isPart(Tokens tokens, Context context, int reach, int token) {
    boolean ordinary = (reach & Reach.PART) == 0;
    return (context.namesPerson(token)
            && (!ordinary || tokens.text().isCapital(tokens.start(token))))
        || (!ordinary && context.speaks(token));
  }

  private static boolean isUsername(int reach, Context context, int from, boolean joined) {
    return (reach & Reach.USERNAME) != 0
        || ((reach & Reach.JOINED_USERNAME) != 0 && joined)
        || ((reach & Reach.CUED_USERNAME) != 0 && context.namesAccount(from));
  }

  private static boolean isNumber(int reach, Context context, Tokens tokens, int token) {
    return (reach & Reach.NUMBER) != 0
        && (context.numbersAccount(token)
            || (tokens.length(token) >= SHORTEST_NUMBER
                && context.isFree(token)
                && !Cue.OTHER_NUMBER.is(tokens, token - 1)));
  }

  /** Underscores and hyphens around a username are its own. */
  private static void report(
      Tokens tokens, IdentifierKind kind, int from, int to, Consumer<Finding> found) {
    NormalizedText text = tokens.text();
    int start = tokens.start(from);
    int end = tokens.end(to);
    if (!text.endsWhole(end)) {
      return;
    }
    if (kind == IdentifierKind.USERNAME) {
      while (text.peek(start - 1) == '_') {
        start--;
      }
      while (text.peek(end) == '_') {
        end++;
      }
    }
    found.accept(text.finding(kind, start, end));
  }

  /** A handle that is made of a known name and something else. */
  private void handles(Tokens tokens, Context context, Consumer<Finding> found) {
    NormalizedText text = tokens.text();
    for (int i = 0; i < tokens.count(); i++) {
      if (!context.isHandle(i)) {
        continue;
      }
      int start = tokens.start(i);
      int end = start;
      boolean known = false;
      while (Folding.isWord(text.peek(end)) || "_-".indexOf(text.peek(end)) >= 0) {
        int from = end;
        while (Folding.isWord(text.peek(end)) && !Folding.isDigit(text.peek(end))) {
          end++;
        }
        if (end - from >= SHORTEST_HANDLE_PART) {
          known |= (rows.word(text.subSequence(from, end)) & Reach.PART) != 0;
        }
        end += end == from ? 1 : 0;
      }
      if (known) {
        found.accept(text.finding(IdentifierKind.USERNAME, start, end));
      }
    }
  }
}
