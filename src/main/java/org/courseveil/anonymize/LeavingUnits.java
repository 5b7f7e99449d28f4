package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.archive.Id128;
import org.courseveil.archive.Unit;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.Member;

/**
 * The units that leave in the members' summaries, in the form in which risks are measured: the
 * chance to pick the unit among those of its course with the same demographics, and its signature,
 * which units have in common that are equal in every released column.
 */
final class LeavingUnits {
  static final String SIGNATURE = "signature";

  private static final String CHANCE = "chance";
  private static final StructType SCHEMA =
      new StructType()
          .add(SummaryTier.MEMBER, StringType, false)
          .add(ArchiveSchema.ARCHIVE_ID, BinaryType, false)
          .add(SummaryTier.COURSE, StringType, false)
          .add(CHANCE, DoubleType, false)
          .add(SIGNATURE, StringType, false);

  private LeavingUnits() {}

  /** Returns the units of a member's summary rows. */
  static Dataset<Row> of(Member member, Dataset<Row> rows, SummaryChoice.Chosen chosen) {
    int[] cell = cell(chosen.shape());
    Map<List<String>, Long> learners = new HashMap<>(cells(chosen));
    String id = member.id();
    MapPartitionsFunction<Row, Row> measured =
        part -> {
          Iterable<Row> once = () -> part;
          return StreamSupport.stream(once.spliterator(), false)
              .map(row -> measured(id, row, cell, learners))
              .iterator();
        };
    return rows.mapPartitions(measured, Encoders.row(SCHEMA));
  }

  private static Row measured(
      String member, Row row, int[] cell, Map<List<String>, Long> learners) {
    List<String> released = Columns.texts(row, 1, row.length());
    long alike = learners.getOrDefault(at(released, cell), 1L);
    return RowFactory.create(
        member, row.get(0), row.get(1), 1.0 / alike, String.join("\n", released));
  }

  /** Returns the learners of each course that share their demographics. */
  static Map<List<String>, Long> cells(SummaryChoice.Chosen chosen) {
    int[] cell = cell(chosen.shape());
    Map<List<String>, Long> learners = new HashMap<>();
    chosen
        .counts()
        .forEach(count -> learners.merge(at(count.tuple(), cell), count.learners(), Long::sum));
    return learners;
  }

  private static int[] cell(SummaryShape shape) {
    List<String> columns = shape.classColumns();
    List<String> names = new ArrayList<>(List.of(SummaryTier.COURSE));
    QuasiIdentifiers.DEMOGRAPHICS.stream().filter(columns::contains).forEach(names::add);
    return names.stream().mapToInt(columns::indexOf).toArray();
  }

  private static List<String> at(List<String> values, int[] places) {
    List<String> at = new ArrayList<>(places.length);
    for (int place : places) {
      at.add(values.get(place));
    }
    return List.copyOf(at);
  }

  /** Returns the units of each member. */
  static Map<String, Set<Unit>> byMember(Dataset<Row> units) {
    Map<String, Set<Unit>> byMember = new HashMap<>();
    units
        .select(SummaryTier.MEMBER, ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE)
        .collectAsList()
        .forEach(
            row ->
                byMember
                    .computeIfAbsent(row.getString(0), member -> new HashSet<>())
                    .add(new Unit(Id128.of(row.getAs(1)), row.getString(2))));
    return byMember;
  }

  /**
   * The learners of a member's summary, and the rows that a researcher is expected to link: who
   * looks for the row of a learner of one course among the rows of another that share the
   * demographics, and picks one by chance.
   */
  record Linked(long learners, double rows) {}

  /** Measures a researcher at the units of each member. */
  static Map<String, Linked> linked(Dataset<Row> units) {
    Column best = element_at(col(CHANCE), 1);
    Column second = element_at(col(CHANCE), 2);
    Column courses = size(col(CHANCE));
    Dataset<Row> learners =
        units
            .groupBy(col(SummaryTier.MEMBER), col(ArchiveSchema.ARCHIVE_ID))
            .agg(sort_array(collect_list(col(CHANCE)), false).as(CHANCE));
    // Every row is looked for from the other course that is easiest; the easiest from the second.
    Column linked =
        when(courses.gt(1), best.multiply(courses.minus(1)).plus(second)).otherwise(lit(0.0));
    Map<String, Linked> byMember = new HashMap<>();
    for (Iterator<Row> rows =
            learners
                .groupBy(col(SummaryTier.MEMBER))
                .agg(count(lit(1)), sum(linked))
                .collectAsList()
                .iterator();
        rows.hasNext(); ) {
      Row row = rows.next();
      byMember.put(row.getString(0), new Linked(row.getLong(1), row.getDouble(2)));
    }
    return byMember;
  }
}
