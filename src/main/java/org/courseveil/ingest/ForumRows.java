package org.courseveil.ingest;

import java.util.HashSet;
import java.util.Set;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.dialect.ForumDump;
import org.courseveil.ingest.dialect.ForumPost;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.jspecify.annotations.Nullable;

/** Reads forum dumps; the latest snapshot's posts count. */
final class ForumRows implements LineReader {
  private static final String SOURCE = SourceTable.FORUM.source();

  private final ScanContext context;
  private final Set<String> unknownFields = new HashSet<>();
  private final ForumDump dump =
      new ForumDump(
          field -> {
            if (Catalog.openEdx().column(SOURCE, field).isEmpty()) {
              unknownFields.add(SOURCE + "." + SafeName.ofKey(field));
            }
          });

  ForumRows(ScanContext context) {
    this.context = context;
  }

  @Override
  public void read(byte[] line, SourceFile file, RowSink sink) throws UnreadableLineException {
    unknownFields.clear();
    ForumPost post = dump.read(line);
    switch (context.subjects().naming(post.authorId(), post.author())) {
      case OTHER -> sink.other();
      case CONTRADICTION -> sink.leaveOut(LeftOut.NAMES_TWO_ACCOUNTS);
      case SUBJECT ->
          read(context.subjects().subject(post.authorId(), post.author()), post, line, file, sink);
    }
  }

  private void read(int subject, ForumPost post, byte[] line, SourceFile file, RowSink sink)
      throws UnreadableLineException {
    if (!file.current()) {
      sink.superseded();
      return;
    }
    unknownFields.forEach(sink::unknown);
    if (context.rules().leavesOut(subject, sink)) {
      return;
    }
    String course = ScanContext.courseId(post.courseId());
    if (!context.rules().leavesOut(subject, course, sink)) {
      sink.candidate(
          subject,
          line,
          new @Nullable Object[] {
            course,
            post.kind(),
            post.createdAt(),
            post.id().orElse(null),
            post.thread().orElse(null),
            null,
            null
          });
    }
  }
}
