package org.courseveil.report;

import java.util.List;
import java.util.Optional;
import org.courseveil.policy.CellRequirement;

/** What left, or would leave, as tables of counts. */
public record CountsSection(String release, CellRequirement required, List<MemberCounts> members) {
  public CountsSection {
    members = List.copyOf(members);
  }

  /**
   * What became of a member's units.
   *
   * @param outcome in a sentence
   * @param courses the courses that are counted in this release
   * @param cells the cells published of them
   * @param units the units counted now, each a learner in a course
   * @param waiting the units that wait in the archive
   * @param places where the tables lie, for the member and for the public
   */
  public record MemberCounts(
      String member,
      String name,
      String outcome,
      long courses,
      long cells,
      long units,
      long waiting,
      List<String> places) {
    public MemberCounts {
      Counts.requireCount("courses counted", courses);
      Counts.requireCount("cells published", cells);
      Counts.requireCount("units counted", units);
      Counts.requireCount("units that wait", waiting);
      places = List.copyOf(places);
    }

    /** Returns a check that fails where counts left without enough learners behind them. */
    Optional<Check> check(CellRequirement required) {
      boolean enough = units >= courses * required.minimumLearners();
      return cells == 0
          ? Optional.empty()
          : Optional.of(
              new Check(
                  "Every counted course has enough learners",
                  member,
                  enough,
                  Figures.grouped(units) + " units in " + Figures.grouped(courses) + " courses"));
    }
  }

  List<Check> checks() {
    return members.stream().flatMap(member -> member.check(required).stream()).toList();
  }
}
