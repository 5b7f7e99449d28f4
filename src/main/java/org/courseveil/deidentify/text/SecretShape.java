package org.courseveil.deidentify.text;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** UUIDs, digests that stand for accounts, access tokens. */
final class SecretShape implements Shape {
  private static final int SHORTEST = 22;
  private static final int FEWEST_TURNS = 4;
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
  private static final Pattern HEX = Pattern.compile("(?=.*[0-9])(?=.*[a-f])[0-9a-f]+");
  private static final Set<Integer> HEX_LENGTHS = Set.of(24, 32, 40, 48, 56, 64, 96, 128);

  @Override
  public void find(Tokens tokens, Consumer<Finding> found) {
    NormalizedText text = tokens.text();
    if (!text.has(NormalizedText.DIGIT)) {
      return;
    }
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.length(i) < 8) {
        continue;
      }
      int last = i;
      while (last + 1 < tokens.count() && isJoint(text, tokens.end(last), tokens.start(last + 1))) {
        last++;
      }
      int from = tokens.start(i);
      int to = tokens.end(last);
      boolean part = Cue.DIGEST.before(tokens, i, 2);
      if (to - from >= SHORTEST && !part && isSecret(text, from, to)) {
        found.accept(text.finding(IdentifierKind.ID, from, to));
      } else {
        for (int k = i; k <= last; k++) {
          if (!Cue.DIGEST.before(tokens, k, 2) && isSecret(text, tokens.start(k), tokens.end(k))) {
            found.accept(text.finding(IdentifierKind.ID, tokens.start(k), tokens.end(k)));
          }
        }
      }
      i = last;
    }
  }

  private static boolean isJoint(NormalizedText text, int from, int to) {
    return (to - from == 1 && "-_".indexOf(text.charAt(from)) >= 0)
        || (to - from == 1 && text.charAt(from) == '.' && from > 40);
  }

  private static boolean isSecret(NormalizedText text, int from, int to) {
    if (to - from < SHORTEST) {
      return false;
    }
    String folded = text.subSequence(from, to);
    return UUID.matcher(folded).matches()
        || (HEX_LENGTHS.contains(to - from) && HEX.matcher(folded).matches())
        || turns(text.written(from, to)) >= FEWEST_TURNS;
  }

  /** Counts changes between letters and digits in a stretch of both cases and no others. */
  private static int turns(String written) {
    boolean upper = false;
    boolean lower = false;
    int turns = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      upper |= Character.isUpperCase(c);
      lower |= Character.isLowerCase(c);
      turns += i > 0 && Character.isDigit(c) != Character.isDigit(written.charAt(i - 1)) ? 1 : 0;
    }
    return upper && lower ? turns : 0;
  }
}
