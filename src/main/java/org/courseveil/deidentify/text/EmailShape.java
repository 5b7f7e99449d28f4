package org.courseveil.deidentify.text;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses, also with "at" and "dot" written out, in brackets, or set apart by spaces. */
final class EmailShape implements Shape {
  private static final long AT = Tokens.hash("at");
  private static final long ARROBA = Tokens.hash("arroba");
  private static final int LONGEST_LOCAL = 80;
  private static final int LONGEST_HOST = 160;
  private static final Set<String> PROVIDERS =
      Set.of("gmail", "googlemail", "hotmail", "yahoo", "outlook", "icloud", "protonmail", "gmx");

  /** Attributes of objects that code multiplies with an at sign. */
  private static final Set<String> ATTRIBUTES =
      Set.of("shape", "dot", "transpose", "weight", "weights", "bias", "data", "grad", "values");

  private static final String DOT =
      "(?:\\.|\\s\\.\\s|\\s?[\\[({<]\\s?(?:dot|punkt|punto|\\.)\\s?[\\])}>]\\s?|\\s+dot\\s+|_dot_)";
  private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62}[\\p{L}\\p{N}])?";
  private static final Pattern HOST = Pattern.compile("(" + LABEL + ")((?:" + DOT + LABEL + ")*)");
  private static final Pattern LAST = Pattern.compile(".*" + DOT + "(\\p{L}{2,24}|xn--\\w+)");
  private static final Pattern WRITTEN_OUT = Pattern.compile("dot|punkt|punto");
  private static final Pattern OPENED = Pattern.compile("[\\[({<]");

  private static final Pattern DOT_BEFORE =
      Pattern.compile(
          "(?:\\s?[\\[({<]\\s?(?:dot|punkt|punto|\\.)\\s?[\\])}>]\\s?|\\s+dot\\s+|_dot_)$");

  private final OrdinaryWords ordinary = OrdinaryWords.english();

  @Override
  public void find(Tokens tokens, Consumer<Finding> found) {
    NormalizedText text = tokens.text();
    if (text.has(NormalizedText.AT)) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '@') {
          signed(text, i, found);
        }
      }
    }
    for (int i = 1; i + 1 < tokens.count(); i++) {
      if (tokens.hash(i) == AT || tokens.hash(i) == ARROBA) {
        spelled(tokens, i, found);
      }
    }
  }

  private void signed(NormalizedText text, int at, Consumer<Finding> found) {
    int left = at;
    int right = at + 1;
    if (OPENED.matcher(String.valueOf(text.peek(at - 1))).matches()
        && "])}>".indexOf(text.peek(at + 1)) >= 0) {
      left--;
      right++;
    }
    int from = local(text, skip(text, left, -1));
    int to = skip(text, right, 1);
    boolean apart = to > at + 1;
    Matcher host = hostAt(text, to);
    if (from >= left || !host.lookingAt()) {
      return;
    }
    String local = text.subSequence(from, left).strip();
    Matcher last = LAST.matcher(host.group());
    boolean complete = last.matches() && !isCode(text, host, last.group(1));
    boolean provider = PROVIDERS.contains(host.group(1));
    if ((complete || provider) && !isReference(local) && (!apart || isWritten(text, from, left))) {
      found.accept(text.finding(IdentifierKind.EMAIL, from, host.end()));
    }
  }

  /** A local part that is apart from its sign must not be the end of a sentence. */
  private boolean isWritten(NormalizedText text, int from, int to) {
    return !ordinary.contains(text.subSequence(from, to).strip());
  }

  private void spelled(Tokens tokens, int at, Consumer<Finding> found) {
    NormalizedText text = tokens.text();
    int left = tokens.start(at);
    int right = tokens.end(at);
    boolean bracketed =
        OPENED.matcher(String.valueOf(text.peek(skip(text, left, -1) - 1))).matches()
            && "])}>".indexOf(text.peek(skip(text, right, 1))) >= 0;
    boolean underscored = text.peek(left - 1) == '_' && text.peek(right) == '_';
    if (bracketed) {
      left = skip(text, left, -1) - 1;
      right = skip(text, right, 1) + 1;
    } else if (text.peek(left - 1) != ' ' || text.peek(right) != ' ') {
      return;
    }
    int from = local(text, skip(text, left, -1));
    Matcher host = hostAt(text, skip(text, right, 1));
    boolean sentenceEnds = text.peek(skip(text, left, -1) - 1) == '.';
    if (underscored || sentenceEnds || from >= left || !host.lookingAt()) {
      return;
    }
    String local = text.subSequence(from, left).strip();
    boolean complete = LAST.matcher(host.group()).matches();
    boolean provider = PROVIDERS.contains(host.group(1));
    boolean meant =
        bracketed
            || WRITTEN_OUT.matcher(host.group(2)).find()
            || provider
            || text.written(tokens.start(at), tokens.end(at)).equals("AT")
            || local.matches(".*[0-9._].*");
    if ((complete || provider) && meant && !ordinary.contains(local)) {
      found.accept(text.finding(IdentifierKind.EMAIL, from, host.end()));
    }
  }

  private static Matcher hostAt(NormalizedText text, int from) {
    return HOST.matcher(text).region(from, Math.min(text.length(), from + LONGEST_HOST));
  }

  private static int skip(NormalizedText text, int at, int step) {
    int to = at;
    for (int i = 0; i < 2; i++) {
      char next = text.peek(step < 0 ? to - 1 : to);
      to += next == ' ' || next == '\n' ? step : 0;
    }
    return to;
  }

  /** Returns where the part before the sign begins. */
  private static int local(NormalizedText text, int end) {
    int from = end;
    while (end - from < LONGEST_LOCAL) {
      while (isLocal(text.peek(from - 1)) && end - from < LONGEST_LOCAL) {
        from--;
      }
      Matcher dot = DOT_BEFORE.matcher(text).region(Math.max(0, from - 10), from);
      if (from == end || !dot.find() || !isLocal(text.peek(dot.start() - 1))) {
        break;
      }
      from = dot.start();
    }
    while (from < end && ".%'+".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return from;
  }

  private static boolean isLocal(char c) {
    return Folding.isWord(c) || ("._%+-'!#$&*=^{|}~".indexOf(c) >= 0 && "{}*=|'".indexOf(c) < 0);
  }

  /** Keys of courses and blocks, and remote repositories, have an at sign too. */
  private static boolean isReference(String local) {
    return local.equals("git") || local.endsWith("+type") || local.endsWith("+block");
  }

  private static boolean isCode(NormalizedText text, Matcher host, String last) {
    return "([".indexOf(text.peek(host.end())) >= 0 || ATTRIBUTES.contains(last);
  }
}
