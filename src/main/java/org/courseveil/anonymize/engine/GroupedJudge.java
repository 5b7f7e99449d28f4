package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A judge of tuples that look alike: they are one class in each of their groups. */
final class GroupedJudge {
  private final EquivalenceClasses table;
  private final ClassVerdicts.Judge judge;

  GroupedJudge(EquivalenceClasses table, SearchGoal goal) {
    this.table = table;
    this.judge = new ClassVerdicts.Judge(table, goal);
  }

  /** Returns the learners of each class that may stay. */
  List<Long> kept(int[] tuples) {
    List<Long> kept = new ArrayList<>();
    for (int[] ofGroup : table.groups() == 1 ? List.of(tuples) : byGroup(tuples)) {
      if (judge.keeps(table, ofGroup)) {
        kept.add(Arrays.stream(ofGroup).mapToLong(table::learners).sum());
      }
    }
    return kept;
  }

  private List<int[]> byGroup(int[] tuples) {
    int[] count = new int[table.groups()];
    for (int tuple : tuples) {
      count[table.group(tuple)]++;
    }
    int[][] ofGroup = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
    for (int tuple : tuples) {
      int group = table.group(tuple);
      ofGroup[group][--count[group]] = tuple;
    }
    return Arrays.stream(ofGroup).filter(own -> own.length > 0).toList();
  }
}
