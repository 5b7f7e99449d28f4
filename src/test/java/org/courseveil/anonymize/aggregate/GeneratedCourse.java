package org.courseveil.anonymize.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.courseveil.policy.AggregateTable;

/** Learners of a course, drawn: where they are, what they reached, and when they were active. */
public record GeneratedCourse(String course, List<Learner> learners) {
  private static final List<String> GRADES =
      List.of("none", "0", "1-49", "50-69", "70-84", "85-100");
  public static final List<String> REGIONS = List.of("africa", "americas", "asia", "europe", "*");
  private static final int WEEKS = 4;
  private static final List<String> KINDS = List.of("video", "problem");

  /** A learner: where, with which result, and in which weeks and kinds active. */
  public record Learner(int grade, int region, List<Boolean> active) {}

  /** Draws learners; some grades, regions and weeks are of few or none. */
  public static GeneratedCourse draw(Random random, String course, int learners) {
    double presence = random.nextDouble();
    return new GeneratedCourse(
        course,
        IntStream.range(0, learners)
            .mapToObj(
                any ->
                    new Learner(
                        skewed(random, GRADES.size()),
                        skewed(random, REGIONS.size()),
                        IntStream.range(0, WEEKS * KINDS.size())
                            .mapToObj(cell -> random.nextDouble() < Math.pow(presence, cell % 3.5))
                            .toList()))
            .toList());
  }

  /** Returns a course that has these learners and others. */
  GeneratedCourse and(GeneratedCourse others) {
    List<Learner> all = new ArrayList<>(learners);
    all.addAll(others.learners);
    return new GeneratedCourse(course, all);
  }

  /** Returns the exact counts. */
  public CourseCounts counts() {
    List<Split> splits = new ArrayList<>();
    splits.add(
        split(AggregateTable.GRADES, GRADES, learners.stream().map(Learner::grade).toList()));
    splits.add(
        split(AggregateTable.REGIONS, REGIONS, learners.stream().map(Learner::region).toList()));
    for (int cell = 0; cell < WEEKS * KINDS.size(); cell++) {
      int at = cell;
      splits.add(
          Split.inAndOut(
              AggregateTable.ACTIVITY,
              List.of(Integer.toString(cell / KINDS.size()), KINDS.get(cell % KINDS.size())),
              learners.stream().filter(learner -> learner.active().get(at)).count(),
              learners.size()));
    }
    return new CourseCounts(course, learners.size(), splits);
  }

  private static Split split(AggregateTable table, List<String> labels, List<Integer> values) {
    return new Split(
        table,
        IntStream.range(0, labels.size())
            .mapToObj(
                label ->
                    new Part(
                        List.of(labels.get(label)),
                        values.stream().filter(value -> value == label).count(),
                        true))
            .toList());
  }

  private static int skewed(Random random, int values) {
    return (int) (values * Math.pow(random.nextDouble(), 2.5));
  }
}
