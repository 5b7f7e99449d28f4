package org.courseveil.ingest;

import static org.courseveil.policy.ExportForm.COURSERA;
import static org.courseveil.policy.ExportForm.OPEN_EDX;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.TsvDialect;
import org.courseveil.policy.ExportForm;

/**
 * A table of a platform's export that is read. Logs, forum and clickstream are among them, and
 * tables that only tell whose rows are whose.
 */
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
  TRACKING_LOG("", Optional.of(CanonicalTable.EVENT)),

  USERS(COURSERA, Names.HASHED, Optional.empty(), "user_join_ts", "country_cd"),
  USERS_COURSES__DEGREE_PROGRAM_MEMBERSHIPS(COURSERA, Names.HASHED, Optional.empty(), "course_id"),
  DEMOGRAPHICS_ANSWERS(
      COURSERA,
      Names.HASHED,
      Optional.of(CanonicalTable.PROFILE),
      "question_id",
      "choice_id",
      "answer_int"),
  COURSE_MEMBERSHIPS(
      COURSERA, Names.HASHED, Optional.of(CanonicalTable.ENROLMENT), "course_membership_role"),
  COURSE_PROGRESS(COURSERA, Names.HASHED, Optional.of(CanonicalTable.MODULE_STATE)),
  COURSE_ITEM_GRADES(COURSERA, Names.HASHED, Optional.of(CanonicalTable.MODULE_STATE)),
  COURSE_FORMATIVE_QUIZ_GRADES(COURSERA, Names.HASHED, Optional.of(CanonicalTable.MODULE_STATE)),
  COURSE_GRADES(
      COURSERA, Names.HASHED, Optional.of(CanonicalTable.COURSE_GRADE), "course_passing_state_id"),
  DISCUSSION_QUESTIONS(COURSERA, Names.HASHED, Optional.of(CanonicalTable.FORUM_POST)),
  DISCUSSION_ANSWERS(COURSERA, Names.HASHED, Optional.of(CanonicalTable.FORUM_POST)),
  ASSESSMENT_ACTIONS(COURSERA, Names.HASHED, Optional.of(CanonicalTable.EVENT), "assessment_id"),
  PEER_SUBMISSIONS(COURSERA, Names.HASHED, Optional.of(CanonicalTable.EVENT), "peer_assignment_id"),
  PROGRAMMING_SUBMISSIONS(
      COURSERA, Names.HASHED, Optional.of(CanonicalTable.EVENT), "programming_assignment_id"),
  CLICKSTREAM(COURSERA, "", Optional.of(CanonicalTable.EVENT));

  /** The tables of open response assessments, and the crosswalk to the ids that they use. */
  private static final Set<SourceTable> OF_RESPONSES =
      EnumSet.range(STUDENT_ANONYMOUSUSERID, ASSESSMENT_ASSESSMENTFEEDBACK);

  /** What the column of accounts is called here, whatever the partner is. */
  private static final class Names {
    static final String HASHED = "partner_user_id";
  }

  private final ExportForm form;
  private final String account;
  private final Optional<CanonicalTable> canonical;
  private final List<String> alsoRead;

  SourceTable(String account, Optional<CanonicalTable> canonical, String... also) {
    this(OPEN_EDX, account, canonical, also);
  }

  SourceTable(ExportForm form, String account, Optional<CanonicalTable> canonical, String... also) {
    this.form = form;
    this.account = account;
    this.canonical = canonical;
    this.alsoRead = List.of(also);
  }

  /** Returns the tables of a platform's exports. */
  static List<SourceTable> of(ExportForm form) {
    return Arrays.stream(values()).filter(table -> table.form == form).toList();
  }

  /** Returns the table that a platform's name stands for. */
  static Optional<SourceTable> of(ExportForm form, String source) {
    return of(form).stream().filter(table -> table.source().equals(source)).findFirst();
  }

  /** Returns the only table of Open edX whose columns a header has. */
  static Optional<SourceTable> of(TableHeader header) {
    List<SourceTable> tables =
        of(OPEN_EDX).stream()
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

  /** Whether a cell may hold line feeds, so that a line is told by its quotes. */
  boolean isCsv() {
    return form == COURSERA;
  }

  /** Returns what becomes of the columns of the table, and of all others of its export. */
  Catalog catalog() {
    return Catalog.of(form);
  }

  /** Whether the table has a header. */
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
    return TsvDialect.of(source());
  }

  /** Returns the column that a canonical column of the table is read from. */
  String sourceOf(String canonicalColumn) {
    return catalog()
        .sourceOf(source(), canonicalColumn)
        .orElseThrow(
            () -> new IllegalStateException("No column is read into " + canonicalColumn + "."));
  }

  /** Returns the columns without which the table cannot be read. */
  List<String> requiredColumns() {
    Stream<String> read =
        canonical.stream()
            .flatMap(table -> Arrays.stream(table.content().fieldNames()))
            .flatMap(column -> catalog().sourceOf(source(), column).stream());
    return Stream.of(Stream.of(account), read, alsoRead.stream())
        .flatMap(columns -> columns)
        .distinct()
        .toList();
  }
}
