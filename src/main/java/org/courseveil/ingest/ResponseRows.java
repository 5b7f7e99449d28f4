package org.courseveil.ingest;

import java.util.Optional;
import org.courseveil.ingest.Authors.Author;
import org.courseveil.ingest.dialect.ResponseAnswer;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.jspecify.annotations.Nullable;

/**
 * Reads dumps of open response assessments; the latest snapshot's rows count, and of those the ones
 * that have a text.
 */
final class ResponseRows implements LineReader {
  private final ScanContext context;

  ResponseRows(ScanContext context) {
    this.context = context;
  }

  @Override
  public void read(byte[] line, SourceFile file, RowSink sink) throws UnreadableLineException {
    TableHeader header = file.header();
    TsvRecord row = TsvRecord.of(file.table().dialect(), header, line);
    Optional<Author> author =
        context.authors().of(file.table(), cell(row, header, file.table().accountColumn()));
    if (author.isEmpty()) {
      sink.other();
    } else if (!author.get().isCertain()) {
      sink.leaveOut(LeftOut.NAMES_TWO_ACCOUNTS);
    } else if (!file.current()) {
      sink.superseded();
    } else if (!context.rules().leavesOut(author.get().subject(), sink)) {
      read(author.get(), row, line, file, sink);
    }
  }

  private void read(Author author, TsvRecord row, byte[] line, SourceFile file, RowSink sink)
      throws UnreadableLineException {
    if (file.table().canonical().isEmpty()) {
      sink.leaveOut(LeftOut.IDENTIFIERS_ONLY);
      return;
    }
    if (author.course().isEmpty()) {
      sink.leaveOut(LeftOut.NO_COURSE);
      return;
    }
    String course = ScanContext.courseId(Optional.of(author.course()));
    if (context.rules().leavesOut(author.subject(), course, sink)) {
      return;
    }
    if (isOfTeam(row, file.header())) {
      sink.leaveOut(LeftOut.WRITTEN_BY_A_TEAM);
    } else {
      Optional<String> text = text(row, file);
      if (text.isEmpty()) {
        sink.leaveOut(LeftOut.NO_TEXT);
      } else {
        sink.candidate(
            author.subject(),
            line,
            new @Nullable Object[] {course, kind(file.table()), id(row, file), text.get()});
      }
    }
  }

  private static boolean isOfTeam(TsvRecord row, TableHeader header) {
    return header.indexOf("team_submission_id").stream()
        .anyMatch(index -> row.text(index).filter(team -> !team.isEmpty()).isPresent());
  }

  private static Optional<String> text(TsvRecord row, SourceFile file)
      throws UnreadableLineException {
    String cell = cell(row, file, CanonicalTable.BODY);
    String text =
        file.table() == SourceTable.SUBMISSIONS_SUBMISSION ? ResponseAnswer.text(cell) : cell;
    return Optional.of(text).filter(written -> !written.isBlank());
  }

  /** Returns an id that no row of another table has. */
  private static String id(TsvRecord row, SourceFile file) {
    return file.table().source() + " " + cell(row, file, CanonicalTable.RESPONSE_ID);
  }

  private static String kind(SourceTable table) {
    return switch (table) {
      case SUBMISSIONS_SUBMISSION -> "response";
      case ASSESSMENT_ASSESSMENT -> "feedback";
      case ASSESSMENT_ASSESSMENTPART -> "criterion_feedback";
      case ASSESSMENT_ASSESSMENTFEEDBACK -> "reply";
      default -> throw new IllegalStateException(table + " has no texts.");
    };
  }

  private static String cell(TsvRecord row, SourceFile file, String canonicalColumn) {
    return cell(row, file.header(), file.table().sourceOf(canonicalColumn));
  }

  /** Returns a cell's text, empty for a missing one. */
  private static String cell(TsvRecord row, TableHeader header, String column) {
    return row.text(header.indexOf(column).orElseThrow()).orElse("");
  }
}
