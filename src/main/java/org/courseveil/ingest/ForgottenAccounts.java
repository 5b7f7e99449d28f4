package org.courseveil.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Accounts that were deleted so long ago that every snapshot shows them retired, and that the list
 * of deletions does not name: posts can name them, and nobody knows by which names.
 */
final class ForgottenAccounts {
  private static final String ACCOUNT = "account";
  private static final String RETIRED = "retired";
  private static final StructType ACCOUNTS =
      new StructType()
          .add(ACCOUNT, DataTypes.StringType, false)
          .add(RETIRED, DataTypes.BooleanType, false);
  private static final StructType ENROLMENTS =
      new StructType()
          .add(ACCOUNT, DataTypes.StringType, false)
          .add(CanonicalTable.COURSE, DataTypes.StringType, false);

  private ForgottenAccounts() {}

  /** Reads two columns of a line, if it has both. */
  private interface Reading extends Serializable {
    Row row(String account, String other);
  }

  /** Returns the courses in which some of them were enrolled. */
  static Set<String> courses(
      SparkSession spark, ExportLayout layout, List<DeletionRequest> requests) {
    List<SourceFile> users = layout.files(SourceTable.AUTH_USER);
    List<SourceFile> enrolments = layout.files(SourceTable.STUDENT_COURSEENROLLMENT);
    if (users.isEmpty() || enrolments.isEmpty()) {
      return Set.of();
    }
    Dataset<Row> listed =
        spark
            .createDataset(
                requests.stream().map(DeletionRequest::userId).toList(), Encoders.STRING())
            .toDF(ACCOUNT);
    Dataset<Row> forgotten =
        rows(
                spark,
                users,
                ACCOUNTS,
                "id",
                "username",
                (id, name) -> RowFactory.create(id, AccountFacts.isRetired(name)))
            .groupBy(ACCOUNT)
            .agg(min(col(RETIRED)).as(RETIRED))
            .filter(col(RETIRED))
            .join(listed, new String[] {ACCOUNT}, "left_anti");
    return Set.copyOf(
        rows(spark, enrolments, ENROLMENTS, "user_id", "course_id", RowFactory::create)
            .join(forgotten, new String[] {ACCOUNT}, "left_semi")
            .select(CanonicalTable.COURSE)
            .distinct()
            .as(Encoders.STRING())
            .collectAsList());
  }

  private static Dataset<Row> rows(
      SparkSession spark,
      List<SourceFile> files,
      StructType schema,
      String account,
      String other,
      Reading reading) {
    return SourceLines.rows(
        spark,
        files,
        schema,
        lines -> SourceLines.each(lines, line -> row(line, account, other, reading).stream()));
  }

  private static Optional<Row> row(SourceLine line, String account, String other, Reading reading) {
    OptionalInt accountAt = line.file().header().indexOf(account);
    OptionalInt otherAt = line.file().header().indexOf(other);
    return accountAt.isEmpty() || otherAt.isEmpty()
        ? Optional.empty()
        : line.record()
            .map(row -> reading.row(row.word(accountAt.getAsInt()), row.word(otherAt.getAsInt())));
  }
}
