package org.courseveil.anonymize.tiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.policy.PrivacyRequirement;

/**
 * The classes of a member's summary in one shape that have k learners and l values of each
 * sensitive column: course and generalized tuple.
 */
final class SummaryClasses {
  private final Map<List<String>, SummaryClass> classes;

  private SummaryClasses(Map<List<String>, SummaryClass> classes) {
    this.classes = classes;
  }

  /** What stands in a class: its learners, and its different rows, pseudonyms aside. */
  private static final class SummaryClass {
    private final Set<List<String>> signatures = new HashSet<>();
    private long learners;

    long values(int column) {
      return signatures.stream().map(signature -> signature.get(column)).distinct().count();
    }
  }

  static SummaryClasses sufficient(
      List<SummaryCount> counts, SummaryShape shape, PrivacyRequirement privacy) {
    Map<List<String>, SummaryClass> classes = new HashMap<>();
    for (SummaryCount count : counts) {
      SummaryClass own = classes.computeIfAbsent(count.tuple(), tuple -> new SummaryClass());
      own.signatures.add(shape.shaped(count.others()));
      own.learners += count.learners();
    }
    List<String> others = shape.otherColumns();
    int[] sensitive = shape.sensitive().stream().mapToInt(others::indexOf).toArray();
    classes
        .values()
        .removeIf(
            own -> {
              boolean diverse = own.learners >= privacy.k();
              for (int column : sensitive) {
                diverse &= own.values(column) >= privacy.l();
              }
              return !diverse;
            });
    return new SummaryClasses(classes);
  }

  /** Returns the classes by their size. */
  ClassSizes sizes(SummaryShape shape) {
    int outcome = shape.otherColumns().indexOf(SummaryTier.COMPLETED);
    Map<Long, ClassSizes.OfSize> sizes = new HashMap<>();
    for (SummaryClass own : classes.values()) {
      sizes.merge(
          own.learners,
          new ClassSizes.OfSize(
              own.learners, 1, own.learners, own.values(outcome), own.signatures.size()),
          ClassSizes.OfSize::plus);
    }
    return new ClassSizes(new ArrayList<>(sizes.values()));
  }

  /** Returns the tuples of the classes of at least so many learners. */
  Set<List<String>> from(long learners) {
    return classes.entrySet().stream()
        .filter(entry -> entry.getValue().learners >= learners)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
