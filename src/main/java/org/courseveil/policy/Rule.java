package org.courseveil.policy;

import java.util.List;

/**
 * A rule of a policy as this program keeps it. A rule that the text states and the program extends
 * is two entries with one id and different tags.
 *
 * @param citation the section of the policy's text
 * @param measure what the program does; for a rule that it leaves alone, why
 * @param shownBy the tests that show it, as package below {@code org.courseveil}, class and method;
 *     empty for a rule that the program leaves alone
 */
public record Rule(
    String id, String citation, Tag tag, Standing standing, String measure, List<String> shownBy) {
  public Rule {
    shownBy = List.copyOf(shownBy);
  }

  /** Whether the program keeps a rule. */
  public enum Standing {
    /** The program does what the measure says. */
    KEPT,
    /** Not done by this version; the measure says what the operator must do. */
    LEFT_TO_OPERATOR,
    /** The rule has no object here; the measure says why. */
    NOT_APPLICABLE
  }
}
