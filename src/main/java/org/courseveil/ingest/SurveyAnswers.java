package org.courseveil.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What learners answered to a survey, each answer in a row of its own before, in a row a learner.
 * Of a question that somebody answered in two ways the answer is missing.
 *
 * @param joined how many rows are in others by now
 */
record SurveyAnswers(Dataset<Row> rows, Optional<RowTally> joined) {
  static SurveyAnswers of(SourceScan scan) {
    Dataset<Row> answers = scan.candidates(CanonicalTable.PROFILE);
    List<Column> told = new ArrayList<>();
    for (String name : CanonicalTable.PROFILE.content().fieldNames()) {
      told.add(when(min(name).equalTo(max(name)), max(name)).as(name));
    }
    Dataset<Row> rows =
        answers
            .groupBy(col(CanonicalTable.SUBJECT))
            .agg(
                min(CanonicalTable.LINE_DIGEST).as(CanonicalTable.LINE_DIGEST),
                told.toArray(Column[]::new));
    long fewer = answers.count() - rows.count();
    return new SurveyAnswers(
        rows,
        fewer == 0
            ? Optional.empty()
            : Optional.of(
                new RowTally(
                    scan.table().source(),
                    RowFate.EXCLUDED,
                    LeftOut.SAID_IN_ANOTHER_ROW.name(),
                    fewer)));
  }
}
