package org.courseveil.ingest;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What a row says of a deleted account itself, as it is put together. */
final class AccountFact {
  /** What a fact is about. */
  enum Kind {
    ACCOUNT,
    PROFILE,
    ENROLMENT,
    CERTIFICATE,
    /** An answer to a survey that tells a birth year. */
    SURVEY,
    /** The account is one of a course's own people. */
    ROLE,
    /** An account that is not on the list bears a name that is. */
    NAMESAKE
  }

  static final String SUBJECT = "subject";
  static final String IDENTIFIERS = "identifiers";

  static final StructType SCHEMA =
      new StructType()
          .add("kind", StringType, false)
          .add(SUBJECT, IntegerType, false)
          .add("snapshot", IntegerType, false)
          .add("file", IntegerType, false)
          .add("mark", LongType, false)
          .add("retired", BooleanType)
          .add("staff", BooleanType)
          .add("for_credit", BooleanType)
          .add("moment", LongType)
          .add("birth_year", IntegerType)
          .add("country", StringType)
          .add(CanonicalTable.COURSE, StringType)
          .add(IDENTIFIERS, DataTypes.createArrayType(StringType));

  private final Kind kind;
  private final int subject;
  private final int snapshot;
  private final Choice place;
  final List<String> identifiers = new ArrayList<>();
  boolean retired;
  boolean staff;
  boolean forCredit;
  @Nullable Long moment;
  @Nullable Integer birthYear;
  String country = "";
  String course = "";

  AccountFact(Kind kind, int subject, SourceFile file, byte[] line) {
    this.kind = kind;
    this.subject = subject;
    this.snapshot = file.snapshot();
    this.place = Choice.of(file, line);
  }

  Row row() {
    return RowFactory.create(
        kind.name(),
        subject,
        snapshot,
        place.file(),
        place.mark(),
        retired,
        staff,
        forCredit,
        moment,
        birthYear,
        country,
        course,
        identifiers.toArray(new String[0]));
  }
}
