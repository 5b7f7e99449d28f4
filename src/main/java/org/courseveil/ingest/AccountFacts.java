package org.courseveil.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.catalog.Vocabulary;
import org.courseveil.ingest.dialect.Moments;
import org.courseveil.ingest.dialect.ProfileMeta;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of accounts, profiles, enrolments, certificates and roles say of deleted accounts
 * themselves: one fact a row, of all snapshots. Lines that cannot be read say nothing here; the
 * scan of their source puts them into the quarantine.
 */
final class AccountFacts {
  /** The tables that say something of accounts. */
  static final List<SourceTable> TABLES =
      List.of(
          SourceTable.AUTH_USER,
          SourceTable.AUTH_USERPROFILE,
          SourceTable.STUDENT_COURSEENROLLMENT,
          SourceTable.CERTIFICATES_GENERATEDCERTIFICATE,
          SourceTable.STUDENT_COURSEACCESSROLE);

  private static final String RETIRED = "retired__user_";

  /** The modes of enrolment that count towards a degree or credits of an institution. */
  private static final Set<String> FOR_CREDIT = Set.of("credit", "masters");

  private final SubjectIndex subjects;
  private final List<DeletionRequest> requests;
  private final int latestBirthYear;

  AccountFacts(SubjectIndex subjects, List<DeletionRequest> requests, int latestBirthYear) {
    this.subjects = subjects;
    this.requests = requests;
    this.latestBirthYear = latestBirthYear;
  }

  /** Returns what a line says, if it says anything of a deleted account. */
  Stream<Row> of(byte[] line, SourceFile file) {
    TableHeader header = file.header();
    if (TsvFile.isEmpty(line) || header.isRepeatedBy(line)) {
      return Stream.of();
    }
    try {
      TsvRecord row = TsvRecord.of(file.table().dialect(), header, line);
      OptionalLong account = row.number(index(header, file.table().accountColumn()));
      OptionalInt subject =
          account.isPresent() ? subjects.ofUserId(account.getAsLong()) : OptionalInt.empty();
      if (subject.isPresent()) {
        return Stream.of(fact(subject.getAsInt(), row, line, file));
      }
      if (file.table() == SourceTable.AUTH_USER) {
        OptionalInt namesake = subjects.ofName(row.word(index(header, "username")));
        if (namesake.isPresent()) {
          return Stream.of(
              new AccountFact(AccountFact.Kind.NAMESAKE, namesake.getAsInt(), file, line).row());
        }
      }
    } catch (UnreadableLineException e) {
      return Stream.of();
    }
    return Stream.of();
  }

  private Row fact(int subject, TsvRecord row, byte[] line, SourceFile file) {
    TableHeader header = file.header();
    return switch (file.table()) {
      case AUTH_USER -> account(subject, row, line, file);
      case AUTH_USERPROFILE -> profile(subject, row, line, file);
      case STUDENT_COURSEENROLLMENT -> {
        AccountFact fact = new AccountFact(AccountFact.Kind.ENROLMENT, subject, file, line);
        fact.moment = moment(row, index(header, "created"));
        fact.course = row.text(index(header, "course_id")).orElse("");
        fact.forCredit = row.text(index(header, "mode")).filter(FOR_CREDIT::contains).isPresent();
        yield fact.row();
      }
      case STUDENT_COURSEACCESSROLE -> {
        AccountFact fact = new AccountFact(AccountFact.Kind.ROLE, subject, file, line);
        fact.staff = true;
        yield fact.row();
      }
      default -> {
        AccountFact fact = new AccountFact(AccountFact.Kind.CERTIFICATE, subject, file, line);
        fact.identifiers.add(row.word(index(header, "name")));
        yield fact.row();
      }
    };
  }

  private Row account(int subject, TsvRecord row, byte[] line, SourceFile file) {
    TableHeader header = file.header();
    String username = row.word(index(header, "username"));
    String original = requests.get(subject).username();
    AccountFact fact = new AccountFact(AccountFact.Kind.ACCOUNT, subject, file, line);
    fact.retired = isRetired(username) || !(original.isEmpty() || username.equals(original));
    fact.staff =
        isSet(row.word(index(header, "is_staff")))
            || isSet(row.word(index(header, "is_superuser")));
    fact.moment = moment(row, index(header, "date_joined"));
    fact.identifiers.add(username);
    fact.identifiers.add(row.word(index(header, "email")));
    List<String> names = new ArrayList<>();
    for (String column : List.of("first_name", "last_name")) {
      header.indexOf(column).ifPresent(index -> row.text(index).ifPresent(names::add));
    }
    fact.identifiers.addAll(names);
    fact.identifiers.add(String.join(" ", names));
    return fact.row();
  }

  private Row profile(int subject, TsvRecord row, byte[] line, SourceFile file) {
    TableHeader header = file.header();
    AccountFact fact = new AccountFact(AccountFact.Kind.PROFILE, subject, file, line);
    OptionalInt birthYear =
        TableColumns.birthYear(row.number(index(header, "year_of_birth")), latestBirthYear);
    fact.birthYear = birthYear.isPresent() ? birthYear.getAsInt() : null;
    fact.country = row.text(index(header, "country")).map(Vocabulary.COUNTRIES::code).orElse("");
    fact.identifiers.add(row.word(index(header, "name")));
    row.text(index(header, "meta"))
        .map(ProfileMeta::formerIdentifiers)
        .ifPresent(fact.identifiers::addAll);
    return fact.row();
  }

  /** Returns whether a username is one that the platform gives to retired accounts. */
  static boolean isRetired(String username) {
    return username.startsWith(RETIRED);
  }

  private static boolean isSet(String flag) {
    return !flag.equals("0") && !flag.equals("False") && !flag.equals("false");
  }

  private static @Nullable Long moment(TsvRecord row, int index) {
    OptionalLong moment = row.text(index).map(Moments::parse).orElse(OptionalLong.empty());
    return moment.isPresent() ? moment.getAsLong() : null;
  }

  private static int index(TableHeader header, String column) {
    return header.indexOf(column).orElseThrow();
  }
}
