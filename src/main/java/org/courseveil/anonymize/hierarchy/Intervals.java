package org.courseveil.anonymize.hierarchy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.courseveil.anonymize.engine.Hierarchy;

/**
 * Numbers in intervals that grow from level to level, such as {@code 23}, {@code 20-24}, {@code
 * 20-29}. An interval tells its first and its last value; at the bounds it keeps its name although
 * it is not full.
 *
 * @param from the lowest value
 * @param to the highest value
 * @param step what lies between two values; they are written with its decimals
 * @param origin where an interval of every width begins
 * @param widths the width of the intervals of each level, each a multiple of the one before
 * @param bottom up to where all values are one group, such as {@code <=14}, on every level; the
 *     interval that it cuts begins behind it
 * @param top from where on all values are one group, such as {@code >=90}
 * @param missing whether the missing value belongs to the domain
 */
public record Intervals(
    BigDecimal from,
    BigDecimal to,
    BigDecimal step,
    BigDecimal origin,
    List<BigDecimal> widths,
    Optional<BigDecimal> bottom,
    Optional<BigDecimal> top,
    boolean missing)
    implements HierarchyRule {
  public Intervals {
    widths = List.copyOf(widths);
    Steps steps = new Steps(step);
    long lowest = steps.in(from);
    long highest = steps.in(to);
    steps.in(origin);
    require(lowest <= highest, "The lowest value is not above the highest", from, to);
    RuleRows.requireSize(highest - lowest + 1);
    requireNested(steps, widths);
    long behindBottom = bottom.map(steps::in).orElse(lowest - 1) + 1;
    long beforeTop = top.map(steps::in).orElse(highest + 1) - 1;
    require(
        bottom.isEmpty() || behindBottom > lowest,
        "The bottom group has a value of the domain",
        bottom.orElse(from));
    require(
        top.isEmpty() || beforeTop < highest,
        "The top group has a value of the domain",
        top.orElse(to));
    require(
        behindBottom <= beforeTop,
        "Between the bottom group and the top group lies a value",
        bottom.orElse(from),
        top.orElse(to));
  }

  /** Returns the intervals of whole numbers, with {@code 0} where one of every width begins. */
  public static Intervals between(long from, long to, long... widths) {
    return new Intervals(
        BigDecimal.valueOf(from),
        BigDecimal.valueOf(to),
        BigDecimal.ONE,
        BigDecimal.ZERO,
        LongStream.of(widths).mapToObj(BigDecimal::valueOf).toList(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static void requireNested(Steps steps, List<BigDecimal> widths) {
    require(!widths.isEmpty(), "A hierarchy of intervals has a width at least");
    long before = 1;
    for (BigDecimal width : widths) {
      long next = steps.in(width);
      require(
          next > before && next % before == 0,
          "Each width is a multiple of the one before, the first one of the step",
          widths.toArray());
      before = next;
    }
  }

  private static void require(boolean kept, String rule, Object... given) {
    if (!kept) {
      throw new IllegalArgumentException(
          rule + "." + (given.length == 0 ? "" : " Provided: " + Steps.listed(given)));
    }
  }

  @Override
  public Hierarchy hierarchy(String column) {
    Steps steps = new Steps(step);
    Bands bands =
        new Bands(
            steps,
            steps.in(origin),
            bottom.map(steps::in).orElse(Long.MIN_VALUE),
            top.map(steps::in).orElse(Long.MAX_VALUE));
    List<Long> spans = widths.stream().map(steps::in).toList();
    RuleRows rows = new RuleRows();
    long highest = steps.in(to);
    for (long value = steps.in(from); value <= highest; value++) {
      long at = value;
      rows.add(steps.text(at), spans.stream().map(span -> bands.label(at, span)).toList());
    }
    return rows.hierarchy(column, missing);
  }

  /** Where intervals begin and end, counted in steps. */
  private record Bands(Steps steps, long origin, long bottom, long top) {
    String label(long value, long span) {
      if (value <= bottom) {
        return "<=" + steps.text(bottom);
      }
      if (value >= top) {
        return ">=" + steps.text(top);
      }
      long begin = origin + Math.floorDiv(value - origin, span) * span;
      long first = begin <= bottom ? bottom + 1 : begin;
      long last = Math.min(begin + span - 1, top - 1);
      String between = first < 0 || last < 0 ? " to " : "-";
      return first == last ? steps.text(first) : steps.text(first) + between + steps.text(last);
    }
  }
}
