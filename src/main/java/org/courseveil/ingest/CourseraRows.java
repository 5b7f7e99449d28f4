package org.courseveil.ingest;

import java.util.OptionalInt;
import org.courseveil.ingest.dialect.LineFault;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.policy.ExportForm;

/** Reads tables of Coursera; of an account the newest export counts that still has it. */
final class CourseraRows implements LineReader {
  private final CourseraContext context;
  private final CourseraContent content;

  CourseraRows(CourseraContext context, CourseraContent content) {
    this.context = context;
    this.content = content;
  }

  @Override
  public void read(byte[] line, SourceFile file, RowSink sink) throws UnreadableLineException {
    CourseraLine row = CourseraLine.of(line, file.header());
    String account = row.word(file.table().accountColumn());
    if (ExportForm.COURSERA.account(account).isEmpty()) {
      throw new UnreadableLineException(LineFault.NO_ACCOUNT);
    }
    OptionalInt subject = context.subjects().of(account);
    if (subject.isEmpty()) {
      sink.other();
    } else if (!context.isNewest(subject.getAsInt(), file)) {
      sink.superseded();
    } else if (!context.rules().leavesOut(subject.getAsInt(), sink)) {
      content.of(row, file).into(subject.getAsInt(), line, sink);
    }
  }
}
