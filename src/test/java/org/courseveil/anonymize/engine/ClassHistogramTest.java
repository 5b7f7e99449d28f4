package org.courseveil.anonymize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ClassHistogramTest {
  @Test
  void risks_ofAnyClasses_areMeansOverTheirLearners() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 100; round++) {
      TreeMap<Long, Long> sizes = new TreeMap<>();
      double learners = 0;
      double expected = 0;
      double atRisk = 0;
      double highest = 0;
      for (int i = 0; i <= random.nextInt(20); i++) {
        long size = 1L + random.nextInt(15);
        sizes.merge(size, 1L, Long::sum);
        learners += size;
        for (int learner = 0; learner < size; learner++) {
          expected += 1.0 / size;
        }
        atRisk += 1.0 / size > 0.2 ? size : 0;
        highest = Math.max(highest, 1.0 / size);
      }
      ClassHistogram histogram = new ClassHistogram(sizes);
      assertThat(histogram.averageRisk()).isCloseTo(expected / learners, within(1e-12));
      assertThat(histogram.shareAtRisk(0.2)).isCloseTo(atRisk / learners, within(1e-12));
      assertThat(histogram.highestRisk()).isEqualTo(highest);
      assertThat(histogram.uniques()).isEqualTo(sizes.getOrDefault(1L, 0L));
    }
  }

  @Test
  void risks_ofNoClass_areNone() {
    ClassHistogram none = new ClassHistogram(new TreeMap<>(Map.of()));
    assertThat(none.averageRisk()).isZero();
    assertThat(none.highestRisk()).isZero();
    assertThat(none.shareAtRisk(0.2)).isZero();
    assertThat(none.smallest()).isZero();
  }
}
