package org.courseveil.reader.purge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What of the learners is found in lines that are not theirs, or that cannot be read. */
final class Traces {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern CELL_ENDS = Pattern.compile("[\\t\\\\\",]+");
  private static final int SHORTEST_NUMBER = 5;

  private final LostKeys keys;
  private final NameSearch names;
  private final AddressSearch addresses;

  Traces(LostKeys keys, List<SoughtName> sought) {
    this.keys = keys;
    this.names = new NameSearch(sought);
    this.addresses = new AddressSearch(keys);
  }

  LostKeys keys() {
    return keys;
  }

  /** Judges a row of somebody else's, all of which may name a learner. */
  Verdict inText(byte[] line) {
    return inText(line, names.in(line, 0, line.length));
  }

  /** Judges a row of somebody else's, in which splices have been found. */
  Verdict inText(byte[] line, List<Splice> found) {
    byte[] changed = Splice.all(line, found);
    List<Splice> pages = addresses.in(changed);
    return found.isEmpty() && pages.isEmpty()
        ? Verdict.STAYS
        : new Verdict.Changed(new Verdict.Row(Splice.all(changed, pages)));
  }

  /** Returns what takes the place of names in a part of a line. */
  List<Splice> between(byte[] line, int start, int end) {
    return names.in(line, start, end);
  }

  /** Judges a line that cannot be read: it goes if there is a trace of a learner. */
  Verdict inUnreadable(byte[] line) {
    if (!(inText(line) instanceof Verdict.Stays)) {
      return Verdict.GOES;
    }
    String text = new String(line, StandardCharsets.UTF_8);
    boolean named =
        CELL_ENDS.splitAsStream(text).anyMatch(cell -> keys.hold(LostKeys.USERNAME, cell));
    return named || WORD.matcher(text).results().anyMatch(this::isId)
        ? Verdict.GOES
        : Verdict.UNREAD;
  }

  /** A short number may be anything. */
  private boolean isId(MatchResult word) {
    return word.group().length() >= SHORTEST_NUMBER && keys.hold(LostKeys.ACCOUNT, word.group());
  }

  /** Whether a line holds nothing. */
  static boolean isEmpty(byte[] line) {
    for (byte next : line) {
      if (next != '\r') {
        return false;
      }
    }
    return true;
  }
}
