package org.courseveil.notices;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courseveil.ingest.DeletedLearner;
import org.courseveil.ingest.dialect.CsvQuotes;
import org.courseveil.ingest.dialect.DeletionNotice;

/**
 * The rows of a notice, as the retirement pipeline of Open edX writes them for its partners: UTF-8,
 * a header, commas, line ends of two characters, quotation marks where a cell needs them. Of a
 * learner of Coursera the id alone is told, by which the partner knows the learner.
 */
final class NoticeRows {
  private static final String END = "\r\n";

  private NoticeRows() {}

  /** Returns the rows of learners, in the order of their accounts, whatever order they came in. */
  static byte[] of(List<DeletedLearner> learners) {
    String rows =
        learners.stream()
            .sorted(Comparator.comparing(DeletedLearner::userId))
            .map(NoticeRows::row)
            .collect(Collectors.joining("", line(DeletionNotice.HEADER.stream()), ""));
    return rows.getBytes(StandardCharsets.UTF_8);
  }

  private static String row(DeletedLearner learner) {
    return line(
        Stream.of(
            learner.userId(),
            learner.username(),
            learner.email(),
            learner.name(),
            learner.completedAt().truncatedTo(ChronoUnit.SECONDS).toString()));
  }

  private static String line(Stream<String> cells) {
    return cells.map(CsvQuotes::cell).collect(Collectors.joining(",", "", END));
  }
}
