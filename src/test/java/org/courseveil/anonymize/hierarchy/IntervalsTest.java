package org.courseveil.anonymize.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.courseveil.anonymize.engine.Hierarchy;
import org.junit.jupiter.api.Test;

final class IntervalsTest {
  @Test
  void hierarchy_ages_areToldInAlignedIntervals() {
    Hierarchy ages = Intervals.between(16, 120, 5, 10, 20).hierarchy("age");
    assertThat(ages.size()).isEqualTo(105);
    assertThat(TreeProperties.labels(ages, "23"))
        .containsExactly("23", "20-24", "20-29", "20-39", "*");
    assertThat(TreeProperties.labels(ages, "16"))
        .containsExactly("16", "15-19", "10-19", "0-19", "*");
    assertThat(TreeProperties.labels(ages, "120"))
        .containsExactly("120", "120-124", "120-129", "120-139", "*");
    assertThat(ages.contains("15")).isFalse();
    assertThat(ages.contains("unknown")).isFalse();
  }

  @Test
  void hierarchy_codings_areOneGroupOnEveryLevelAndCutWhatTheyReachInto() {
    Hierarchy ages = ages("14", "90", "5", "10", "20").hierarchy("age");
    assertThat(TreeProperties.labels(ages, "3")).containsExactly("3", "<=14", "<=14", "<=14", "*");
    assertThat(TreeProperties.labels(ages, "15"))
        .containsExactly("15", "15-19", "15-19", "15-19", "*");
    assertThat(TreeProperties.labels(ages, "89"))
        .containsExactly("89", "85-89", "80-89", "80-89", "*");
    assertThat(TreeProperties.labels(ages, "90"))
        .containsExactly("90", ">=90", ">=90", ">=90", "*");
    assertThat(TreeProperties.labels(ages("18", "90", "5").hierarchy("age"), "19"))
        .containsExactly("19", "19", "*");
  }

  @Test
  void hierarchy_decimals_areWrittenAsTheStepIs() {
    Hierarchy grades =
        new Intervals(
                BigDecimal.ZERO,
                BigDecimal.ONE,
                new BigDecimal("0.01"),
                BigDecimal.ZERO,
                List.of(new BigDecimal("0.1"), new BigDecimal("0.5")),
                Optional.empty(),
                Optional.of(BigDecimal.ONE),
                true)
            .hierarchy("grade");
    assertThat(grades.size()).isEqualTo(102);
    assertThat(TreeProperties.labels(grades, "0.37"))
        .containsExactly("0.37", "0.30-0.39", "0.00-0.49", "*");
    assertThat(TreeProperties.labels(grades, "1.00"))
        .containsExactly("1.00", ">=1.00", ">=1.00", "*");
    assertThat(TreeProperties.labels(grades, "unknown"))
        .containsExactly("unknown", "unknown", "unknown", "*");
  }

  @Test
  void hierarchy_belowZero_tellsItsIntervalsApartFromMinusSigns() {
    assertThat(TreeProperties.labels(Intervals.between(-7, 7, 5).hierarchy("h"), "-3"))
        .containsExactly("-3", "-5 to -1", "*");
  }

  @Test
  void hierarchy_singleBirthYears_haveTheBandsOfTheShippedOne() {
    Hierarchy bands = new Shipped("birth_years").hierarchy("birth_years");
    Hierarchy years =
        new Intervals(
                BigDecimal.valueOf(1900),
                BigDecimal.valueOf(2024),
                BigDecimal.ONE,
                BigDecimal.valueOf(1900),
                List.of(
                    BigDecimal.valueOf(5),
                    BigDecimal.TEN,
                    BigDecimal.valueOf(20),
                    BigDecimal.valueOf(40)),
                Optional.empty(),
                Optional.empty(),
                true)
            .hierarchy("year_of_birth");
    assertThat(years.size()).isEqualTo(126);
    for (String year : years.domain()) {
      List<String> labels = TreeProperties.labels(years, year);
      assertThat(labels.subList(1, labels.size()))
          .isEqualTo(TreeProperties.labels(bands, labels.get(1)));
    }
  }

  @Test
  void of_widthsThatDoNotNest_areRefused() {
    String rule =
        "Each width is a multiple of the one before, the first one of the step. Provided: ";
    refuses(rule + "5, 12", 0, 120, 5, 12);
    refuses(rule + "5, 5", 0, 120, 5, 5);
    refuses(rule + "10, 5", 0, 120, 10, 5);
    refuses(rule + "1", 0, 120, 1);
    refuses(rule + "-5", 0, 120, -5);
    refuses("A hierarchy of intervals has a width at least.", 0, 120);
  }

  @Test
  void of_boundsThatCannotBe_areRefused() {
    refuses("The lowest value is not above the highest. Provided: 9, 8", 9, 8, 5);
    refuses("A domain has at most 1000000 values. Provided: 1000001", 0, 1_000_000, 5);
    refuses(
        "A number has at most 12 digits before its point and 6 behind it. Provided:"
            + " 1000000000000",
        0,
        1_000_000_000_000L,
        5);
  }

  @Test
  void of_numbersBesideTheStep_areRefused() {
    refused("A step is above 0. Provided: 0", () -> decimal("0", "1"));
    refused("A step is above 0. Provided: -0.5", () -> decimal("-0.5", "1"));
    refused(
        "Each number is a multiple of the step, 0.5. Provided: 0.75", () -> decimal("0.5", "0.75"));
    refused(
        "A number has at most 12 digits before its point and 6 behind it. Provided: 1E+400000000",
        () -> decimal("1", "1E+400000000"));
  }

  @Test
  void of_codingsWithoutValues_areRefused() {
    refused(
        "The bottom group has a value of the domain. Provided: -1", () -> ages("-1", "90", "5"));
    refused("The top group has a value of the domain. Provided: 121", () -> ages("14", "121", "5"));
    refused(
        "Between the bottom group and the top group lies a value. Provided: 14, 15",
        () -> ages("14", "15", "5"));
  }

  private static Intervals ages(String bottom, String top, String... widths) {
    return new Intervals(
        BigDecimal.ZERO,
        BigDecimal.valueOf(120),
        BigDecimal.ONE,
        BigDecimal.ZERO,
        Stream.of(widths).map(BigDecimal::new).toList(),
        Optional.of(new BigDecimal(bottom)),
        Optional.of(new BigDecimal(top)),
        false);
  }

  private static void decimal(String step, String to) {
    new Intervals(
        BigDecimal.ZERO,
        new BigDecimal(to),
        new BigDecimal(step),
        BigDecimal.ZERO,
        List.of(BigDecimal.TEN),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static void refuses(String message, long from, long to, long... widths) {
    refused(message, () -> Intervals.between(from, to, widths));
  }

  private static void refused(String message, ThrowingCallable rule) {
    assertThatThrownBy(rule).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
