package org.courseveil.ingest;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.courseveil.ingest.dialect.CourseKey;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;

/**
 * The organizations in whose courses accounts on the list were ever enrolled, whether they still
 * are or not, in any snapshot.
 *
 * @param bySubject by the account's place in the list
 * @param rows how many rows of enrolments there are
 * @param unreadable how many of them cannot be read: whose they are nobody can say
 */
record EnrolledOrganizations(Map<Integer, Set<String>> bySubject, long rows, long unreadable) {
  private static final int OTHER = -1;
  private static final int UNREADABLE = -2;
  private static final StructType SCHEMA =
      new StructType()
          .add("subject", DataTypes.IntegerType, false)
          .add("organization", DataTypes.StringType, false);

  static EnrolledOrganizations of(SparkSession spark, ExportLayout layout, SubjectIndex subjects) {
    List<SourceFile> files = layout.files(SourceTable.STUDENT_COURSEENROLLMENT);
    if (files.isEmpty()) {
      return new EnrolledOrganizations(Map.of(), 0, 0);
    }
    Broadcast<SubjectIndex> index =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(subjects);
    Map<Integer, Set<String>> bySubject = new HashMap<>();
    long rows = 0;
    long unreadable = 0;
    List<Row> counted =
        SourceLines.rows(
                spark,
                files,
                SCHEMA,
                lines -> SourceLines.each(lines, line -> row(line, index.value())))
            .groupBy("subject", "organization")
            .agg(count(lit(1)))
            .collectAsList();
    for (Row group : counted) {
      rows += group.getLong(2);
      switch (group.getInt(0)) {
        case OTHER -> {}
        case UNREADABLE -> unreadable += group.getLong(2);
        default ->
            bySubject
                .computeIfAbsent(group.getInt(0), any -> new HashSet<>())
                .add(group.getString(1));
      }
    }
    return new EnrolledOrganizations(bySubject, rows, unreadable);
  }

  Set<String> of(int subject) {
    return bySubject.getOrDefault(subject, Set.of());
  }

  private static Stream<Row> row(SourceLine line, SubjectIndex subjects) {
    TableHeader header = line.file().header();
    if (TsvFile.isEmpty(line.bytes()) || header.isRepeatedBy(line.bytes())) {
      return Stream.of();
    }
    try {
      TsvRecord row = TsvRecord.of(line.file().table().dialect(), header, line.bytes());
      OptionalLong account = row.number(header.indexOf("user_id").orElseThrow());
      String course = row.word(header.indexOf("course_id").orElseThrow());
      if (account.isEmpty() || !CourseKey.isValid(course)) {
        return Stream.of(RowFactory.create(UNREADABLE, ""));
      }
      OptionalInt subject = subjects.ofUserId(account.getAsLong());
      return Stream.of(
          subject.isPresent()
              ? RowFactory.create(subject.getAsInt(), CourseKey.organization(course))
              : RowFactory.create(OTHER, ""));
    } catch (UnreadableLineException e) {
      return Stream.of(RowFactory.create(UNREADABLE, ""));
    }
  }
}
