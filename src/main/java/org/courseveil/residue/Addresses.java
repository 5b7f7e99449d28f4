package org.courseveil.residue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of machines: IPv4 and IPv6, and those of network cards. */
final class Addresses {
  private static final int GROUPS = 8;
  private static final int FEWEST_DIGITS = 4;
  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String DOT = "(?:\\.|\\[\\.\\])";
  private static final Pattern FOUR_BYTES =
      Pattern.compile(
          "(?<![\\w.])(?!(?:0|127|255)\\.)" + BYTE + "(?:" + DOT + BYTE + "){3}(?!\\w|\\.[0-9])");

  /** What else has four numbers and dots between them. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\b(?:version|release|build|section|chapter|unit|lesson|module|week|figure|table|theorem"
              + "|lemma|definition|equation|exercise|problem|question|item|part|step|slide|v|sec"
              + "|fig|eq|ch|no)s?\\b[.:]?\\s{0,2}\\(?$",
          Pattern.CASE_INSENSITIVE);

  private static final int CUE_LENGTH = 16;
  private static final Pattern COLONS =
      Pattern.compile(
          "(?<![\\w:.])(?=[0-9a-f]{0,4}:)[0-9a-f:]{4,39}+(?![\\w:])", Pattern.CASE_INSENSITIVE);
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final Pattern CARD =
      Pattern.compile(
          "(?<![\\w:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\\1){4}[0-9a-f]{2}(?![\\w:-])",
          Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  static boolean areIn(Reading reading) {
    String text = reading.text();
    return (reading.digits() >= FEWEST_DIGITS && isFourBytesIn(text))
        || (reading.has(':') && isGroupsIn(text))
        || CARD.matcher(text).find();
  }

  private static boolean isFourBytesIn(String text) {
    return FOUR_BYTES
        .matcher(text)
        .results()
        .anyMatch(
            found ->
                !NUMBERED
                    .matcher(text)
                    .region(Math.max(0, found.start() - CUE_LENGTH), found.start())
                    .find());
  }

  private static boolean isGroupsIn(String text) {
    Matcher found = COLONS.matcher(text);
    while (found.find()) {
      if (isIpv6(found.group())) {
        return true;
      }
    }
    return false;
  }

  /** Eight groups, or fewer with one gap; a gap alone or beside one word is code. */
  private static boolean isIpv6(String written) {
    int gap = written.indexOf("::");
    if (gap < 0) {
      return areGroups(written) == GROUPS;
    }
    int before = areGroups(written.substring(0, gap));
    int behind = areGroups(written.substring(gap + 2));
    return before >= 0
        && behind >= 0
        && before + behind >= 2
        && before + behind < GROUPS
        && written.chars().anyMatch(Character::isDigit);
  }

  /** Returns how many groups there are, or less than 0 if something is none. */
  private static int areGroups(String written) {
    if (written.isEmpty()) {
      return 0;
    }
    List<String> groups = List.of(written.split(":", -1));
    return groups.stream().allMatch(group -> GROUP.matcher(group).matches()) ? groups.size() : -1;
  }
}
