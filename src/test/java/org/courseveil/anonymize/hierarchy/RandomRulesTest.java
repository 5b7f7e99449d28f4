package org.courseveil.anonymize.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.courseveil.anonymize.engine.Hierarchy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random rules: each is total, a tree, and brings together what its definition does. */
final class RandomRulesTest {
  private static final int RULES = 60;

  static IntStream seeds() {
    return IntStream.range(0, RULES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void intervals_anyWidthsAndCodings_bringTogetherWhatLiesInOne(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long from = random.nextInt(-60, 60);
    long to = from + random.nextInt(3, 60);
    long origin = random.nextInt(-9, 10);
    List<Long> widths = new ArrayList<>();
    long width = 1;
    for (int level = random.nextInt(3); level >= 0; level--) {
      width *= random.nextInt(2, 5);
      widths.add(width);
    }
    Optional<Long> bottom = maybe(random, from);
    Optional<Long> top = maybe(random, to);
    boolean missing = random.nextBoolean();
    String[] steps = {"1", "5", "0.1", "0.25", "0.50"};
    BigDecimal step = new BigDecimal(steps[random.nextInt(steps.length)]);
    Hierarchy hierarchy =
        new Intervals(
                times(step, from),
                times(step, to),
                step,
                times(step, origin),
                widths.stream().map(span -> times(step, span)).toList(),
                bottom.map(at -> times(step, at)),
                top.map(at -> times(step, at)),
                missing)
            .hierarchy("h");

    requireDomain(hierarchy, (int) (to - from) + 1, missing);
    for (int level = 1; level <= widths.size(); level++) {
      long span = widths.get(level - 1);
      TreeProperties.requireTogether(
          hierarchy,
          level,
          known(hierarchy),
          (one, other) -> {
            long a = new BigDecimal(one).divide(step).longValueExact();
            long b = new BigDecimal(other).divide(step).longValueExact();
            boolean bothLow = a <= bottom.orElse(-1000L) && b <= bottom.orElse(-1000L);
            boolean bothHigh = a >= top.orElse(1000L) && b >= top.orElse(1000L);
            boolean oneCoded =
                Math.min(a, b) <= bottom.orElse(-1000L) || Math.max(a, b) >= top.orElse(1000L);
            return bothLow
                || bothHigh
                || (!oneCoded
                    && Math.floorDiv(a - origin, span) == Math.floorDiv(b - origin, span));
          });
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void dates_anyLevels_bringTogetherWhatTheCalendarDoes(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDate from = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(3000));
    boolean days = random.nextBoolean();
    LocalDate to = from.plusDays(random.nextInt(days ? 400 : 5000));
    List<DatePart> levels = new ArrayList<>();
    for (DatePart level : DatePart.values()) {
      boolean possible = level.compareTo(days ? DatePart.WEEK : DatePart.MONTH) > 0;
      if (possible && random.nextBoolean()) {
        levels.add(level);
      }
    }
    if (levels.isEmpty()) {
      levels.add(days ? DatePart.WEEK : DatePart.DECADE);
    }
    boolean missing = random.nextBoolean();
    Hierarchy hierarchy =
        new Dates(
                days ? from.toString() : YearMonth.from(from).toString(),
                days ? to.toString() : YearMonth.from(to).toString(),
                levels,
                missing)
            .hierarchy("h");

    long months = months(from, to);
    long size = days ? to.toEpochDay() - from.toEpochDay() : months;
    requireDomain(hierarchy, (int) size + 1, missing);
    List<String> some = known(hierarchy).stream().filter(value -> random.nextInt(4) == 0).toList();
    for (int level = 1; level <= levels.size(); level++) {
      DatePart granularity = levels.get(level - 1);
      TreeProperties.requireTogether(
          hierarchy,
          level,
          some,
          (one, other) -> place(one, granularity).equals(place(other, granularity)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void prefixes_anyLengths_bringTogetherWhatBeginsAlike(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<String> values = new LinkedHashSet<>();
    int count = random.nextInt(1, 40);
    while (values.size() < count) {
      values.add(
          random
              .ints(random.nextInt(1, 7), 0, 3)
              .mapToObj(letter -> List.of("a", "7", "\uD83D\uDE80").get(letter))
              .reduce("", String::concat));
    }
    values.add("777777a");
    List<Integer> lengths = new ArrayList<>();
    for (int length = 6; length >= 1; length--) {
      if (random.nextBoolean() || length == 1) {
        lengths.add(length);
      }
    }
    String mask = random.nextBoolean() ? "*" : "";
    boolean missing = random.nextBoolean();
    Hierarchy hierarchy = new Prefixes(List.copyOf(values), lengths, mask, missing).hierarchy("h");

    requireDomain(hierarchy, values.size(), missing);
    for (int level = 1; level <= lengths.size(); level++) {
      int length = lengths.get(level - 1);
      TreeProperties.requireTogether(
          hierarchy,
          level,
          List.copyOf(values),
          (one, other) ->
              begin(one, length).equals(begin(other, length))
                  && (mask.isEmpty() || one.codePoints().count() == other.codePoints().count()));
      for (String value : values) {
        assertThat(hierarchy.label(value, level).codePoints().count())
            .isEqualTo(
                mask.isEmpty()
                    ? Math.min(length, value.codePoints().count())
                    : value.codePoints().count());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void groups_anyTable_haveTheGroupsAsTheyAreListed(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> members =
        IntStream.range(0, random.nextInt(1, 40)).mapToObj(i -> "v" + i).toList();
    List<String> values = members;
    List<Map<String, List<String>>> levels = new ArrayList<>();
    for (int level = random.nextInt(1, 4); level > 0; level--) {
      Map<String, List<String>> groups = new LinkedHashMap<>();
      for (String member : members) {
        String group = "group " + random.nextInt(1 + members.size() / 2);
        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(member);
      }
      levels.add(groups);
      members = List.copyOf(groups.keySet());
    }
    boolean missing = random.nextBoolean();
    Hierarchy hierarchy = new Groups(levels, missing).hierarchy("h");

    requireDomain(hierarchy, values.size(), missing);
    for (int level = 1; level <= levels.size(); level++) {
      for (String value : values) {
        String below = hierarchy.label(value, level - 1);
        assertThat(levels.get(level - 1).get(hierarchy.label(value, level))).contains(below);
      }
    }
  }

  private static void requireDomain(Hierarchy hierarchy, int values, boolean missing) {
    TreeProperties.require(hierarchy);
    assertThat(hierarchy.contains(Hierarchy.MISSING)).isEqualTo(missing);
    assertThat(hierarchy.size()).isEqualTo(missing ? values + 1 : values);
  }

  private static List<String> known(Hierarchy hierarchy) {
    return hierarchy.domain().stream().filter(value -> !value.equals(Hierarchy.MISSING)).toList();
  }

  private static Optional<Long> maybe(SplittableRandom random, long value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private static BigDecimal times(BigDecimal step, long count) {
    return step.multiply(BigDecimal.valueOf(count));
  }

  private static long months(LocalDate from, LocalDate to) {
    return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
  }

  private static String begin(String text, int length) {
    return text.codePoints()
        .limit(length)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Returns the first day of what a date lies in. */
  private static LocalDate place(String value, DatePart granularity) {
    LocalDate date = LocalDate.parse(value.length() == 7 ? value + "-01" : value);
    LocalDate month = date.withDayOfMonth(1);
    return switch (granularity) {
      case DAY -> date;
      case WEEK -> date.minusDays(date.getDayOfWeek().getValue() - 1L);
      case MONTH -> month;
      case QUARTER -> month.minusMonths((month.getMonthValue() - 1) % 3);
      case HALF_YEAR -> month.minusMonths((month.getMonthValue() - 1) % 6);
      case YEAR -> date.withDayOfYear(1);
      case DECADE -> date.withDayOfYear(1).minusYears(date.getYear() % 10);
    };
  }
}
