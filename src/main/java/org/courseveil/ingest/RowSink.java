package org.courseveil.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.courseveil.policy.Exclusion;
import org.jspecify.annotations.Nullable;

/** What one partition of a source yields: rows at once, counts at its end. */
final class RowSink {
  private static final int MOST_UNKNOWN_NAMES = 1_000;

  private final int width;
  private final LineDigest digest = new LineDigest();
  private final ArrayDeque<Row> rows = new ArrayDeque<>();
  private final Map<Fate, long[]> fates = new HashMap<>();
  private final Map<String, long[]> firstMoments = new HashMap<>();
  private final Map<String, long[]> headers = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final long[] othersRows = {0};
  private long candidates;

  private record Fate(RowFate fate, String reason) {}

  RowSink(SourceTable table) {
    this.width = ScanPart.schema(table).size();
    this.fates.put(new Fate(RowFate.OTHER_PERSON, ""), othersRows);
  }

  /** Returns the next row to hand on, which there must be. */
  Row next() {
    return rows.remove();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Takes a row that may be archived: its subject, its line, and its table's content. */
  void candidate(int subject, byte[] line, @Nullable Object[] content) {
    @Nullable Object[] row = new Object[width];
    row[0] = ScanPart.CANDIDATE.name();
    int front = ScanPart.frontWidth();
    row[front] = subject;
    row[front + 1] = digest.of(line);
    System.arraycopy(content, 0, row, front + 2, content.length);
    rows.add(RowFactory.create(row));
    candidates++;
  }

  void quarantine(SourceFile file, byte[] line, String reason) {
    Object[] row = part(ScanPart.QUARANTINE, file.relative(), reason, "", 1);
    row[5] = new String(line, 0, LineDigest.length(line), StandardCharsets.UTF_8);
    rows.add(RowFactory.create(row));
    count(RowFate.QUARANTINED, reason);
  }

  /** Counts a row of somebody whose account was not deleted. */
  void other() {
    othersRows[0]++;
  }

  void leaveOut(LeftOut rule) {
    count(RowFate.EXCLUDED, rule.name());
  }

  void leaveOut(Exclusion exclusion) {
    count(RowFate.EXCLUDED, exclusion.name());
  }

  void superseded() {
    count(RowFate.SUPERSEDED, "");
  }

  void header(SourceFile file) {
    headers.computeIfAbsent(file.relative(), name -> new long[1])[0]++;
  }

  /** Takes a moment at which somebody, deleted or not, was active in a course. */
  void activity(String course, long moment) {
    if (!CourseStarts.isPossible(moment)) {
      return;
    }
    long[] first = firstMoments.get(course);
    if (first == null) {
      firstMoments.put(course, new long[] {moment});
    } else if (moment < first[0]) {
      first[0] = moment;
    }
  }

  void unknown(String name) {
    if (unknown.size() < MOST_UNKNOWN_NAMES) {
      unknown.add(name);
    }
  }

  /** Turns all counts into rows. */
  void finish() {
    fates.forEach(
        (fate, count) -> {
          if (count[0] > 0) {
            add(ScanPart.TALLY, "", fate.reason(), fate.fate().name(), count[0]);
          }
        });
    add(ScanPart.CANDIDATES, "", "", "", candidates);
    headers.forEach((file, count) -> add(ScanPart.HEADERS, file, "", "", count[0]));
    firstMoments.forEach((course, first) -> add(ScanPart.COURSE, "", course, "", first[0]));
    unknown.forEach(name -> add(ScanPart.UNKNOWN, "", name, "", 1));
  }

  private void count(RowFate fate, String reason) {
    fates.computeIfAbsent(new Fate(fate, reason), key -> new long[1])[0]++;
  }

  private void add(ScanPart part, String file, String reason, String fate, long amount) {
    rows.add(RowFactory.create(part(part, file, reason, fate, amount)));
  }

  private Object[] part(ScanPart part, String file, String reason, String fate, long amount) {
    Object[] row = new Object[width];
    row[0] = part.name();
    row[1] = file;
    row[2] = reason;
    row[3] = fate;
    row[4] = amount;
    return row;
  }
}
