package org.courseveil.policy;

import java.util.Locale;

/** What becomes of a column: the variant is the treatment. */
public sealed interface ColumnClass {
  /** Returns the class as a catalog writes it. */
  String word();

  /** Returns what becomes of a column of this class, in words for a privacy officer. */
  String becomes();

  /** Never leaves ingest. */
  record Drop() implements ColumnClass {
    @Override
    public String word() {
      return "drop";
    }

    @Override
    public String becomes() {
      return "left out";
    }
  }

  /** Names a person; replaced by the archive id. */
  record Pseudonymize() implements ColumnClass {
    @Override
    public String word() {
      return "pseudonymize";
    }

    @Override
    public String becomes() {
      return "replaced by the archive id";
    }
  }

  /** Written by learners; scrubbed of identifiers, or dropped where that is not possible. */
  record ScrubText() implements ColumnClass {
    @Override
    public String word() {
      return "scrub-text";
    }

    @Override
    public String becomes() {
      return "left out, or scrubbed where the configuration says so";
    }
  }

  /** Known to others about a learner: coarsened to its floor, then generalized by its hierarchy. */
  record QuasiIdentifier(String hierarchy, Floor floor) implements ColumnClass {
    @Override
    public String word() {
      String name = floor.name().toLowerCase(Locale.ROOT).replace('_', '-');
      return "quasi-identifier(" + hierarchy + ", " + name + ")";
    }

    @Override
    public String becomes() {
      return "coarsened to " + floor.form() + ", and released in classes alone";
    }
  }

  /** A result that a class must not give away: kept, and diverse in every class. */
  record Sensitive() implements ColumnClass {
    @Override
    public String word() {
      return "sensitive";
    }

    @Override
    public String becomes() {
      return "kept, and diverse in every class";
    }
  }

  /** A moment: kept as a week of its course, or only used to compute one. */
  record Coarsen() implements ColumnClass {
    @Override
    public String word() {
      return "coarsen";
    }

    @Override
    public String becomes() {
      return "coarsened to a week of the course, or only used to find one";
    }
  }

  /**
   * Never passed on as it is: where events are permitted, a value that is certain is made anew from
   * what a course or a list already has.
   *
   * @param into the column of the archive that it is made anew in
   */
  record Rebuild(String into) implements ColumnClass {
    @Override
    public String word() {
      return "rebuild(" + into + ")";
    }

    @Override
    public String becomes() {
      return "left out; where events are permitted, rebuilt as their " + into;
    }
  }

  /** A value of a closed vocabulary or a number without meaning outside the course. */
  record Keep(String reason) implements ColumnClass {
    @Override
    public String word() {
      return "keep";
    }

    @Override
    public String becomes() {
      return "kept";
    }
  }
}
