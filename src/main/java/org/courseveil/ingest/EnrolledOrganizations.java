package org.courseveil.ingest;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.RefusedException;

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

  /** Finds the subject and the organization of an enrolment. */
  private interface Reading extends Serializable {
    Enrolment of(SourceLine line) throws UnreadableLineException;
  }

  /** Whose an enrolment is, if it is a subject's, and what course it is in, if that is known. */
  private record Enrolment(boolean isReadable, OptionalInt subject, Optional<String> course) {
    Row row() {
      if (!isReadable || course.isEmpty()) {
        return RowFactory.create(UNREADABLE, "");
      }
      return subject.isPresent()
          ? RowFactory.create(subject.getAsInt(), CourseKey.organization(course.get()))
          : RowFactory.create(OTHER, "");
    }
  }

  static EnrolledOrganizations ofOpenEdx(
      SparkSession spark, ExportLayout layout, List<DeletionRequest> requests) {
    Broadcast<SubjectIndex> subjects = broadcast(spark, SubjectIndex.of(requests));
    return of(
        spark,
        ExportForm.OPEN_EDX,
        layout.files(SourceTable.STUDENT_COURSEENROLLMENT),
        line -> {
          TableHeader header = line.file().header();
          TsvRecord row = TsvRecord.of(line.file().table().dialect(), header, line.bytes());
          OptionalLong account = row.number(header.indexOf("user_id").orElseThrow());
          return new Enrolment(
              account.isPresent(),
              account.isPresent()
                  ? subjects.value().ofUserId(account.getAsLong())
                  : OptionalInt.empty(),
              Optional.of(row.word(header.indexOf("course_id").orElseThrow()))
                  .filter(CourseKey::isValid));
        });
  }

  /** Any membership counts, whatever its role: the partner has its row. */
  static EnrolledOrganizations ofCoursera(
      SparkSession spark, CourseraLayout layout, List<DeletionRequest> requests) {
    requireLinked(layout);
    Broadcast<HashedSubjects> subjects = broadcast(spark, HashedSubjects.of(requests));
    Broadcast<CourseraContents> contents = broadcast(spark, CourseraContents.of(layout.contents()));
    return of(
        spark,
        ExportForm.COURSERA,
        layout.tables().files(SourceTable.COURSE_MEMBERSHIPS),
        line -> {
          CourseraLine row = CourseraLine.of(line.bytes(), line.file().header());
          String account = row.word(line.file().table().accountColumn());
          return new Enrolment(
              ExportForm.COURSERA.account(account).isPresent(),
              subjects.value().of(account),
              contents.value().course(row.word("course_id")));
        });
  }

  private static void requireLinked(CourseraLayout layout) {
    if (!layout.isolated().isEmpty()) {
      throw new RefusedException(
          layout.isolated().stream()
              .map(
                  file ->
                      file.stored()
                          .problem(
                              "A notice names learners by the ids that their partner knows, and an"
                                  + " export with isolated ids gives it others. Ask for exports"
                                  + " with linked ids."))
              .toList());
    }
  }

  private static EnrolledOrganizations of(
      SparkSession spark, ExportForm exports, List<SourceFile> files, Reading reading) {
    LineCount.of(spark, exports, files);
    if (files.isEmpty()) {
      return new EnrolledOrganizations(Map.of(), 0, 0);
    }
    Map<Integer, Set<String>> bySubject = new HashMap<>();
    long rows = 0;
    long unreadable = 0;
    List<Row> counted =
        SourceLines.rows(
                spark, files, SCHEMA, lines -> SourceLines.each(lines, line -> row(line, reading)))
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

  private static Stream<Row> row(SourceLine line, Reading reading) {
    if (TsvFile.isEmpty(line.bytes()) || line.file().header().isRepeatedBy(line.bytes())) {
      return Stream.of();
    }
    try {
      return Stream.of(reading.of(line).row());
    } catch (UnreadableLineException e) {
      return Stream.of(RowFactory.create(UNREADABLE, ""));
    }
  }

  private static <T> Broadcast<T> broadcast(SparkSession spark, T value) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
  }
}
