package org.courseveil.anonymize.recount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.archive.ArchivedTable;

/**
 * The learners of each course, counted anew by SQL on the archive's own tables. It shares neither
 * query nor code with what counted them for release.
 *
 * @param cells by table, course and labels, the distinct learners; nobody's cell is not there
 */
record Recount(Map<List<String>, Long> cells) {
  private static final Map<String, String> QUERIES =
      Map.of(
          "aggregate_courses",
          "SELECT course, count(DISTINCT archive_id) FROM recount_enrolment GROUP BY course",
          "aggregate_activity",
          "SELECT e.course, string(e.week), e.kind, count(DISTINCT e.archive_id)"
              + " FROM recount_event e LEFT SEMI JOIN recount_enrolment u"
              + " ON e.archive_id = u.archive_id AND e.course = u.course"
              + " WHERE e.week IS NOT NULL AND e.kind IN ('video','problem','navigation','other')"
              + " GROUP BY e.course, e.week, e.kind",
          "aggregate_grades",
          "WITH best AS (SELECT archive_id, course, max(grade) AS grade FROM recount_course_grade"
              + " GROUP BY archive_id, course)"
              + " SELECT u.course, CASE WHEN g.grade IS NULL THEN 'none' WHEN g.grade <= 0 THEN '0'"
              + " WHEN g.grade >= 0.85 THEN '85-100' WHEN g.grade >= 0.7 THEN '70-84'"
              + " WHEN g.grade >= 0.5 THEN '50-69' ELSE '1-49' END AS band,"
              + " count(DISTINCT u.archive_id)"
              + " FROM recount_enrolment u LEFT JOIN best g"
              + " ON g.archive_id = u.archive_id AND g.course = u.course GROUP BY u.course, band",
          "countries",
          "WITH home AS (SELECT archive_id, max(named_struct('country', country, 'b', birth_years,"
              + " 'g', gender, 'e', education)).country AS country"
              + " FROM recount_profile GROUP BY archive_id)"
              + " SELECT u.course, coalesce(h.country, ''), count(DISTINCT u.archive_id)"
              + " FROM recount_enrolment u LEFT JOIN home h ON h.archive_id = u.archive_id"
              + " GROUP BY u.course, coalesce(h.country, '')");

  /** Counts what the archive holds; the tables' rows are read again. */
  static Recount of(List<ArchivedTable> tables, Hierarchy countries, int regions) {
    for (ArchivedTable table : tables) {
      table.rows().createOrReplaceTempView("recount_" + table.table().tableName());
    }
    SparkSession session = tables.get(0).rows().sparkSession();
    Map<List<String>, Long> cells = new HashMap<>();
    for (Map.Entry<String, String> query : QUERIES.entrySet()) {
      for (Row row : session.sql(query.getValue()).collectAsList()) {
        List<String> place = new ArrayList<>();
        for (int column = 0; column < row.size() - 1; column++) {
          place.add(row.getString(column));
        }
        String table = query.getKey();
        if (table.equals("countries")) {
          table = "aggregate_regions";
          String country = place.remove(1);
          place.add(
              countries.label(countries.contains(country) ? country : Hierarchy.MISSING, regions));
        }
        place.add(0, table);
        cells.merge(List.copyOf(place), row.getLong(row.size() - 1), Long::sum);
      }
    }
    for (ArchivedTable table : tables) {
      session.catalog().dropTempView("recount_" + table.table().tableName());
    }
    return new Recount(cells);
  }

  long learners(String table, String course, List<String> labels) {
    return cells.getOrDefault(place(table, course, labels), 0L);
  }

  private static List<String> place(String table, String course, List<String> labels) {
    List<String> place = new ArrayList<>(List.of(table, course));
    place.addAll(labels);
    return List.copyOf(place);
  }
}
