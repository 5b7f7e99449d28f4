package org.courseveil.anonymize.tiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.engine.RecodingTree;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;

/** What labels of schemes with one quasi-identifier say of the month of enrolment. */
final class TestMonths {
  private TestMonths() {}

  /** Returns months that nobody knows anything of: gender is the one quasi-identifier. */
  static EnrolmentMonths unknown() {
    return of("gender", 0, Map.of());
  }

  /** Returns months of a level of the shipped hierarchy: 0 months, 1 quarters, 3 years. */
  static EnrolmentMonths ofLevel(int level, Map<String, LocalDate> courseStarts) {
    return of("enrolment_month", level, courseStarts);
  }

  private static EnrolmentMonths of(
      String quasiIdentifier, int level, Map<String, LocalDate> courseStarts) {
    Hierarchies hierarchies = Hierarchies.shipped();
    return EnrolmentMonths.of(
        new Scheme(
            1,
            List.of(new Scheme.Column(quasiIdentifier, hierarchies.of(quasiIdentifier).sha256())),
            new RecodingTree.Leaf(List.of(level)),
            "some-engine",
            "1",
            0.2,
            new Scheme.Guard(3, 6, 0.1, 0.2)),
        hierarchies,
        courseStarts);
  }
}
