package org.courseveil.anonymize.joined;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.courseveil.anonymize.tiers.SummaryCount;
import org.courseveil.anonymize.tiers.SummaryShape;
import org.courseveil.anonymize.units.SummaryTier;

/** Seeded learners of two genders, each in some of four courses. */
final class GeneratedSets {
  private GeneratedSets() {}

  /** A learner's part in a course. */
  record Part(List<String> tuple, List<String> others) {
    String completed() {
      return others.get(SummaryTier.OTHERS.indexOf(SummaryTier.COMPLETED));
    }

    List<Object> shaped(SummaryShape shape) {
      return List.of(tuple, shape.shaped(others));
    }
  }

  static List<List<Part>> learners(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<Part>> learners = new ArrayList<>();
    for (int learner = 0; learner < 200; learner++) {
      String gender = random.nextBoolean() ? "f" : "m";
      List<Part> own = new ArrayList<>();
      for (String course : List.of("a", "b", "c", "d")) {
        if (random.nextInt(3) == 0) {
          own.add(part(course, gender, random.nextBoolean() ? "yes" : "no", random.nextInt(3)));
        }
      }
      if (!own.isEmpty()) {
        learners.add(own);
      }
    }
    return learners;
  }

  static Part part(String course, String gender, String completed, int activity) {
    String grade = completed.equals("yes") ? "70-84" : "0";
    String events = List.of("0", "1-9", "10-99").get(activity);
    return new Part(List.of(course, gender), List.of(grade, completed, events, "1", "0", "0"));
  }

  static UnitCodes codes(List<List<Part>> learners) {
    return UnitCodes.of(
        learners.stream()
            .flatMap(List::stream)
            .map(part -> new SummaryCount(part.tuple(), part.others(), 1))
            .toList(),
        1);
  }

  static List<CourseSet> sets(UnitCodes codes, List<List<Part>> learners) {
    Map<List<Long>, Long> alike = new HashMap<>();
    for (List<Part> own : learners) {
      alike.merge(
          own.stream()
              .map(part -> codes.code(part.tuple(), part.others()).orElseThrow())
              .sorted()
              .toList(),
          1L,
          Long::sum);
    }
    return alike.entrySet().stream()
        .map(set -> CourseSet.of(set.getKey(), set.getValue()))
        .toList();
  }
}
