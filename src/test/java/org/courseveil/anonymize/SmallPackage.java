package org.courseveil.anonymize;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.ReleasedColumn.Role;
import org.courseveil.anonymize.ReleasedTable.Rows;
import org.courseveil.anonymize.Scheme.ChosenLevel;
import org.courseveil.parquet.TableSchema;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.Tier;
import org.courseveil.spark.SharedSpark;
import org.jspecify.annotations.Nullable;

/**
 * A package of 24 units in two classes that keeps every rule at k = 3 and l = 2, and that tests
 * break in one place. Rows are sorted when they become tables, unless they are left as they are.
 */
final class SmallPackage {
  static final String COURSE = "course-v1:DelftX+WATER101+2025_T1";

  final List<@Nullable Object[]> summary = new ArrayList<>();
  final List<@Nullable Object[]> weekly = new ArrayList<>();
  final List<ReleasedColumn> summaryColumns = new ArrayList<>();
  List<ReleasedColumn> weeklyColumns = new ArrayList<>();
  boolean sorted = true;
  double researcherRate = 0.1;

  private final Hierarchies hierarchies = Hierarchies.shipped();

  SmallPackage() {
    for (int i = 0; i < 24; i++) {
      boolean first = i % 2 == 0;
      boolean passed = i % 4 < 2;
      summary.add(
          new Object[] {
            pseudonym(i),
            COURSE,
            first ? "Europe" : "Asia",
            first ? "f" : "m",
            passed ? "70-84" : "0",
            passed ? "yes" : "no",
            passed ? "10-99" : "0"
          });
      if (passed) {
        weekly.add(new Object[] {pseudonym(i), COURSE, 0, "video", "1-9"});
        weekly.add(new Object[] {pseudonym(i), COURSE, 1, "problem", "10-49"});
      }
    }
    summaryColumns.add(text("pseudonym", Role.PSEUDONYM));
    summaryColumns.add(text("course", Role.COURSE));
    summaryColumns.add(text("country", Role.QUASI_IDENTIFIER));
    summaryColumns.add(text("gender", Role.QUASI_IDENTIFIER));
    summaryColumns.add(
        text("grade_band", Role.SENSITIVE, SummaryTier.GRADE_BANDS.toArray(new String[0])));
    summaryColumns.add(text("completed", Role.SENSITIVE, "yes", "no"));
    summaryColumns.add(text("events", Role.KEPT, "0", "1-9", "10-99", "100-999", "1000+"));
    weeklyColumns.add(text("pseudonym", Role.PSEUDONYM));
    weeklyColumns.add(text("course", Role.COURSE));
    weeklyColumns.add(new ReleasedColumn("week", TableSchema.Type.INT, Role.KEPT, Set.of()));
    weeklyColumns.add(text("kind", Role.KEPT, "video", "problem"));
    weeklyColumns.add(text("events", Role.KEPT, "1-9", "10-49", "50+"));
  }

  static String pseudonym(int number) {
    return HexFormat.of().formatHex(GeneratedArchive.archiveId(number));
  }

  static ReleasedColumn text(String name, Role role, String... labels) {
    return new ReleasedColumn(name, TableSchema.Type.STRING, role, Set.of(labels));
  }

  /** Makes a value missing. */
  static void erase(@Nullable Object[] row, int column) {
    row[column] = null;
  }

  Dataset<Row> units() {
    return table(summary, summaryColumns);
  }

  ReleaseDescription description() {
    return description(hierarchies.of("gender").sha256());
  }

  ReleaseDescription description(String genderDigest) {
    Scheme scheme =
        new Scheme(
            1,
            List.of(
                new ChosenLevel("country", 2, hierarchies.of("country").sha256()),
                new ChosenLevel("gender", 0, genderDigest)),
            "some-engine",
            "1",
            0.2,
            new Scheme.Guard(3, 6, 0.1, 0.2));
    return new ReleaseDescription(
        "delftx",
        Set.of("DelftX"),
        scheme,
        hierarchies,
        new PrivacyRequirement(3, 2, 0.1),
        Map.of(Tier.SUMMARY, 0.3, Tier.WEEKLY, 0.5),
        List.of(
            new ReleasedTable("summary", Rows.UNITS, summaryColumns),
            new ReleasedTable("weekly", Rows.CHILDREN, weeklyColumns),
            PackageTables.report()),
        Map.of(),
        Map.of(),
        new LinkRate(Adversary.RESEARCHER, Tier.SUMMARY, researcherRate, 0.2, 1.0 / 3));
  }

  Map<String, Dataset<Row>> tables() {
    Dataset<Row> units = units();
    Dataset<Row> weeks = table(weekly, weeklyColumns);
    Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put("summary", units);
    tables.put("weekly", weeks);
    tables.put("report", Figures.of(units, Optional.of(weeks), 3));
    return tables;
  }

  Verification verify() {
    return Verifier.verify(tables(), description());
  }

  private Dataset<Row> table(List<@Nullable Object[]> rows, List<ReleasedColumn> columns) {
    StructType schema = new StructType();
    for (ReleasedColumn column : columns) {
      schema =
          schema.add(
              column.name(), column.type() == TableSchema.Type.INT ? IntegerType : StringType);
    }
    List<@Nullable Object[]> inOrder = new ArrayList<>(rows);
    if (sorted) {
      inOrder.sort(SmallPackage::compare);
    }
    return SharedSpark.session()
        .createDataFrame(inOrder.stream().map(RowFactory::create).toList(), schema);
  }

  /** Compares value by value, missing ones first. */
  private static int compare(@Nullable Object[] one, @Nullable Object[] other) {
    Comparator<@Nullable String> missingFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    for (int i = 0; i < one.length; i++) {
      int order =
          one[i] instanceof Integer number && other[i] instanceof Integer otherNumber
              ? number.compareTo(otherNumber)
              : missingFirst.compare((String) one[i], (String) other[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
