package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.deidentify.TextFate;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.catalog.Vocabulary;
import org.courseveil.policy.TextSource;

/** A table of texts, as the archive has it and as it leaves. */
public enum TextTable {
  /** Posts, linked to the one that began their thread; of a course in which k learners wrote. */
  FORUM("forum", CanonicalTable.FORUM_POST, Vocabulary.POST_KINDS, SummaryTier.COURSE),

  /** What stands in open response assessments; of a kind that k learners of a course wrote. */
  RESPONSES(
      "responses",
      CanonicalTable.RESPONSE,
      Vocabulary.RESPONSE_KINDS,
      SummaryTier.COURSE,
      TextTable.KIND);

  public static final String KIND = "kind";

  private final String tableName;
  private final CanonicalTable archived;
  private final Set<String> kinds;
  private final List<String> crowd;

  TextTable(String tableName, CanonicalTable archived, Vocabulary kinds, String... crowd) {
    this.tableName = tableName;
    this.archived = archived;
    this.kinds = kinds.codes();
    this.crowd = List.of(crowd);
  }

  /** Returns the name of the table in a package. */
  public String tableName() {
    return tableName;
  }

  /** Returns where its texts were written. */
  public TextSource source() {
    return written().source();
  }

  /** Returns the column of a text's own tag, in the archive. */
  public String id() {
    return written().ids().get(0);
  }

  /** Returns the columns with tags of other texts of the table. */
  public List<String> links() {
    return written().ids().subList(1, written().ids().size());
  }

  /** Returns the columns that hold texts. */
  public List<String> texts() {
    return written().columns();
  }

  /** Returns the kinds of text. */
  public Set<String> kinds() {
    return kinds;
  }

  /** Returns the columns by whose values k learners must have written a text. */
  public List<String> crowd() {
    return crowd;
  }

  /** Returns the columns beside the texts: tag, course, the tags of other texts, kind. */
  public List<String> front() {
    return Stream.of(List.of(id(), SummaryTier.COURSE), links(), List.of(KIND))
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the texts of units that the archive has scrubbed, archive id first. */
  Dataset<Row> rows(ArchiveRows archive) {
    List<Column> columns = new ArrayList<>(List.of(col(ArchiveSchema.ARCHIVE_ID)));
    for (String column : front()) {
      columns.add(
          links().contains(column) ? coalesce(col(column), col(id())).as(column) : col(column));
    }
    texts().forEach(text -> columns.add(coalesce(col(text), lit("")).as(text)));
    return archive
        .of(archived)
        .filter(
            col(ArchiveSchema.TEXT_FATE)
                .equalTo(TextFate.SCRUBBED.code())
                .and(col(id()).isNotNull()))
        .select(columns.toArray(new Column[0]));
  }

  private CanonicalTable.Texts written() {
    return archived.texts().orElseThrow();
  }
}
