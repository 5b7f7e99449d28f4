package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.policy.Exclusion;
import org.junit.jupiter.api.Test;

final class ScanCountsTest {
  private static final byte[] LINE = "line\r".getBytes(StandardCharsets.UTF_8);
  private static final long SEPTEMBER = Instant.parse("2025-09-01T00:00:00Z").toEpochMilli();
  private static final SourceFile FILE =
      new SourceFile(
          0,
          StoredFile.of(Path.of("/x/f.sql")),
          "f.sql",
          SourceTable.STUDENT_COURSEENROLLMENT,
          0,
          true,
          null);

  private final ScanCounts counts = new ScanCounts(SourceTable.STUDENT_COURSEENROLLMENT);

  @Test
  void tallies_overPartitions_areSums() {
    for (int partition = 1; partition <= 2; partition++) {
      RowSink sink = sink();
      sink.other();
      sink.superseded();
      sink.leaveOut(Exclusion.OBJECTED);
      sink.leaveOut(LeftOut.COURSE_OF_NO_MEMBER);
      sink.quarantine(FILE, LINE, "RAGGED");
      sink.candidate(3, LINE, new Object[] {"c", 1L, "audit", true});
      sink.activity("c", SEPTEMBER + partition);
      sink.activity("c", 0);
      sink.unknown("t.x");
      take(sink);
    }
    assertThat(counts.tallies())
        .extracting(tally -> tally.fate() + " " + tally.reason() + " " + tally.rows())
        .containsExactly(
            "OTHER_PERSON  2",
            "SUPERSEDED  2",
            "EXCLUDED COURSE_OF_NO_MEMBER 2",
            "EXCLUDED OBJECTED 2",
            "QUARANTINED RAGGED 2");
    assertThat(counts.candidates()).isEqualTo(2);
    assertThat(counts.faults()).containsOnlyKeys("RAGGED");
    assertThat(counts.firstMoments()).containsOnlyKeys("c").containsEntry("c", SEPTEMBER + 1);
    assertThat(counts.unknown()).containsExactly("t.x");
  }

  @Test
  void tallies_ofAHeaderThatStandsInAFileAgain_countItAsARow() {
    for (int partition = 1; partition <= 3; partition++) {
      RowSink sink = sink();
      sink.header(FILE);
      take(sink);
    }
    assertThat(counts.tallies())
        .containsExactly(
            new RowTally(
                "student_courseenrollment", RowFate.EXCLUDED, LeftOut.REPEATED_HEADER.name(), 2));
  }

  @Test
  void courseStarts_ofKnownCourses_preferTheStructureThenTheEvents() {
    Instant asOf = Instant.parse("2026-01-01T00:00:00Z");
    long later = asOf.toEpochMilli() + 1;
    assertThat(
            CourseStarts.of(
                List.of(),
                Map.of("a", SEPTEMBER + 5, "late", later, "invented", SEPTEMBER),
                Map.of("a", SEPTEMBER - 1, "b", SEPTEMBER, "late", later),
                asOf))
        .containsOnlyKeys("a", "b")
        .containsEntry("a", LocalDate.ofInstant(Instant.ofEpochMilli(SEPTEMBER), ZoneOffset.UTC));
  }

  private static RowSink sink() {
    return new RowSink(SourceTable.STUDENT_COURSEENROLLMENT);
  }

  private void take(RowSink sink) {
    sink.finish();
    while (!sink.isEmpty()) {
      var row = sink.next();
      if (row.getString(0).equals(ScanPart.QUARANTINE.name())) {
        assertThat(row.getString(5)).isEqualTo("line");
      } else if (row.getString(0).equals(ScanPart.CANDIDATE.name())) {
        assertThat(row.<byte[]>getAs(7))
            .isEqualTo(new LineDigest().of("line".getBytes(StandardCharsets.UTF_8)));
      } else {
        counts.add(row);
      }
    }
  }
}
