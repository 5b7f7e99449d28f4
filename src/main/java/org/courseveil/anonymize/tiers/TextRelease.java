package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_extract_all;
import static org.apache.spark.sql.functions.regexp_replace;

import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.release.TextGate;
import org.courseveil.anonymize.units.ForumTexts;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.FreeText;
import org.courseveil.policy.Member;

/**
 * What leaves of the texts of a member's leaving units: the posts of courses in which k learners
 * wrote some, without anything that tells which unit's they are, or when they were written.
 */
public final class TextRelease {
  private static final String TOKENS = "<<[A-Z_]+>>";
  private static final String WORD = "\\p{L}[\\p{L}\\p{M}'’-]*";

  private TextRelease() {}

  /**
   * Returns the rows of the table of texts, with post, course and thread first.
   *
   * @param leaving the units that leave
   * @param terms in which form texts may leave, and which may
   * @param texts as {@link org.courseveil.anonymize.units.Units#texts} returns them
   */
  public static Dataset<Row> of(
      Dataset<Row> leaving, Dataset<Row> texts, Member member, ReleaseTerms terms) {
    int k = terms.privacy().k();
    TextGate gate = terms.textGate();
    FilterFunction<Row> mayLeave =
        post ->
            gate.lets(post.<String>getAs(ForumTexts.TITLE))
                && gate.lets(post.<String>getAs(ForumTexts.BODY));
    Dataset<Row> own =
        texts
            .join(
                leaving
                    .filter(col(SummaryTier.MEMBER).equalTo(member.id()))
                    .select(ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE),
                new String[] {ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE})
            .filter(mayLeave);
    Dataset<Row> ofMany = own.join(ofAtLeast(k, own, SummaryTier.COURSE), SummaryTier.COURSE);
    return terms.freeText() == FreeText.BAG_OF_WORDS
        ? words(ofMany, k)
        : ofMany.select(
            ForumTexts.POST,
            SummaryTier.COURSE,
            ForumTexts.THREAD,
            ForumTexts.KIND,
            ForumTexts.TITLE,
            ForumTexts.BODY);
  }

  /** The values of a column that so many learners have. */
  private static Dataset<Row> ofAtLeast(int learners, Dataset<Row> rows, String column) {
    return rows.groupBy(col(column))
        .agg(count_distinct(col(ArchiveSchema.ARCHIVE_ID)).as("learners"))
        .filter(col("learners").geq(learners))
        .select(column);
  }

  /** The different words of each post, of those that k learners used, in the order of letters. */
  private static Dataset<Row> words(Dataset<Row> posts, int k) {
    Dataset<Row> used =
        posts.select(
            col(ArchiveSchema.ARCHIVE_ID),
            col(ForumTexts.POST),
            col(SummaryTier.COURSE),
            col(ForumTexts.THREAD),
            col(ForumTexts.KIND),
            explode(
                    regexp_extract_all(
                        lower(
                            regexp_replace(
                                concat_ws(" ", col(ForumTexts.TITLE), col(ForumTexts.BODY)),
                                TOKENS,
                                " ")),
                        lit(WORD),
                        lit(0)))
                .as(PackageTables.WORDS));
    return used.join(ofAtLeast(k, used, PackageTables.WORDS), PackageTables.WORDS)
        .groupBy(ForumTexts.POST, SummaryTier.COURSE, ForumTexts.THREAD, ForumTexts.KIND)
        .agg(
            array_join(array_sort(collect_set(col(PackageTables.WORDS))), " ")
                .as(PackageTables.WORDS));
  }
}
