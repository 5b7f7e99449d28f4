package org.courseveil.policy;

/** What becomes of a column: the variant is the treatment. */
public sealed interface ColumnClass {
  /** Never leaves ingest. */
  record Drop() implements ColumnClass {}

  /** Names a person; replaced by the archive id. */
  record Pseudonymize() implements ColumnClass {}

  /** Written by learners; scrubbed of identifiers, or dropped where that is not possible. */
  record ScrubText() implements ColumnClass {}

  /** Known to others about a learner: coarsened to its floor, then generalized by its hierarchy. */
  record QuasiIdentifier(String hierarchy, Floor floor) implements ColumnClass {}

  /** A result that a class must not give away: kept, and diverse in every class. */
  record Sensitive() implements ColumnClass {}

  /** A moment: kept as a week of its course, or only used to compute one. */
  record Coarsen() implements ColumnClass {}

  /** A value of a closed vocabulary or a number without meaning outside the course. */
  record Keep(String reason) implements ColumnClass {}
}
