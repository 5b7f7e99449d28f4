package org.courseveil.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.catalog.Vocabulary;
import org.courseveil.ingest.dialect.UnreadableLineException;

/**
 * What the rows of users, memberships, degree programs and surveys say of deleted accounts
 * themselves. Lines that cannot be read say nothing here; the scan of their source puts them into
 * the quarantine.
 */
final class CourseraFacts {
  /** The tables that say something of accounts. */
  static final List<SourceTable> TABLES =
      List.of(
          SourceTable.USERS,
          SourceTable.COURSE_MEMBERSHIPS,
          SourceTable.USERS_COURSES__DEGREE_PROGRAM_MEMBERSHIPS,
          SourceTable.DEMOGRAPHICS_ANSWERS);

  /** The roles in a course that learners have. */
  static final Set<String> LEARNERS = Set.of("LEARNER", "PRE_ENROLLED_LEARNER");

  /** The roles of those who looked at a course, or have left it. */
  static final Set<String> NOBODY = Set.of("BROWSER", "NOT_ENROLLED", "");

  private final HashedSubjects subjects;
  private final CourseraContents contents;
  private final int latestBirthYear;

  CourseraFacts(HashedSubjects subjects, CourseraContents contents, int latestBirthYear) {
    this.subjects = subjects;
    this.contents = contents;
    this.latestBirthYear = latestBirthYear;
  }

  /** Returns what a line says, if it says anything of a deleted account. */
  Stream<Row> of(byte[] line, SourceFile file) {
    if (TsvFile.isEmpty(line) || file.header().isRepeatedBy(line)) {
      return Stream.of();
    }
    try {
      CourseraLine row = CourseraLine.of(line, file.header());
      OptionalInt subject = subjects.of(row.word(file.table().accountColumn()));
      return subject.isPresent() ? facts(subject.getAsInt(), row, line, file) : Stream.of();
    } catch (UnreadableLineException e) {
      return Stream.of();
    }
  }

  private Stream<Row> facts(int subject, CourseraLine row, byte[] line, SourceFile file)
      throws UnreadableLineException {
    return switch (file.table()) {
      case USERS -> {
        AccountFact account = new AccountFact(AccountFact.Kind.ACCOUNT, subject, file, line);
        account.moment = row.moment("user_join_ts");
        AccountFact profile = new AccountFact(AccountFact.Kind.PROFILE, subject, file, line);
        profile.country =
            Optional.ofNullable(Vocabulary.COUNTRIES.code(row.word("country_cd"))).orElse("");
        yield Stream.of(account.row(), profile.row());
      }
      case COURSE_MEMBERSHIPS -> Stream.of(membership(subject, row, line, file));
      case DEMOGRAPHICS_ANSWERS -> birthYear(subject, row, line, file).stream();
      default -> {
        AccountFact degree = new AccountFact(AccountFact.Kind.ENROLMENT, subject, file, line);
        degree.forCredit = true;
        yield Stream.of(degree.row());
      }
    };
  }

  private Row membership(int subject, CourseraLine row, byte[] line, SourceFile file)
      throws UnreadableLineException {
    String role = row.word("course_membership_role");
    boolean staff = !LEARNERS.contains(role) && !NOBODY.contains(role);
    AccountFact fact =
        new AccountFact(
            staff ? AccountFact.Kind.ROLE : AccountFact.Kind.ENROLMENT, subject, file, line);
    fact.staff = staff;
    fact.moment = row.moment("course_membership_ts");
    fact.course = contents.course(row.word("course_id")).orElse("");
    return fact.row();
  }

  private Optional<Row> birthYear(int subject, CourseraLine row, byte[] line, SourceFile file) {
    SurveyQuestions survey = contents.surveyOf(CourseraFile.export(file.relative()));
    if (survey.question(row).filter(SurveyQuestions.Question.BIRTH_YEAR::equals).isEmpty()) {
      return Optional.empty();
    }
    OptionalInt year = birthYear(row, latestBirthYear);
    AccountFact fact = new AccountFact(AccountFact.Kind.SURVEY, subject, file, line);
    fact.birthYear = year.isPresent() ? year.getAsInt() : null;
    return Optional.of(fact.row());
  }

  /** Returns the year that an answer to the question for it tells. */
  static OptionalInt birthYear(CourseraLine row, int latestBirthYear) {
    OptionalLong answer =
        row.number("answer_int").map(OptionalLong::of).orElse(OptionalLong.empty());
    return TableColumns.birthYear(answer, latestBirthYear);
  }
}
