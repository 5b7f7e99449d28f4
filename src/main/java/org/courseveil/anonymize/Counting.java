package org.courseveil.anonymize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.aggregate.CourseCounts;
import org.courseveil.anonymize.aggregate.Part;
import org.courseveil.anonymize.aggregate.Split;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.units.AggregateTier;
import org.courseveil.anonymize.units.Units;
import org.courseveil.policy.AggregateTable;

/** The exact counts of each course's learners, from the archive's units. */
public final class Counting {
  private Counting() {}

  /** Returns the counts of all courses, by course, with the splits that some tables are of. */
  public static Map<String, CourseCounts> of(
      Units units, Hierarchy countries, Set<AggregateTable> tables) {
    Map<String, Map<AggregateTable, Map<List<String>, Long>>> counted = new TreeMap<>();
    for (Row row : AggregateTier.of(units, countries).collectAsList()) {
      counted
          .computeIfAbsent(
              row.getAs(AggregateTable.COURSE), any -> new EnumMap<>(AggregateTable.class))
          .computeIfAbsent(
              AggregateTable.named(row.getAs(AggregateTier.TABLE)), any -> new HashMap<>())
          .put(labels(row), row.getAs(AggregateTable.LEARNERS));
    }
    Map<String, CourseCounts> courses = new TreeMap<>();
    counted.forEach(
        (course, cells) -> courses.put(course, counts(course, cells, countries, tables)));
    return courses;
  }

  private static List<String> labels(Row row) {
    return Stream.of(AggregateTier.FIRST, AggregateTier.SECOND)
        .filter(label -> row.getAs(label) != null)
        .map(label -> row.<String>getAs(label))
        .toList();
  }

  private static CourseCounts counts(
      String course,
      Map<AggregateTable, Map<List<String>, Long>> cells,
      Hierarchy countries,
      Set<AggregateTable> tables) {
    long all = cells.getOrDefault(AggregateTable.COURSES, Map.of()).getOrDefault(List.of(), 0L);
    List<Split> splits = new ArrayList<>();
    for (AggregateTable table : tables) {
      Map<List<String>, Long> ofTable = cells.getOrDefault(table, Map.of());
      if (table == AggregateTable.ACTIVITY) {
        ofTable.forEach(
            (labels, learners) -> splits.add(Split.inAndOut(table, labels, learners, all)));
      } else if (table != AggregateTable.COURSES) {
        splits.add(
            new Split(
                table,
                AggregateTier.parts(table, countries).stream()
                    .map(label -> part(List.of(label), ofTable))
                    .toList()));
      }
    }
    return new CourseCounts(course, all, splits);
  }

  private static Part part(List<String> labels, Map<List<String>, Long> counted) {
    return new Part(labels, counted.getOrDefault(labels, 0L), true);
  }
}
