package org.courseveil.anonymize.verify;

/**
 * A rule that a package breaks, found by the verifier.
 *
 * @param table the table that breaks it
 * @param count how many columns, rows or classes break it
 */
public record Breach(Rule rule, String table, long count) {
  /** What the verifier holds every package to. */
  public enum Rule {
    TABLES_ARE_AS_DECLARED("The tables are those that were declared, one of them with the units."),
    COLUMNS_ARE_AS_DECLARED("A table has the declared columns in their order, and no others."),
    CHILDREN_HAVE_NO_QUASI_IDENTIFIERS(
        "A table without the units' quasi-identifiers is a child of theirs, by pseudonym and"
            + " course, or a table of figures."),
    EVERY_VALUE_IS_PRESENT("No value is missing; a missing answer has a label of its own."),
    LABELS_BELONG_TO_THE_RELEASE(
        "Every value is a label of its scheme's levels or vocabulary, and the labels of a class stand"
            + " together under the scheme."),
    COURSES_ARE_THE_MEMBERS("Every course is offered by the member."),
    PSEUDONYMS_ARE_TAGS("Every pseudonym or id of a row is a keyed tag of 32 hexadecimal digits."),
    UNITS_STAND_ONCE(
        "A pseudonym has one row in the table of units, or one a course where it joins courses."),
    CHILDREN_BELONG_TO_UNITS("The pseudonym and course of a child row occur among the units."),
    CLASSES_HAVE_K_LEARNERS("Every class of course and quasi-identifiers has k learners."),
    COURSE_SETS_HAVE_K_LEARNERS(
        "Every set of a learner's courses that may be known, with the quasi-identifiers in each, has"
            + " k learners."),
    CLASSES_ARE_DIVERSE("Every class has l values of every sensitive column."),
    PLACES_HAVE_K_LEARNERS(
        "Every place of a course, such as a week and a kind of activity in it, has k learners."),
    MODULES_ARE_THE_COURSES("Every part of a course is one of the row's own course, or none."),
    MONTHS_HAVE_K_LEARNERS(
        "A month of enrolment that its label and the rows leave to anybody of a class is left to k"
            + " learners."),
    TEXTS_JOIN_NOTHING("No id of a row of text stands twice, or in another table."),
    TEXTS_ARE_OF_MANY(
        "Every course with texts has k rows of them and units, and every word of a bag k rows."),
    LEARNERS_ARE_ENOUGH("A package has at least 4k learners."),
    OUTSIDER_LIMIT_HOLDS("An outsider links at most one of k rows."),
    RESEARCHER_LIMIT_HOLDS("A researcher links at most one of k rows."),
    MEMBER_LIMIT_HOLDS("The member links at most the policy's share of a tier's rows."),
    UNICITY_LIMIT_HOLDS(
        "Random points of a table single out at most the policy's share for a member's links."),
    ROWS_ARE_SORTED("Rows are sorted globally by pseudonym, then by the other columns."),
    FIGURES_FOLLOW_FROM_THE_ROWS(
        "The figures are those of the released rows, rounded down to multiples of k.");

    private final String text;

    Rule(String text) {
      this.text = text;
    }

    /** Returns the rule in words. */
    public String text() {
      return text;
    }
  }

  @Override
  public String toString() {
    return "table " + table + ": " + rule.text() + " Broken " + count + " times.";
  }
}
