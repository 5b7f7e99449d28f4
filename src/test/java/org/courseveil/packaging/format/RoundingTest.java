package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class RoundingTest {
  private static final Code WHO = new Code("member");
  private static final Code WHERE = new Code("summary");

  @Test
  void roundedCount_anyCount_isTheNextMultipleBelow() {
    for (int k = 2; k < 40; k++) {
      for (int count = 0; count < 200; count++) {
        long value = RoundedCount.of(count, k).value();
        assertThat(value % k).isZero();
        assertThat(count - value).isBetween(0L, k - 1L);
      }
    }
  }

  @Test
  void roundedCount_exactCount_isRefused() {
    assertThatThrownBy(() -> new RoundedCount(29, 12)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RoundedCount.of(-1, 12)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void linkRate_anyMeasuredRate_isAnUpperBoundThatKeepsTheLimit() {
    double limit = 1 / 12.0;
    for (int linked = 0; linked <= 83; linked++) {
      LinkRate rate = LinkRate.measured(WHO, WHERE, limit, linked / 1000.0);
      assertThat(rate.linkedAtMost()).isBetween(linked / 1000.0, limit);
      assertThat(rate.linkedAtMost() == limit || rate.linkedAtMost() * 100 % 1 < 1e-9).isTrue();
    }
  }

  @Test
  void linkRate_aboveTheLimit_isRefused() {
    assertThatThrownBy(() -> LinkRate.measured(WHO, WHERE, 0.1, 0.1001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void roundedRate_anyRate_isTheHundredthAbove() {
    for (int learners = 1; learners <= 400; learners++) {
      double exact = 1.0 / learners;
      assertThat(RoundedRate.of(exact).value()).isBetween(exact, exact + 0.01);
      assertThat(RoundedRate.of(exact).value() * 100 % 1).isLessThan(1e-9);
    }
    assertThatThrownBy(() -> new RoundedRate(1 / 12.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hundredths");
    assertThatThrownBy(() -> new RoundedRate(1.01)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void risks_smallestClassesThatRoundAlike_lookAlike() {
    for (int smallest = 12; smallest < 24; smallest++) {
      assertThat(Risks.of(RoundedCount.of(smallest, 12), 0.02, 0.09, 0))
          .isEqualTo(Risks.of(RoundedCount.of(12, 12), 0.02, 0.09, 0));
    }
  }

  @Test
  void linkRate_exactRate_isRefused() {
    assertThatThrownBy(() -> new LinkRate(WHO, WHERE, 0.1, 37 / 1201.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hundredths");
  }
}
