package org.courseveil.ingest;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.TsvRecord;

/**
 * Which deleted account wrote what in open response assessments, whose tables name anonymous ids
 * and each other's rows, and no accounts. It lives in one run, and nothing of it is archived.
 *
 * <p>Assessments are their scorer's, answers and replies to assessments their author's. An id that
 * no crosswalk of the export leads to a deleted account is nobody's here.
 */
final class Authors implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final StructType LINK =
      new StructType()
          .add("key", DataTypes.StringType, false)
          .add(CanonicalTable.SUBJECT, DataTypes.IntegerType, false)
          .add(CanonicalTable.COURSE, DataTypes.StringType, false);

  private final Map<SourceTable, Map<String, Author>> byKey;

  /**
   * A deleted account, and the course in which it wrote.
   *
   * @param course empty for an id that a learner has in all courses
   */
  record Author(int subject, String course) implements Serializable {
    /** Stands for an id that leads to two accounts or courses. */
    private static final Author UNCERTAIN = new Author(-1, "");

    boolean isCertain() {
      return subject >= 0;
    }

    Author or(Author other) {
      return equals(other) ? this : UNCERTAIN;
    }

    /** Returns this author in a course, which must be the known one if there is one. */
    Author in(String other) {
      return course.isEmpty() || course.equals(other) ? new Author(subject, other) : UNCERTAIN;
    }

    @Override
    public String toString() {
      return "Author[redacted]";
    }
  }

  /** Tells the author of a dump's row. */
  private interface Telling extends Serializable {
    Optional<Author> of(TsvRecord row, TableHeader header);
  }

  /** Takes the authors of each table's rows, by what the table's column of accounts holds. */
  Authors(Map<SourceTable, Map<String, Author>> byKey) {
    this.byKey = byKey;
  }

  /** Follows the crosswalk of every snapshot to the rows that texts belong to. */
  static Authors of(SparkSession spark, ExportLayout layout, SubjectIndex subjects) {
    Broadcast<SubjectIndex> index =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(subjects);
    Map<String, Author> learners =
        links(
            spark,
            layout.files(SourceTable.STUDENT_ANONYMOUSUSERID),
            "anonymous_user_id",
            (row, header) -> account(row, header, index.value()));
    Map<String, Author> items =
        links(
            spark,
            layout.files(SourceTable.SUBMISSIONS_STUDENTITEM),
            "id",
            among(spark, learners, "student_id", true));
    Map<SourceTable, Map<String, Author>> byKey = new EnumMap<>(SourceTable.class);
    byKey.put(SourceTable.STUDENT_ANONYMOUSUSERID, learners);
    byKey.put(SourceTable.SUBMISSIONS_STUDENTITEM, learners);
    byKey.put(SourceTable.SUBMISSIONS_SUBMISSION, items);
    byKey.put(
        SourceTable.ASSESSMENT_ASSESSMENTFEEDBACK,
        links(
            spark,
            layout.files(SourceTable.SUBMISSIONS_SUBMISSION),
            "uuid",
            among(spark, items, "student_item_id", false)));
    byKey.put(SourceTable.ASSESSMENT_ASSESSMENT, learners);
    byKey.put(
        SourceTable.ASSESSMENT_ASSESSMENTPART,
        links(
            spark,
            layout.files(SourceTable.ASSESSMENT_ASSESSMENT),
            "id",
            among(spark, learners, "scorer_id", false)));
    return new Authors(byKey);
  }

  /** Returns whose a row is, by what the table's column of accounts holds. */
  Optional<Author> of(SourceTable table, String key) {
    return Optional.ofNullable(byKey.getOrDefault(table, Map.of()).get(key));
  }

  private static Optional<Author> account(
      TsvRecord row, TableHeader header, SubjectIndex subjects) {
    OptionalLong userId = row.number(index(header, "user_id"));
    OptionalInt subject =
        userId.isPresent() ? subjects.ofUserId(userId.getAsLong()) : OptionalInt.empty();
    return subject.isPresent()
        ? Optional.of(
            new Author(subject.getAsInt(), row.text(index(header, "course_id")).orElse("")))
        : Optional.empty();
  }

  private static Telling among(
      SparkSession spark, Map<String, Author> known, String column, boolean tellsCourse) {
    Broadcast<Map<String, Author>> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(known);
    return (row, header) ->
        Optional.ofNullable(shared.value().get(row.word(index(header, column))))
            .map(
                author ->
                    tellsCourse && author.isCertain()
                        ? author.in(row.word(index(header, "course_id")))
                        : author);
  }

  private static Map<String, Author> links(
      SparkSession spark, List<SourceFile> files, String key, Telling author) {
    Map<String, Author> links = new HashMap<>();
    if (!files.isEmpty()) {
      SourceLines.rows(
              spark,
              files,
              LINK,
              lines -> SourceLines.each(lines, line -> link(line, key, author).stream()))
          .distinct()
          .collectAsList()
          .forEach(
              row ->
                  links.merge(
                      row.getString(0), new Author(row.getInt(1), row.getString(2)), Author::or));
    }
    return links;
  }

  private static Optional<Row> link(SourceLine line, String key, Telling telling) {
    TableHeader header = line.file().header();
    return line.record()
        .flatMap(
            row ->
                telling
                    .of(row, header)
                    .map(
                        author ->
                            RowFactory.create(
                                row.word(index(header, key)), author.subject(), author.course())));
  }

  private static int index(TableHeader header, String column) {
    return header.indexOf(column).orElseThrow();
  }

  @Override
  public String toString() {
    return "Authors[redacted]";
  }
}
