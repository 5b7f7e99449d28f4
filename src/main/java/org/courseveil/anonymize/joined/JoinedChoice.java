package org.courseveil.anonymize.joined;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.courseveil.anonymize.release.HeldReason;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.tiers.ResearcherReach;
import org.courseveil.anonymize.tiers.SummaryChoice;
import org.courseveil.anonymize.tiers.SummaryChoice.Chosen;
import org.courseveil.anonymize.tiers.SummaryChoice.Refused;
import org.courseveil.anonymize.tiers.SummaryCount;
import org.courseveil.anonymize.tiers.SummaryShape;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Tier;

/**
 * What of a member's summary may leave when a learner's units have one pseudonym, as far as their
 * course sets tell.
 *
 * @param choice the summary, or why there is none
 * @param sets the course sets with the units that leave; none leaves if there is no summary
 */
record JoinedChoice(SummaryChoice choice, List<CourseSet> sets) {
  JoinedChoice {
    sets = List.copyOf(sets);
  }

  /**
   * Takes the steps of the ladder until every limit holds. Where an outsider who knows outcomes
   * besides could link too much, more learners must share a set of courses, and after the last step
   * where a member could who knows all courses.
   */
  static JoinedChoice of(
      UnitCodes codes, List<CourseSet> sets, List<String> quasiIdentifiers, ReleaseTerms terms) {
    int known = terms.privacy().pseudonymScope().knownCourses();
    Thresholds thresholds = new Thresholds(sets, known, terms.privacy().k());
    List<CoarseningStep> ladder = terms.ladder(Tier.SUMMARY);
    boolean anyClass = false;
    for (int taken = 0; taken <= ladder.size() + 1; taken++) {
      // After the last step, units are held for the member's sake too, as for an outsider's before.
      boolean isLast = taken > ladder.size();
      List<CoarseningStep> steps = List.copyOf(ladder.subList(0, Math.min(taken, ladder.size())));
      SummaryShape shape = new SummaryShape(quasiIdentifiers, steps);
      ShapedUnits shaped = new ShapedUnits(codes, shape);
      Predicate<List<CourseSet>> memberHolds =
          some -> shaped.memberRate(some) <= terms.memberLimit(Tier.SUMMARY);
      Optional<List<CourseSet>> leaving =
          thresholds.first(
              some -> shaped.diverse(some, terms.privacy().l()),
              some ->
                  shaped.outsiderRate(some, known) <= terms.strangerLimit()
                      && (!isLast || memberHolds.test(some)));
      anyClass |= leaving.isPresent();
      if (leaving.filter(memberHolds).isPresent()) {
        return new JoinedChoice(chosen(codes, leaving.get(), shape, steps), leaving.get());
      }
    }
    return new JoinedChoice(refusal(anyClass, terms), List.of());
  }

  private static Refused refusal(boolean anyClass, ReleaseTerms terms) {
    return anyClass
        ? new Refused(
            HeldReason.TOO_LINKABLE,
            "The member could link more than the share "
                + terms.memberLimit(Tier.SUMMARY)
                + " of the summary's rows, knowing all courses of a learner, after the last step of"
                + " its ladder.")
        : new Refused(
            HeldReason.CLASSES_TOO_SMALL,
            "No set of courses has "
                + terms.privacy().k()
                + " learners who are alike in it, and "
                + terms.privacy().l()
                + " values of each result.");
  }

  private static Chosen chosen(
      UnitCodes codes, List<CourseSet> leaving, SummaryShape shape, List<CoarseningStep> steps) {
    Map<Long, Long> learners = new TreeMap<>();
    for (CourseSet set : leaving) {
      set.kept().forEach(unit -> learners.merge(unit, set.learners(), Long::sum));
    }
    Set<List<String>> classes = new HashSet<>();
    List<SummaryCount> counts = new ArrayList<>();
    learners.forEach(
        (unit, count) -> {
          classes.add(codes.tuple(unit));
          counts.add(new SummaryCount(codes.tuple(unit), codes.others(unit), count));
        });
    return new Chosen(shape, steps, classes, counts);
  }

  /**
   * Returns what a researcher could link who looks for a learner of an earlier package, of whom the
   * demographics are known as they were released: one of all learners who share them.
   */
  ResearcherReach researcher(UnitCodes codes, SummaryShape shape) {
    int[] demographics =
        QuasiIdentifiers.DEMOGRAPHICS.stream()
            .filter(shape.quasiIdentifiers()::contains)
            .mapToInt(shape.classColumns()::indexOf)
            .toArray();
    Map<List<String>, Long> learnersIn = new HashMap<>();
    for (CourseSet set : sets) {
      set.kept().stream()
          .map(unit -> cell(codes.tuple(unit), demographics))
          .distinct()
          .forEach(cell -> learnersIn.merge(cell, set.learners(), Long::sum));
    }
    SortedMap<Long, Long> rowsAmong = new TreeMap<>();
    long learners = 0;
    for (CourseSet set : sets) {
      learners += set.size() == 0 ? 0 : set.learners();
      for (long unit : set.kept()) {
        long alike = learnersIn.getOrDefault(cell(codes.tuple(unit), demographics), 1L);
        rowsAmong.merge(alike, set.learners(), Long::sum);
      }
    }
    return new ResearcherReach(
        learners, ShapedUnits.linked(rowsAmong), rowsAmong.isEmpty() ? 1 : rowsAmong.firstKey());
  }

  private static List<String> cell(List<String> tuple, int[] places) {
    List<String> cell = new ArrayList<>();
    for (int place : places) {
      cell.add(tuple.get(place));
    }
    return List.copyOf(cell);
  }
}
