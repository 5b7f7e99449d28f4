package org.courseveil.anonymize.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.release.ReleasedTable.Rows;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.policy.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The part of the verifier that measures whom a few random points of a table single out. In the
 * table of units a point is one cell, with its course; in a child table it is one row.
 *
 * <p>Somebody whose points are all those of somebody else is never singled out. So these are
 * counted and only the others are drawn from, which keeps a rate from being above what all points
 * give.
 */
final class UnicityCheck implements Consumer<@Nullable Object[]> {
  static final int MOST_POINTS = 5;

  private static final int DRAWS = 2_000;

  /** The same rows in the same order give the same draws. */
  private static final long SEED = 5;

  private static final int FIRST_CELL = 2;
  private static final int[] NONE = {};

  private final ReleasedTable table;
  private final Map<List<@Nullable Object>, Integer> points = new HashMap<>();
  private final Map<String, int[]> pointsOf = new LinkedHashMap<>();

  UnicityCheck(ReleasedTable table) {
    this.table = table;
  }

  @Override
  public void accept(@Nullable Object[] row) {
    int[] before = pointsOf.getOrDefault(String.valueOf(row[0]), NONE);
    int[] more = table.rows() == Rows.UNITS ? cells(row) : new int[] {number(tail(row))};
    int[] all = Arrays.copyOf(before, before.length + more.length);
    System.arraycopy(more, 0, all, before.length, more.length);
    pointsOf.put(String.valueOf(row[0]), all);
  }

  private int[] cells(@Nullable Object[] row) {
    int[] cells = new int[row.length - FIRST_CELL];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = number(Arrays.asList(row[1], i, row[FIRST_CELL + i]));
    }
    return cells;
  }

  private static List<@Nullable Object> tail(@Nullable Object[] row) {
    return Arrays.asList(Arrays.copyOfRange(row, 1, row.length));
  }

  private int number(List<@Nullable Object> point) {
    return points.computeIfAbsent(point, key -> points.size());
  }

  /** Returns the shares of the package's units, and reports those above the member's limit. */
  Unicity report(UnitCheck units, Map<Tier, Double> memberLimits, Breaches breaches) {
    Tier tier = table.tier();
    Unicity unicity = new Unicity(tier, rates(units), memberLimits.getOrDefault(tier, 0.0));
    breaches.addUnless(unicity.holds(), Rule.UNICITY_LIMIT_HOLDS, table);
    return unicity;
  }

  private List<Double> rates(UnitCheck units) {
    List<int[]> learners = new ArrayList<>();
    List<Integer> unitsOf = new ArrayList<>();
    pointsOf.forEach(
        (pseudonym, own) -> {
          learners.add(Arrays.stream(own).sorted().distinct().toArray());
          unitsOf.add(units.learners().getOrDefault(pseudonym, List.of()).size());
        });
    PointIndex index = new PointIndex(learners, points.size());
    SplittableRandom random = new SplittableRandom(SEED);
    int[] different = shuffled(index.different(), random);
    double[] singledOut = new double[MOST_POINTS];
    double drawn = 0;
    for (int draw = 0; draw < draws(different.length); draw++) {
      int learner = different[draw % different.length];
      drawn += unitsOf.get(learner);
      for (int i = needed(index, learner, random) - 1; i < MOST_POINTS; i++) {
        singledOut[i] += unitsOf.get(learner);
      }
    }
    double unitsDrawn = Math.max(1, drawn);
    double mayBe = Arrays.stream(different).mapToLong(unitsOf::get).sum();
    double share = mayBe / Math.max(1, units.units());
    return Arrays.stream(singledOut).mapToObj(found -> found / unitsDrawn * share).toList();
  }

  /** Returns how many draws there are: so many of each learner, or one of so many learners. */
  private static int draws(int learners) {
    return learners == 0 || learners > DRAWS
        ? Math.min(learners, DRAWS)
        : DRAWS / learners * learners;
  }

  /** Returns how many of a learner's points, in a random order, it takes; one too many for none. */
  private static int needed(PointIndex index, int learner, SplittableRandom random) {
    int[] own = shuffled(index.pointsOf(learner), random);
    for (int known = 1; known <= Math.min(MOST_POINTS, own.length); known++) {
      if (index.singleOut(own, known)) {
        return known;
      }
    }
    return MOST_POINTS + 1;
  }

  private static int[] shuffled(int[] numbers, SplittableRandom random) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int number = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = number;
    }
    return numbers;
  }
}
