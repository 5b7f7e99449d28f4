package org.courseveil.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class OrderCorrelationTest {
  private static final GroundTruth TRUTH = truth();

  private static GroundTruth truth() {
    Random random = new Random(3);
    List<GroundTruth.Account> accounts = new ArrayList<>();
    for (long id = 0; id < 500; id++) {
      accounts.add(
          new GroundTruth.Account(
              1000 + id,
              "eligible",
              "",
              Optional.of(Instant.ofEpochSecond(random.nextInt(1_000_000))),
              Optional.empty(),
              Map.of(),
              List.of(
                  new GroundTruth.Identifier(
                      "username", "u" + random.nextInt(1_000_000), false, List.of()))));
    }
    Collections.shuffle(accounts, random);
    return new GroundTruth(List.copyOf(accounts), List.of(), List.of());
  }

  @Test
  void of_knownRanks_givesSpearmansRho() {
    assertThat(OrderCorrelation.of("x", List.of(1.0, 2.0, 3.0, 4.0)).rho())
        .isCloseTo(1, within(1e-12));
    assertThat(OrderCorrelation.of("x", List.of(4.0, 3.0, 2.0, 1.0)).rho())
        .isCloseTo(-1, within(1e-12));
    assertThat(OrderCorrelation.of("x", List.of(1.0, 3.0, 2.0, 5.0, 4.0)).rho())
        .isCloseTo(0.8, within(1e-12));
    assertThat(OrderCorrelation.of("x", List.of(7.0, 7.0, 7.0)).rho()).isZero();
  }

  @Test
  void of_shuffledRows_tellNothing() {
    List<Long> order = new ArrayList<>(TRUTH.accounts().stream().map(a -> a.userId()).toList());
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(order, new Random(seed));
      assertThat(OrderCorrelation.of(order, TRUTH)).noneMatch(OrderCorrelation::isTelling);
    }
  }

  @Test
  void of_sortedRows_tellWhatTheyAreSortedBy() {
    assertThat(telling(sorted(java.util.Comparator.comparing(GroundTruth.Account::userId))))
        .containsExactly("user id");
    assertThat(telling(sorted(java.util.Comparator.comparing(a -> a.value("username")))))
        .containsExactly("username");
    assertThat(
            telling(
                sorted(java.util.Comparator.comparing(a -> a.requestedAt().orElse(Instant.EPOCH)))))
        .containsExactly("request");
    assertThat(telling(TRUTH.accounts().stream().map(a -> a.userId()).toList()))
        .containsExactly("export");
  }

  @Test
  void of_partlySortedRows_tell() {
    List<Long> order = sorted(java.util.Comparator.comparing(GroundTruth.Account::userId));
    List<Long> mixed = new ArrayList<>(order.subList(0, 250));
    Collections.shuffle(mixed, new Random(1));
    mixed.addAll(order.subList(250, 500));

    assertThat(telling(mixed)).contains("user id");
  }

  @Test
  void of_tooFewRows_throws() {
    assertThatThrownBy(() -> OrderCorrelation.of("x", List.of(1.0)))
        .hasMessageContaining("at least 3 rows");
  }

  private static List<Long> sorted(java.util.Comparator<GroundTruth.Account> by) {
    return TRUTH.accounts().stream().sorted(by).map(a -> a.userId()).toList();
  }

  private static List<String> telling(List<Long> order) {
    return OrderCorrelation.of(order, TRUTH).stream()
        .filter(OrderCorrelation::isTelling)
        .map(OrderCorrelation::attribute)
        .toList();
  }
}
