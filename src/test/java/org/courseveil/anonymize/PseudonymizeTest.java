package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.units.GeneratedArchive;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PseudonymizeTest {
  private static final int LEARNERS = 500;

  private final DataKey key = DataKey.random();
  private final KeyHandle handle = KeyRing.lend(key);

  @AfterEach
  void close() {
    KeyRing.withdraw(handle);
    key.close();
  }

  @Test
  void of_severalParts_areRangesOfOneOrder() {
    Dataset<Row> sorted = Pseudonymize.of(rows(), handle, false, 7);
    assertThat(sorted.toJavaRDD().glom().collect())
        .hasSize(7)
        .allMatch(part -> part.size() > LEARNERS / 7)
        .allMatch(part -> part.size() < 3 * LEARNERS / 7);
    List<Row> inOrder = sorted.collectAsList();
    assertThat(inOrder).hasSize(2 * LEARNERS);
    assertThat(inOrder.stream().map(row -> row.getString(0) + row.getInt(2)).toList()).isSorted();
  }

  @Test
  void of_onePartOrMany_areTheSameRows() {
    assertThat(Pseudonymize.of(rows(), handle, false, 1).collectAsList())
        .isEqualTo(Pseudonymize.of(rows(), handle, false, 5).collectAsList());
  }

  @Test
  void of_anotherKey_givesOtherPseudonymsToAll() {
    Set<String> pseudonyms = pseudonyms(handle, false);
    assertThat(pseudonyms).hasSize(LEARNERS);
    try (DataKey other = DataKey.random()) {
      KeyHandle otherHandle = KeyRing.lend(other);
      assertThat(pseudonyms).doesNotContainAnyElementsOf(pseudonyms(otherHandle, false));
      KeyRing.withdraw(otherHandle);
    }
  }

  @Test
  void of_joinedCourses_givesALearnerOnePseudonymThatNoOtherPackageHas() {
    Set<String> joined = pseudonyms(inCourses("a", "b"), handle, true);
    assertThat(joined).hasSize(LEARNERS).doesNotContainAnyElementsOf(pseudonyms(handle, false));
    assertThat(pseudonyms(inCourses("a", "b"), handle, false)).hasSize(2 * LEARNERS);
    assertThat(pseudonyms(inCourses("c"), handle, true)).isEqualTo(joined);
    try (DataKey other = DataKey.random()) {
      KeyHandle otherHandle = KeyRing.lend(other);
      assertThat(joined)
          .doesNotContainAnyElementsOf(pseudonyms(inCourses("a", "b"), otherHandle, true));
      KeyRing.withdraw(otherHandle);
    }
  }

  @Test
  void of_rowsWithoutArchiveIdFirstOrNoParts_areRefused() {
    assertThatThrownBy(() -> Pseudonymize.of(rows().drop("archive_id"), handle, false, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Pseudonymize.of(rows(), handle, false, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Dataset<Row> inCourses(String... courses) {
    Dataset<Row> weeks = rows().drop("course").filter("week = 0");
    return Arrays.stream(courses)
        .map(course -> weeks.select(col("archive_id"), lit(course).as("course"), col("week")))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  private static Set<String> pseudonyms(KeyHandle by, boolean joined) {
    return pseudonyms(rows(), by, joined);
  }

  private static Set<String> pseudonyms(Dataset<Row> rows, KeyHandle by, boolean joined) {
    Set<String> pseudonyms = new TreeSet<>();
    Pseudonymize.of(rows, by, joined, 3)
        .collectAsList()
        .forEach(row -> pseudonyms.add(row.getString(0)));
    return pseudonyms;
  }

  private static Dataset<Row> rows() {
    SplittableRandom random = new SplittableRandom(3);
    List<Row> rows = new ArrayList<>();
    for (int learner = 0; learner < LEARNERS; learner++) {
      for (int week : new int[] {1, 0}) {
        rows.add(
            random.nextInt(rows.size() + 1),
            RowFactory.create(GeneratedArchive.archiveId(learner), "a", week));
      }
    }
    return SharedSpark.session()
        .createDataFrame(
            rows,
            new StructType()
                .add("archive_id", BinaryType)
                .add("course", StringType)
                .add("week", IntegerType));
  }
}
