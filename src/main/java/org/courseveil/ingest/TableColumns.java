package org.courseveil.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.courseveil.ingest.catalog.Vocabulary;
import org.courseveil.ingest.dialect.CourseKey;
import org.courseveil.ingest.dialect.LineFault;
import org.courseveil.ingest.dialect.Moments;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.ingest.dialect.UsageKey;
import org.jspecify.annotations.Nullable;

/** Where the columns of a canonical table stand in a dump, and how each is read. */
final class TableColumns {
  private static final int EARLIEST_BIRTH_YEAR = 1900;
  private static final int LONGEST_BLOCK_TYPE = 32;
  private static final Pattern BLOCK_TYPE = Pattern.compile("[a-z0-9_-]+");

  private final int account;
  private final List<Column> columns;
  private final OptionalInt course;
  private final OptionalInt enrolledAt;

  /** A canonical column: how it is read, where it stands, and what the dump calls it. */
  private record Column(Cell cell, int index, String source) {
    @Nullable Object read(TsvRecord row) throws UnreadableLineException {
      return cell.read(row, index, source);
    }
  }

  /** Reads a cell; null stands for a missing value, as rows have it. */
  private interface Cell {
    @Nullable Object read(TsvRecord row, int index, String source) throws UnreadableLineException;
  }

  TableColumns(SourceTable table, TableHeader header, int latestBirthYear) {
    this.account = header.indexOf(table.accountColumn()).orElseThrow();
    this.columns =
        table.canonical().stream()
            .flatMap(canonical -> Arrays.stream(canonical.content().fieldNames()))
            .map(
                name -> {
                  String source = table.sourceOf(name);
                  int index = header.indexOf(source).orElseThrow();
                  return new Column(cell(table, name, latestBirthYear), index, source);
                })
            .toList();
    boolean enrolments = table == SourceTable.STUDENT_COURSEENROLLMENT;
    this.course = enrolments ? header.indexOf("course_id") : OptionalInt.empty();
    this.enrolledAt = enrolments ? header.indexOf("created") : OptionalInt.empty();
  }

  /** Tells a sink when the course of an enrolment had a learner, whoever it is. */
  void tellActivity(TsvRecord row, RowSink sink) {
    if (course.isPresent() && enrolledAt.isPresent()) {
      row.text(enrolledAt.getAsInt())
          .map(Moments::parse)
          .ifPresent(
              moment ->
                  row.text(course.getAsInt())
                      .filter(CourseKey::isValid)
                      .ifPresent(id -> moment.ifPresent(at -> sink.activity(id, at))));
    }
  }

  /** Returns whose a row is. */
  long account(TsvRecord row) throws UnreadableLineException {
    return row.number(account).orElseThrow(() -> new UnreadableLineException(LineFault.NO_ACCOUNT));
  }

  /** Returns the content of a row, in the order of the canonical table. */
  @Nullable Object[] content(TsvRecord row) throws UnreadableLineException {
    @Nullable Object[] content = new Object[columns.size()];
    for (int i = 0; i < content.length; i++) {
      content[i] = columns.get(i).read(row);
    }
    return content;
  }

  /** Returns the course of a row's content, which every table of course work has first. */
  String course(@Nullable Object[] content) {
    return String.valueOf(content[0]);
  }

  private static Cell cell(SourceTable table, String column, int latestBirthYear) {
    return switch (column) {
      case "course" -> (row, index, source) -> ScanContext.courseId(row.text(index));
      case "module" -> (row, index, source) -> module(row.text(index).orElse(""));
      case "module_type" ->
          (row, index, source) -> row.text(index).flatMap(TableColumns::blockType).orElse(null);
      case "country" -> code(Vocabulary.COUNTRIES);
      case "gender" -> code(Vocabulary.GENDERS);
      case "education" -> code(Vocabulary.EDUCATION);
      case "mode" -> code(Vocabulary.MODES);
      case "status" -> code(Vocabulary.CERTIFICATE_STATUSES);
      case "birth_year" ->
          (row, index, source) -> boxed(birthYear(row.number(index), latestBirthYear));
      case "enrolled_at", "created_at", "modified_at", "passed_at" ->
          (row, index, source) -> boxed(row.moment(index, source));
      case "earned", "possible", "grade" ->
          (row, index, source) -> boxed(row.decimal(index, source));
      case "active" -> (row, index, source) -> row.flag(index, source).orElse(null);
      default ->
          throw new IllegalStateException(table + " has no reading of the column " + column + ".");
    };
  }

  private static Cell code(Vocabulary vocabulary) {
    return (row, index, source) -> row.text(index).map(vocabulary::code).orElse(null);
  }

  /** Returns the kind of a part of a course, which extensions of the platform may name anew. */
  private static Optional<String> blockType(String text) {
    return Optional.of(text)
        .filter(word -> word.length() <= LONGEST_BLOCK_TYPE && BLOCK_TYPE.matcher(word).matches());
  }

  private static String module(String text) throws UnreadableLineException {
    if (!UsageKey.isValid(text)) {
      throw new UnreadableLineException(LineFault.NOT_A_MODULE);
    }
    return text;
  }

  /** Returns a year in which somebody who is active can be born. */
  static OptionalInt birthYear(OptionalLong number, int latest) {
    return number.isPresent()
            && number.getAsLong() >= EARLIEST_BIRTH_YEAR
            && number.getAsLong() <= latest
        ? OptionalInt.of((int) number.getAsLong())
        : OptionalInt.empty();
  }

  private static @Nullable Object boxed(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static @Nullable Object boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static @Nullable Object boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
