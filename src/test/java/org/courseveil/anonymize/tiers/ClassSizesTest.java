package org.courseveil.anonymize.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.courseveil.anonymize.tiers.ClassSizes.OfSize;
import org.junit.jupiter.api.Test;

final class ClassSizesTest {
  @Test
  void smallestKept_rateHolds_keepsAllClasses() {
    ClassSizes sizes = sizes(new OfSize(60, 2, 120, 4, 9), new OfSize(12, 1, 12, 2, 3));
    assertThat(sizes.smallestKept(1.0 / 12)).isEqualTo(OptionalLong.of(12));
    assertThat(sizes.from(12)).isEqualTo(new ClassSizes.Sums(3, 132, 6, 12));
  }

  @Test
  void smallestKept_outcomesMakeClassesTooSmall_holdsTheSmallest() {
    ClassSizes sizes = sizes(new OfSize(12, 9, 108, 18, 20), new OfSize(30, 2, 60, 4, 9));
    assertThat(sizes.smallestKept(1.0 / 12)).isEqualTo(OptionalLong.of(30));
  }

  @Test
  void smallestKept_noClassIsLargeEnough_isNothing() {
    assertThat(sizes(new OfSize(12, 9, 108, 18, 20)).smallestKept(1.0 / 12)).isEmpty();
    assertThat(sizes().smallestKept(1.0 / 12)).isEmpty();
  }

  private static ClassSizes sizes(OfSize... sizes) {
    return new ClassSizes(List.of(sizes));
  }
}
