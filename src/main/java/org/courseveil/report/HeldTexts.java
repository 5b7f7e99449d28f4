package org.courseveil.report;

/**
 * Texts of released units that stay in the archive, because something in them has the form of an
 * identifier.
 *
 * @param table the package's table that they would stand in
 * @param learners how many wrote them
 */
public record HeldTexts(String table, long texts, long learners) {
  public HeldTexts {
    Counts.requireCount("texts held", texts);
    Counts.requireCount("learners of held texts", learners);
  }
}
