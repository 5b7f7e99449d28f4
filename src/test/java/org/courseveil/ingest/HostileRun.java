package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchivedCells;
import org.courseveil.ingest.AccountHistory.Verdict;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.policy.AgeLimits;
import org.jspecify.annotations.Nullable;

/** Lines that are read as those of a partition are, one partition each, and what came of them. */
final class HostileRun {
  static final String COURSE = "course-v1:OrgA+C1+R1";

  private static final Instant START = Instant.parse("2025-03-03T00:00:00Z");
  private static final Instant AS_OF = Instant.parse("2026-11-22T00:00:00Z");
  private static final List<DeletionRequest> REQUESTS =
      List.of(new DeletionRequest("17", "Ann", "", "", "", "", AS_OF, AS_OF, true, 1));

  final Map<String, Long> fates = new TreeMap<>();
  final Set<String> told = new HashSet<>();

  private final SourceTable table;
  private final SourceFile file;
  private final KnownBlocks blocks;
  private final Map<String, Long> firstMoments = new HashMap<>();
  private final Set<List<@Nullable Object>> contents = new HashSet<>();

  HostileRun(SourceTable table, Optional<String> header) {
    this(table, header, KnownBlocks.unwanted());
  }

  HostileRun(SourceTable table, Optional<String> header, KnownBlocks blocks) {
    this.table = table;
    this.blocks = blocks;
    TableHeader columns =
        header.map(line -> TableHeader.of(line.getBytes(StandardCharsets.UTF_8))).orElse(null);
    this.file =
        new SourceFile(0, StoredFile.of(Path.of("/export/file")), "file", table, 0, true, columns);
  }

  /** Reads a line, which must come to one fate, or be no line at all. */
  void read(byte[] line) {
    long settled = 0;
    var rows =
        new SourceScan.Pass(table, context(line), List.of(new SourceLine(file, line)).iterator());
    while (rows.hasNext()) {
      settled += take(rows.next());
    }
    assertThat(settled).isEqualTo(TsvFile.isEmpty(line) ? 0 : 1);
  }

  private long take(Row row) {
    switch (ScanPart.valueOf(row.getString(0))) {
      case CANDIDATE -> contents.add(content(row));
      case QUARANTINE -> told.add(row.getString(1) + " " + row.getString(2));
      case TALLY -> {
        String fate = row.getString(3) + " " + row.getString(2);
        fates.merge(fate, row.getLong(4), Long::sum);
        told.add(fate);
        return row.getLong(4);
      }
      case CANDIDATES -> {
        fates.merge("candidate", row.getLong(4), Long::sum);
        return row.getLong(4);
      }
      case HEADERS -> {
        return row.getLong(4);
      }
      case COURSE -> firstMoments.merge(row.getString(2), row.getLong(4), Math::min);
      case UNKNOWN -> told.add(row.getString(2));
    }
    return 0;
  }

  private static List<@Nullable Object> content(Row row) {
    List<@Nullable Object> content = new ArrayList<>();
    for (int i = ScanPart.frontWidth() + 2; i < row.size(); i++) {
      content.add(row.get(i));
    }
    return content;
  }

  /** Returns the courses that the platform is taken to have; only one has an enrolment. */
  Map<String, LocalDate> courses() {
    return CourseStarts.of(List.of(), firstMoments, Map.of(COURSE, START.toEpochMilli()), AS_OF);
  }

  /** Returns each different cell that the archive would hold. */
  Set<String> archived() {
    Set<String> cells = new HashSet<>();
    table
        .canonical()
        .map(canonical -> new ArchivedCells(canonical, courses()))
        .ifPresent(
            archive ->
                contents.forEach(
                    content -> {
                      cells.addAll(archive.of(content));
                      assertThat(archive.keepTheRules(content)).isTrue();
                    }));
    return cells;
  }

  /** Returns a context in which account 17 is deleted, and this line the one of it that counts. */
  private ScanContext context(byte[] line) {
    Choice chosen = Choice.of(file, line);
    Verdict verdict = new Verdict(chosen, chosen, true, Age.UNKNOWN, Optional.empty());
    Standings standings =
        Standings.of(
            REQUESTS,
            new ExclusionTables(Set.of("17"), Set.of(), Set.of("17"), Set.of("")),
            Map.of(0, verdict));
    Authors authors = new Authors(Map.of(table, Map.of("17", new Authors.Author(0, COURSE))));
    return new ScanContext(
        SubjectIndex.of(REQUESTS),
        new RowRules(standings, Set.of("OrgA"), AgeLimits.NONE),
        authors,
        false,
        2026,
        blocks);
  }

  @Override
  public String toString() {
    return fates + " " + Arrays.toString(told.stream().sorted().limit(50).toArray());
  }
}
