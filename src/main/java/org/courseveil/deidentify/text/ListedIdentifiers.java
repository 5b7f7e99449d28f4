package org.courseveil.deidentify.text;

import java.util.function.Consumer;

/** The search of a text for the identifiers of known accounts, from every word on. */
final class ListedIdentifiers {
  private static final int SHORTEST_NUMBER = 6;
  private static final int SHORTEST_HANDLE_PART = 3;

  private final PathTable paths;

  ListedIdentifiers(IdentifierPatterns patterns) {
    paths = patterns.paths();
  }

  void find(Tokens tokens, Consumer<Finding> found) {
    Context context = new Context(tokens);
    for (int i = 0; i < tokens.count(); i++) {
      long path = PathTable.first(tokens.hash(i));
      int flags = paths.flags(path, tokens.length(i));
      if (flags != 0) {
        walk(tokens, context, i, path, flags, found);
      }
    }
    if (tokens.text().has(NormalizedText.AT)) {
      handles(tokens, context, found);
    }
  }

  private void walk(
      Tokens tokens, Context context, int from, long first, int flags, Consumer<Finding> found) {
    long path = first;
    boolean tight = true;
    boolean plain = true;
    boolean capitals = tokens.text().isCapital(tokens.start(from));
    int reach = flags;
    for (int to = from; ; to++) {
      IdentifierKind kind = IdentifierKind.ID;
      if (names(reach, capitals, plain) || (from == to && isPart(reach, context, from, capitals))) {
        kind = IdentifierKind.FULLNAME;
      } else if (isUsername(reach, context, from, tight && to > from)) {
        kind = IdentifierKind.USERNAME;
      } else if (isNumber(reach, context, tokens, from)) {
        kind = IdentifierKind.USER_ID;
      }
      if (kind != IdentifierKind.ID && tokens.text().endsWhole(tokens.end(to))) {
        report(tokens, kind, from, to, found);
      }
      if ((reach & Reach.CONTINUES) == 0 || to + 1 == tokens.count() || !context.joins(to)) {
        return;
      }
      tight &= context.isTight(to);
      plain &= context.isPlain(to);
      capitals &= tokens.text().isCapital(tokens.start(to + 1));
      path = PathTable.next(path, tokens.hash(to + 1));
      reach = paths.flags(path);
    }
  }

  private static boolean names(int reach, boolean capitals, boolean plain) {
    return (reach & Reach.NAME) != 0
        || ((reach & Reach.NAME_IN_CAPITALS) != 0 && capitals && plain);
  }

  private static boolean isPart(int reach, Context context, int token, boolean capital) {
    return ((reach & Reach.PART) != 0 || ((reach & Reach.ORDINARY_PART) != 0 && capital))
        && context.namesPerson(token);
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
          long path = PathTable.first(Tokens.hash(text.subSequence(from, end)));
          known |= (paths.flags(path, end - from) & Reach.PART) != 0;
        }
        end += end == from ? 1 : 0;
      }
      if (known) {
        found.accept(text.finding(IdentifierKind.USERNAME, start, end));
      }
    }
  }
}
