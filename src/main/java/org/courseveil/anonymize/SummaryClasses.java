package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.PrivacyRequirement;

/** The classes of a summary: course and generalized tuple, counted as distinct learners. */
final class SummaryClasses {
  private static final String LEARNERS = "class_learners";
  private static final String UNITS = "class_units";
  private static final String OUTCOMES = "class_outcomes";
  private static final String SIGNATURES = "class_signatures";

  private SummaryClasses() {}

  /** Returns the classes with k learners and l values of each sensitive column, a row each. */
  static Dataset<Row> sufficient(
      Dataset<Row> shaped, SummaryShape shape, PrivacyRequirement privacy) {
    List<Column> other = new ArrayList<>();
    shape.otherColumns().forEach(name -> other.add(col(name)));
    List<Column> measures =
        new ArrayList<>(
            List.of(
                count(lit(1)).as(UNITS),
                count_distinct(col(SummaryTier.COMPLETED)).as(OUTCOMES),
                count_distinct(other.get(0), other.subList(1, other.size()).toArray(new Column[0]))
                    .as(SIGNATURES)));
    Column diverse = col(LEARNERS).geq(privacy.k());
    for (String sensitive : shape.sensitive()) {
      measures.add(count_distinct(col(sensitive)).as("values_of_" + sensitive));
      diverse = diverse.and(col("values_of_" + sensitive).geq(privacy.l()));
    }
    return shaped
        .groupBy(Columns.of(shape.classColumns()))
        .agg(
            count_distinct(col(ArchiveSchema.ARCHIVE_ID)).as(LEARNERS),
            measures.toArray(new Column[0]))
        .filter(diverse);
  }

  /** Returns the sums over classes by their size; no row of it is about fewer than k learners. */
  static ClassSizes sizes(Dataset<Row> sufficient) {
    List<ClassSizes.OfSize> sizes = new ArrayList<>();
    for (Row row :
        sufficient
            .groupBy(col(LEARNERS))
            .agg(count(lit(1)), sum(UNITS), sum(OUTCOMES), sum(SIGNATURES))
            .collectAsList()) {
      sizes.add(
          new ClassSizes.OfSize(
              row.getLong(0), row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }
    return new ClassSizes(sizes);
  }

  /** Returns the rows of the classes that have at least so many learners. */
  static Dataset<Row> keep(
      Dataset<Row> shaped, SummaryShape shape, Dataset<Row> sufficient, long learners) {
    Dataset<Row> kept =
        sufficient.filter(col(LEARNERS).geq(learners)).select(Columns.of(shape.classColumns()));
    return shaped
        .join(kept, shape.classColumns().toArray(new String[0]), "left_semi")
        .select(Columns.of(List.of(shaped.columns())));
  }
}
