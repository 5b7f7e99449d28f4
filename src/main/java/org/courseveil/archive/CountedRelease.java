package org.courseveil.archive;

import java.util.List;

/**
 * A release of counts as it was decided: what each of its published cells says, for ever. Its units
 * left the archive with the decision, and the cells can be written again from here alone.
 *
 * @param units how many units it counts
 */
public record CountedRelease(String member, String release, long units, List<Cell> cells) {
  public CountedRelease {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException(
          "A release of counts has a cell at least: " + member + ", " + release);
    }
  }

  /** Returns whether this is a member's release of a name. */
  public boolean is(String ofMember, String named) {
    return member.equals(ofMember) && release.equals(named);
  }
}
