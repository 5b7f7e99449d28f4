package org.courseveil.ingest;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;
import org.courseveil.policy.TextSource;

/**
 * A table that every platform's export is read into. Moments are milliseconds since 1970, UTC; they
 * stand here only until de-identification has made weeks and months of them.
 */
public enum CanonicalTable {
  PROFILE(
      new StructType()
          .add("country", StringType)
          .add("birth_year", IntegerType)
          .add("gender", StringType)
          .add("education", StringType)),
  ENROLMENT(
      new StructType()
          .add("course", StringType)
          .add("enrolled_at", LongType)
          .add("mode", StringType)
          .add("active", BooleanType)),
  MODULE_STATE(
      new StructType()
          .add("course", StringType)
          .add("module_type", StringType)
          .add("module", StringType)
          .add("earned", DoubleType)
          .add("possible", DoubleType)
          .add("created_at", LongType)
          .add("modified_at", LongType)),
  COURSE_GRADE(
      new StructType()
          .add("course", StringType)
          .add("grade", DoubleType)
          .add("passed_at", LongType)),
  CERTIFICATE(
      new StructType()
          .add("course", StringType)
          .add("status", StringType)
          .add("mode", StringType)
          .add("created_at", LongType)),
  FORUM_POST(
      new StructType()
          .add("course", StringType)
          .add("kind", StringType)
          .add("created_at", LongType)
          .add("post", StringType)
          .add("thread", StringType)
          .add("title", StringType)
          .add("body", StringType),
      new Texts(TextSource.FORUM, List.of("post", "thread"), List.of("title", "body"))),
  RESPONSE(
      new StructType()
          .add("course", StringType)
          .add("kind", StringType)
          .add("response", StringType)
          .add("body", StringType),
      new Texts(TextSource.RESPONSES, List.of("response"), List.of("body"))),
  EVENT(
      new StructType()
          .add("course", StringType)
          .add("kind", StringType)
          .add("source", StringType)
          .add("occurred_at", LongType)
          .add("event_type", StringType)
          .add("module", StringType)
          .add("outcome", StringType)
          .add("attempts", IntegerType)
          .add("payload_form", StringType)
          .add("module_fate", StringType));

  /** The subject's index in {@link Export#subjects}, in every exported row. */
  public static final String SUBJECT = "subject";

  /** The SHA-256 of a row's source line, which de-identification replaces by a keyed tag. */
  public static final String LINE_DIGEST = "line_digest";

  /** The course id, in every table but the profile's. */
  public static final String COURSE = "course";

  /** The catalog's own name for the type of an event; it and what follows only where wanted. */
  public static final String EVENT_TYPE = "event_type";

  /** The part of a course that a row is about. */
  public static final String MODULE = "module";

  /** Whether an answer was right. */
  public static final String OUTCOME = "outcome";

  /** At which attempt an answer was given. */
  public static final String ATTEMPTS = "attempts";

  /** How the payload of an event was written. */
  public static final String PAYLOAD_FORM = "payload_form";

  /** What became of the part of the course that an event named. */
  public static final String MODULE_FATE = "module_fate";

  /** The id of a forum's post, in the source. */
  public static final String POST = "post";

  /** The id of the post that began a post's thread, its own one of such a post. */
  public static final String THREAD = "thread";

  /** The id of what was written in an open response assessment, in the source. */
  public static final String RESPONSE_ID = "response";

  /** The title of a thread, as it was written. */
  public static final String TITLE = "title";

  /** A text, as it was written. */
  public static final String BODY = "body";

  private final StructType content;
  private final Optional<Texts> texts;

  /**
   * What learners wrote of a table's rows.
   *
   * @param source where they wrote it
   * @param ids the columns that hold ids of the source, the text's own first
   * @param columns the columns that hold texts
   */
  public record Texts(TextSource source, List<String> ids, List<String> columns) {}

  CanonicalTable(StructType content) {
    this.content = content;
    this.texts = Optional.empty();
  }

  CanonicalTable(StructType content, Texts texts) {
    this.content = content;
    this.texts = Optional.of(texts);
  }

  /** Returns which columns hold texts; nothing of a table that has none. */
  public Optional<Texts> texts() {
    return texts;
  }

  /** Returns the columns that hold the table's content, without subject and digest. */
  public StructType content() {
    return content;
  }

  /** Returns all columns of an exported table: subject, digest of the line, then the content. */
  public StructType exported() {
    StructType all =
        new StructType().add(SUBJECT, IntegerType, false).add(LINE_DIGEST, BinaryType, false);
    for (var field : content.fields()) {
      all = all.add(field);
    }
    return all;
  }

  /** Returns the name under which the table is archived and reported. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
