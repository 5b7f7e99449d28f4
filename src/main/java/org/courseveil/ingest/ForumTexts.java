package org.courseveil.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.courseveil.ingest.SubjectIndex.Naming;
import org.courseveil.ingest.dialect.ForumDump;
import org.courseveil.ingest.dialect.ForumPost;
import org.courseveil.ingest.dialect.UnreadableLineException;

/**
 * What deleted accounts wrote in forums. Retirement erases texts in place, so each post has the
 * text of the newest snapshot in which it is not erased.
 */
final class ForumTexts {
  private static final String ERASED = "[deleted]";
  private static final String NEWEST = "newest";
  private static final List<String> KEY = List.of(CanonicalTable.SUBJECT, CanonicalTable.POST);
  private static final List<String> TEXTS = List.of(CanonicalTable.TITLE, CanonicalTable.BODY);
  private static final StructType SCHEMA =
      new StructType()
          .add(CanonicalTable.SUBJECT, DataTypes.IntegerType, false)
          .add(CanonicalTable.POST, DataTypes.StringType, false)
          .add("snapshot", DataTypes.IntegerType, false)
          .add(CanonicalTable.TITLE, DataTypes.StringType)
          .add(CanonicalTable.BODY, DataTypes.StringType);

  private ForumTexts() {}

  /** Returns the posts with their texts, in the columns that they have. */
  static Dataset<Row> addTo(
      Dataset<Row> posts,
      SparkSession spark,
      List<SourceFile> files,
      Broadcast<ScanContext> context) {
    if (files.isEmpty()) {
      return posts;
    }
    Dataset<Row> texts =
        SourceLines.rows(spark, files, SCHEMA, lines -> read(lines, context.value().subjects()))
            .groupBy(col(KEY.get(0)), col(KEY.get(1)))
            .agg(max(struct("snapshot", CanonicalTable.TITLE, CanonicalTable.BODY)).as(NEWEST))
            .select(
                col(KEY.get(0)),
                col(KEY.get(1)),
                col(NEWEST + "." + CanonicalTable.TITLE),
                col(NEWEST + "." + CanonicalTable.BODY));
    return posts
        .drop(TEXTS.toArray(new String[0]))
        .join(texts, KEY.toArray(new String[0]), "left")
        .selectExpr(posts.columns());
  }

  private static Iterator<Row> read(Iterator<SourceLine> lines, SubjectIndex subjects) {
    ForumDump dump = new ForumDump(field -> {});
    return SourceLines.each(lines, line -> text(line, dump, subjects).stream());
  }

  /** A line that cannot be read is put into the quarantine by the scan of the forum. */
  private static Optional<Row> text(SourceLine line, ForumDump dump, SubjectIndex subjects) {
    try {
      ForumPost post = dump.read(line.bytes());
      return post.id()
          .filter(id -> !post.body().orElse("").equals(ERASED))
          .filter(id -> subjects.naming(post.authorId(), post.author()) == Naming.SUBJECT)
          .map(
              id ->
                  RowFactory.create(
                      subjects.subject(post.authorId(), post.author()),
                      id,
                      line.file().snapshot(),
                      post.title().orElse(null),
                      post.body().orElse(null)));
    } catch (UnreadableLineException e) {
      return Optional.empty();
    }
  }
}
