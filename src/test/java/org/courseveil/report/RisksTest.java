package org.courseveil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The classes of a package by bands of their size. */
final class RisksTest {
  @Test
  void bands_anyClasses_holdEachOnceInBandsThatDouble() {
    for (long seed = 1; seed <= 50; seed++) {
      Random random = new Random(seed);
      int k = 2 + random.nextInt(30);
      SortedMap<Long, Long> sizes = new TreeMap<>();
      for (int i = random.nextInt(40); i > 0; i--) {
        sizes.merge(1L + random.nextInt(3000), 1L + random.nextInt(5), Long::sum);
      }

      List<Risks.Band> bands = risks(sizes).bands(k);

      assertThat(bands.stream().mapToLong(Risks.Band::classes).sum())
          .isEqualTo(Counts.sumOf(sizes));
      assertThat(bands.stream().mapToLong(Risks.Band::learners).sum())
          .isEqualTo(
              sizes.entrySet().stream().mapToLong(size -> size.getKey() * size.getValue()).sum());
      for (Risks.Band band : bands) {
        assertThat(band.from() == 1 ? band.to() : 2 * band.from() - 1)
            .isEqualTo(band.from() == 1 ? k - 1 : band.to());
        assertThat(band.learners())
            .isBetween(band.classes() * band.from(), band.classes() * band.to());
      }
    }
  }

  @Test
  void uniques_classesOfOne_areCounted() {
    assertThat(risks(new TreeMap<>(Map.of(1L, 7L, 12L, 2L))).uniques()).isEqualTo(7);
    assertThat(risks(new TreeMap<>(Map.of(12L, 2L))).uniques()).isZero();
  }

  @Test
  void risks_impossible_areRefused() {
    TreeMap<Long, Long> none = new TreeMap<>();
    assertThatThrownBy(() -> new Risks(0.09, 0, 1.5, 0, 0, none)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> new Risks(0.09, 0, 0.1, 0, -4, none)).hasMessageContaining("-4");
    assertThatThrownBy(() -> risks(new TreeMap<>(Map.of(-12L, 2L)))).hasMessageContaining("-12");
  }

  private static Risks risks(SortedMap<Long, Long> sizes) {
    return new Risks(0.09, 0, 0.08, 0.02, 40, sizes);
  }
}
