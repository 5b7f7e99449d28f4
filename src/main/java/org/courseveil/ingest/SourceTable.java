package org.courseveil.ingest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.dialect.TsvDialect;
import org.courseveil.ingest.dialect.TsvHeader;

/** A table of an Open edX export that is read, tracking logs and forum among them. */
enum SourceTable {
  AUTH_USER("id", Optional.empty(), "username", "email", "date_joined", "is_staff", "is_superuser"),
  AUTH_USERPROFILE("user_id", Optional.of(CanonicalTable.PROFILE), "name", "meta"),
  STUDENT_COURSEENROLLMENT("user_id", Optional.of(CanonicalTable.ENROLMENT)),
  COURSEWARE_STUDENTMODULE("student_id", Optional.of(CanonicalTable.MODULE_STATE)),
  GRADES_PERSISTENTCOURSEGRADE("user_id", Optional.of(CanonicalTable.COURSE_GRADE)),
  CERTIFICATES_GENERATEDCERTIFICATE("user_id", Optional.of(CanonicalTable.CERTIFICATE), "name"),
  STUDENT_ANONYMOUSUSERID("anonymous_user_id", Optional.empty(), "user_id", "course_id"),
  SUBMISSIONS_STUDENTITEM("student_id", Optional.empty(), "id", "course_id", "item_type"),
  SUBMISSIONS_SUBMISSION("student_item_id", Optional.of(CanonicalTable.RESPONSE)),
  ASSESSMENT_ASSESSMENT("scorer_id", Optional.of(CanonicalTable.RESPONSE)),
  ASSESSMENT_ASSESSMENTPART("assessment_id", Optional.of(CanonicalTable.RESPONSE)),
  ASSESSMENT_ASSESSMENTFEEDBACK("submission_uuid", Optional.of(CanonicalTable.RESPONSE)),
  STUDENT_COURSEACCESSROLE("user_id", Optional.empty(), "role"),
  FORUM("", Optional.of(CanonicalTable.FORUM_POST)),
  TRACKING_LOG("", Optional.of(CanonicalTable.EVENT));

  /** The tables of open response assessments, and the crosswalk to the ids that they use. */
  private static final Set<SourceTable> OF_RESPONSES =
      EnumSet.range(STUDENT_ANONYMOUSUSERID, ASSESSMENT_ASSESSMENTFEEDBACK);

  private final String account;
  private final Optional<CanonicalTable> canonical;
  private final List<String> alsoRead;

  SourceTable(String account, Optional<CanonicalTable> canonical, String... also) {
    this.account = account;
    this.canonical = canonical;
    this.alsoRead = List.of(also);
  }

  /** Returns the table that a platform's name stands for. */
  static Optional<SourceTable> of(String source) {
    return Arrays.stream(values()).filter(table -> table.source().equals(source)).findFirst();
  }

  /** Returns the only table whose columns a header has. */
  static Optional<SourceTable> of(TsvHeader header) {
    List<SourceTable> tables =
        Arrays.stream(values())
            .filter(SourceTable::isTabular)
            .filter(table -> header.names().containsAll(table.requiredColumns()))
            .toList();
    return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
  }

  /** Returns the platform's name, under which rows are accounted for. */
  String source() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what the table is read into; nothing where its rows only tell whose rows are whose. */
  Optional<CanonicalTable> canonical() {
    return canonical;
  }

  /** Whether the table is a database dump with a header. */
  boolean isTabular() {
    return !account.isEmpty();
  }

  /** Whether the table is read for the sake of open response assessments alone. */
  boolean isOfResponses() {
    return OF_RESPONSES.contains(this);
  }

  /** Returns the column that says whose a row is. */
  String accountColumn() {
    return account;
  }

  TsvDialect dialect() {
    return this == COURSEWARE_STUDENTMODULE ? TsvDialect.ESCAPE_CHARACTER : TsvDialect.EXPORTER;
  }

  /** Returns the column that a canonical column of the table is read from. */
  String sourceOf(String canonicalColumn) {
    return Catalog.openEdx()
        .sourceOf(source(), canonicalColumn)
        .orElseThrow(
            () -> new IllegalStateException("No column is read into " + canonicalColumn + "."));
  }

  /** Returns the columns without which the table cannot be read. */
  List<String> requiredColumns() {
    Stream<String> read =
        canonical.stream()
            .flatMap(table -> Arrays.stream(table.content().fieldNames()))
            .flatMap(column -> Catalog.openEdx().sourceOf(source(), column).stream());
    return Stream.of(Stream.of(account), read, alsoRead.stream())
        .flatMap(columns -> columns)
        .distinct()
        .toList();
  }
}
