package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.units.SummaryTier;

/**
 * The report table of a package: counts that follow from its released rows alone, rounded down to
 * multiples of k.
 */
public final class Figures {
  private static final StructType SCHEMA =
      new StructType().add(PackageTables.MEASURE, StringType).add(PackageTables.VALUE, LongType);

  private final int k;
  private final Map<String, Long> counts = new HashMap<>();

  public Figures(int k) {
    this.k = k;
  }

  /** Adds units of a summary's shape. */
  public void add(SummaryCount units, SummaryShape shape) {
    int completed = shape.otherColumns().indexOf(SummaryTier.COMPLETED);
    add(units.course(), shape.shaped(units.others()).get(completed), units.learners());
  }

  /** Adds units of a course and outcome. */
  void add(String course, String completed, long units) {
    String ofCourse = "units of " + course;
    counts.merge("units", units, Long::sum);
    counts.merge(ofCourse, units, Long::sum);
    counts.merge(ofCourse + " with completed " + completed, units, Long::sum);
  }

  /** Adds the rows of a table beside the summary. */
  public void addRows(String table, long rows) {
    counts.merge(table + " rows", rows, Long::sum);
  }

  /** Returns the figures, rounded, in the order of their measures. */
  Map<String, Long> rounded() {
    Map<String, Long> rounded = new HashMap<>();
    counts.forEach((measure, count) -> rounded.put(measure, count - count % k));
    return rounded;
  }

  /** Returns the figures as a table, sorted by measure. */
  public Dataset<Row> rows(SparkSession spark) {
    List<Row> rows =
        rounded().entrySet().stream()
            .sorted((one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other)))
            .map(figure -> RowFactory.create(figure.getKey(), figure.getValue()))
            .toList();
    return spark.createDataFrame(rows, SCHEMA).coalesce(1);
  }

  private static byte[] bytes(Map.Entry<String, Long> figure) {
    return figure.getKey().getBytes(StandardCharsets.UTF_8);
  }
}
