package org.courseveil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.spark.SharedSpark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several rows with one key counts. */
final class NewestVersionsTest {
  private static final byte[] LEARNER = {1};

  @Test
  void of_enrolmentsOfOneSegment_isTheFirst() {
    assertThat(
            newest(
                CanonicalTable.ENROLMENT,
                RowFactory.create(LEARNER, tag(1), "c", "2026-05", "audit", true, 7L),
                RowFactory.create(LEARNER, tag(2), "c", "2026-03", "audit", true, 7L),
                RowFactory.create(LEARNER, tag(3), "c", null, "audit", true, 7L),
                RowFactory.create(LEARNER, tag(4), "c", "2026-01", "audit", true, 6L)))
        .extracting(row -> row.<String>getAs("enrolment_month"))
        .containsExactly("2026-03");
  }

  @Test
  void of_statesOfOneSegment_isTheOneWithTheBestScore() {
    assertThat(
            newest(
                CanonicalTable.MODULE_STATE,
                state(1, null, 7),
                state(2, 0.25, 7),
                state(3, 0.75, 7),
                state(4, 1.0, 6)))
        .extracting(row -> row.<Double>getAs("earned"))
        .containsExactly(0.75);
  }

  private static Row state(int tag, @Nullable Double earned, long sequence) {
    return RowFactory.create(LEARNER, tag(tag), "c", "problem", "m", earned, 1.0, 3, 3, sequence);
  }

  private static byte[] tag(int value) {
    return new byte[] {(byte) value};
  }

  private static List<Row> newest(CanonicalTable table, Row... rows) {
    Dataset<Row> all =
        SharedSpark.session()
            .createDataFrame(
                Arrays.asList(rows),
                ArchiveSchema.of(table).add(SegmentReader.SEQUENCE, DataTypes.LongType));
    return NewestVersions.of(table, all).collectAsList();
  }
}
