package org.courseveil.anonymize.verify;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.jspecify.annotations.Nullable;

/** The part of the verifier that looks at rows about units: whose they are, and whom they tell. */
final class ChildCheck {
  private static final int[] NONE = {};

  /** The columns that do not tell where somebody was, but how much they did there, and how well. */
  private static final Set<String> MEASURES = Set.of("events", "outcome", "attempts");

  private static final Pattern MODULE =
      Pattern.compile(
          "((?<ccx>ccx-)?block-v1:(?<course>[^/@]+(@[0-9]+)?)\\+type@|i4x://(?<old>[^/]+/[^/]+)/)"
              + "[a-z0-9_-]+(\\+block@|/)[0-9a-f]{32}");

  private final UnitCheck units;
  private final Map<List<@Nullable Object>, Integer> numbers = new HashMap<>();
  private final Map<String, int[]> rowsOf = new HashMap<>();

  ChildCheck(UnitCheck units) {
    this.units = units;
  }

  /** Returns the check of one table; all of a package add to the same joint signatures. */
  OfTable of(ReleasedTable table, int k) {
    return new OfTable(table, k);
  }

  /** The rows of one table. */
  final class OfTable implements Consumer<@Nullable Object[]> {
    private final ReleasedTable table;
    private final int k;
    private final int[] placeAt;
    private final Map<List<@Nullable Object>, Set<String>> learnersAt = new HashMap<>();
    private final int[] modulesAt;
    private long orphans;
    private long strays;

    private OfTable(ReleasedTable table, int k) {
      this.table = table;
      this.k = k;
      List<String> place = new ArrayList<>(List.of(table.course()));
      place.addAll(table.names(Role.MODULE));
      table.names(Role.KEPT).stream().filter(name -> !MEASURES.contains(name)).forEach(place::add);
      this.modulesAt =
          table.names(Role.MODULE).stream().mapToInt(table.columnNames()::indexOf).toArray();
      this.placeAt = place.stream().mapToInt(table.columnNames()::indexOf).toArray();
    }

    @Override
    public void accept(@Nullable Object[] row) {
      String pseudonym = String.valueOf(row[0]);
      orphans += units.unit(pseudonym, row[1]).isPresent() ? 0 : 1;
      for (int module : modulesAt) {
        strays += isPartOf(String.valueOf(row[module]), String.valueOf(row[1])) ? 0 : 1;
      }
      Set<String> there =
          learnersAt.computeIfAbsent(RowCheck.values(row, placeAt), key -> new HashSet<>());
      if (there.size() < k) {
        there.add(pseudonym);
      }
      @Nullable Object[] named = row.clone();
      named[0] = table.name();
      int number = numbers.computeIfAbsent(Arrays.asList(named), key -> numbers.size());
      rowsOf.merge(pseudonym, new int[] {number}, ChildCheck::joined);
    }

    void report(Breaches breaches) {
      breaches.add(Rule.CHILDREN_BELONG_TO_UNITS, table, orphans);
      breaches.add(Rule.MODULES_ARE_THE_COURSES, table, strays);
      breaches.add(
          Rule.PLACES_HAVE_K_LEARNERS,
          table,
          learnersAt.values().stream().filter(learners -> learners.size() < k).count());
    }
  }

  /** Whether a text is the id of a part of a course, with a random name, or stands for none. */
  private static boolean isPartOf(String module, String course) {
    Matcher parts = MODULE.matcher(module);
    if (!parts.matches()) {
      return module.equals("none");
    }
    String ofOld = parts.group("old");
    String form = parts.group("ccx") == null ? "course-v1:" : "ccx-v1:";
    return ofOld == null
        ? course.equals(form + parts.group("course"))
        : course.startsWith(ofOld + "/");
  }

  private static int[] joined(int[] rows, int[] more) {
    int[] joined = Arrays.copyOf(rows, rows.length + more.length);
    System.arraycopy(more, 0, joined, rows.length, more.length);
    return joined;
  }

  /**
   * Returns the units of each different learner, added up, when their child rows are known as well:
   * one of those who are alike is found.
   */
  long linkedByAllColumns() {
    Set<IntBuffer> different = new HashSet<>();
    long linked = 0;
    for (var learner : units.learners().entrySet()) {
      int[] own =
          learner.getValue().stream().mapToInt(UnitCheck.Unit::signature).sorted().toArray();
      int[] rows = rowsOf.getOrDefault(learner.getKey(), NONE).clone();
      Arrays.sort(rows);
      int[] signature = joined(joined(new int[] {own.length}, own), rows);
      linked += different.add(IntBuffer.wrap(signature)) ? own.length : 0;
    }
    return linked;
  }
}
