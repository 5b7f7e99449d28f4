package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_extract_all;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.courseveil.anonymize.release.HeldTexts;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.release.TextGate;
import org.courseveil.anonymize.units.Columns;
import org.courseveil.anonymize.units.Materialization;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.anonymize.units.TextTable;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.FreeText;
import org.courseveil.policy.Member;

/**
 * What leaves of a table of texts: those of a member's leaving units that k learners wrote in one
 * course, without anything that tells which unit's they are, or when they were written.
 */
public final class TextRelease {
  private static final String TOKENS = "<<[A-Z_]+>>";
  private static final String WORD = "\\p{L}[\\p{L}\\p{M}'’-]*";
  private static final String LEARNER = ArchiveSchema.ARCHIVE_ID;
  private static final String LEARNERS = "learners";
  private static final String MAY_LEAVE = "may_leave";

  private final TextTable table;
  private final ReleaseTerms terms;
  private final Dataset<Row> own;

  private TextRelease(TextTable table, ReleaseTerms terms, Dataset<Row> own) {
    this.table = table;
    this.terms = terms;
    this.own = own;
  }

  /**
   * Looks at the texts of units that leave.
   *
   * @param texts as {@link org.courseveil.anonymize.units.Units#texts} returns them
   * @param terms in which form texts may leave, and which may
   */
  public static TextRelease of(
      TextTable table,
      Dataset<Row> leaving,
      Dataset<Row> texts,
      Member member,
      ReleaseTerms terms,
      Materialization kept) {
    TextGate gate = terms.textGate();
    UDF1<String, Boolean> lets = gate::lets;
    UserDefinedFunction mayLeave = udf(lets, DataTypes.BooleanType);
    Dataset<Row> own =
        texts
            .join(
                leaving
                    .filter(col(SummaryTier.MEMBER).equalTo(member.id()))
                    .select(LEARNER, SummaryTier.COURSE),
                new String[] {LEARNER, SummaryTier.COURSE})
            .withColumn(
                MAY_LEAVE,
                table.texts().stream()
                    .map(text -> mayLeave.apply(col(text)))
                    .reduce(Column::and)
                    .orElseThrow());
    return new TextRelease(table, terms, kept.keep(own));
  }

  /** Returns what the gate holds, before anything else is asked of texts. */
  public HeldTexts held() {
    Row held =
        own.filter(not(col(MAY_LEAVE))).agg(count(lit(1)), count_distinct(col(LEARNER))).first();
    return new HeldTexts(table.tableName(), held.getLong(0), held.getLong(1));
  }

  /** Returns the rows of the table, in the columns of {@link TextTable#front} and texts. */
  public Dataset<Row> rows() {
    int k = terms.privacy().k();
    Dataset<Row> mayLeave = own.filter(col(MAY_LEAVE));
    List<String> crowd = table.crowd();
    Dataset<Row> ofMany =
        mayLeave.join(ofAtLeast(k, mayLeave, crowd), crowd.toArray(new String[0]));
    List<String> columns = new ArrayList<>(table.front());
    columns.addAll(table.texts());
    return terms.freeTexts().of(table.source()) == FreeText.BAG_OF_WORDS
        ? words(ofMany, k)
        : ofMany.select(Columns.of(columns));
  }

  /** The values of columns that so many learners have. */
  private static Dataset<Row> ofAtLeast(int learners, Dataset<Row> rows, List<String> columns) {
    return rows.groupBy(Columns.of(columns))
        .agg(count_distinct(col(LEARNER)).as(LEARNERS))
        .filter(col(LEARNERS).geq(learners))
        .drop(LEARNERS);
  }

  /** The different words of each text, of those that k learners used, in the order of letters. */
  private Dataset<Row> words(Dataset<Row> texts, int k) {
    List<Column> columns = new ArrayList<>(List.of(Columns.of(table.front())));
    columns.add(col(LEARNER));
    columns.add(
        explode(
                regexp_extract_all(
                    lower(regexp_replace(concat_ws(" ", Columns.of(table.texts())), TOKENS, " ")),
                    lit(WORD),
                    lit(0)))
            .as(PackageTables.WORDS));
    Dataset<Row> used = texts.select(columns.toArray(new Column[0]));
    return used.join(ofAtLeast(k, used, List.of(PackageTables.WORDS)), PackageTables.WORDS)
        .groupBy(Columns.of(table.front()))
        .agg(
            array_join(array_sort(collect_set(col(PackageTables.WORDS))), " ")
                .as(PackageTables.WORDS));
  }
}
