package org.courseveil.anonymize.tiers;

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
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.units.Columns;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.archive.Id128;
import org.courseveil.archive.Unit;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.Member;

/**
 * The units that leave in the members' summaries: whose they are, the chance to pick each among
 * those of its course with the same demographics, and the labels of its released columns.
 */
public final class LeavingUnits {
  public static final String LABELS = "labels";

  /** The columns that tell a unit, first in every row. */
  static final List<String> UNIT =
      List.of(SummaryTier.MEMBER, ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE);

  private static final String CHANCE = "chance";
  private static final StructType SCHEMA =
      new StructType()
          .add(SummaryTier.MEMBER, StringType, false)
          .add(ArchiveSchema.ARCHIVE_ID, BinaryType, false)
          .add(SummaryTier.COURSE, StringType, false)
          .add(LABELS, createArrayType(StringType, false), false)
          .add(CHANCE, DoubleType, false);

  private LeavingUnits() {}

  /** What of one member's units leaves, in the form in which tasks get it. */
  private record Leaving(
      SummaryShape shape,
      HashSet<List<String>> classes,
      List<Integer> demographics,
      HashMap<List<String>, Long> learners)
      implements Serializable {
    static Leaving of(SummaryChoice.Chosen chosen) {
      return new Leaving(
          chosen.shape(),
          new HashSet<>(chosen.classes()),
          cellAt(chosen.shape()),
          new HashMap<>(cells(chosen)));
    }

    Stream<Row> rows(Row unit) {
      int others = 2 + shape.classColumns().size();
      List<String> tuple = Columns.texts(unit, 2, others);
      if (!classes.contains(tuple)) {
        return Stream.of();
      }
      List<String> labels = new ArrayList<>(tuple.subList(1, tuple.size()));
      labels.addAll(shape.shaped(Columns.texts(unit, others, unit.length())));
      double chance = 1.0 / learners.getOrDefault(at(tuple, demographics), 1L);
      return Stream.of(
          RowFactory.create(
              unit.get(0), unit.get(1), unit.get(2), labels.toArray(new String[0]), chance));
    }
  }

  /** Returns the units that leave of generalized ones, by the choices of the members' ids. */
  static Dataset<Row> of(Dataset<Row> generalized, Map<String, SummaryChoice.Chosen> choices) {
    HashMap<String, Leaving> leaving = new HashMap<>();
    choices.forEach((member, chosen) -> leaving.put(member, Leaving.of(chosen)));
    FlatMapFunction<Row, Row> rows =
        unit ->
            Optional.ofNullable(leaving.get(unit.getString(0))).stream()
                .flatMap(own -> own.rows(unit))
                .iterator();
    return generalized.flatMap(rows, Encoders.row(SCHEMA));
  }

  /**
   * Returns rows of units, one a unit, in the order of their random ids: it tells who of units that
   * are equal otherwise loses rows.
   */
  static List<Row> inOrder(Iterator<Row> units) {
    List<Row> inOrder = new ArrayList<>();
    units.forEachRemaining(inOrder::add);
    inOrder.sort((one, other) -> Arrays.compareUnsigned(one.<byte[]>getAs(1), other.getAs(1)));
    return inOrder;
  }

  /** Returns the rows of a member's summary, with archive id and course first. */
  public static Dataset<Row> summary(Dataset<Row> leaving, Member member, SummaryShape shape) {
    List<Column> columns =
        new ArrayList<>(List.of(col(ArchiveSchema.ARCHIVE_ID), col(SummaryTier.COURSE)));
    for (String name :
        Stream.concat(shape.quasiIdentifiers().stream(), shape.otherColumns().stream()).toList()) {
      columns.add(element_at(col(LABELS), columns.size() - 1).as(name));
    }
    return leaving
        .filter(col(SummaryTier.MEMBER).equalTo(member.id()))
        .select(columns.toArray(new Column[0]));
  }

  /** Returns the learners of each course that share their demographics. */
  static Map<List<String>, Long> cells(SummaryChoice.Chosen chosen) {
    List<Integer> cell = cellAt(chosen.shape());
    Map<List<String>, Long> learners = new HashMap<>();
    chosen
        .counts()
        .forEach(count -> learners.merge(at(count.tuple(), cell), count.learners(), Long::sum));
    return learners;
  }

  private static List<Integer> cellAt(SummaryShape shape) {
    List<String> columns = shape.classColumns();
    List<String> names = new ArrayList<>(List.of(SummaryTier.COURSE));
    QuasiIdentifiers.DEMOGRAPHICS.stream().filter(columns::contains).forEach(names::add);
    return names.stream().map(columns::indexOf).toList();
  }

  private static List<String> at(List<String> values, List<Integer> places) {
    List<String> at = new ArrayList<>(places.size());
    for (int place : places) {
      at.add(values.get(place));
    }
    return List.copyOf(at);
  }

  /** Returns the units of each member. */
  public static Map<String, Set<Unit>> byMember(Dataset<Row> leaving) {
    Map<String, Set<Unit>> byMember = new HashMap<>();
    leaving
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
  static Map<String, Linked> linked(Dataset<Row> leaving) {
    Column best = element_at(col(CHANCE), 1);
    Column second = element_at(col(CHANCE), 2);
    Column courses = size(col(CHANCE));
    Dataset<Row> learners =
        leaving
            .groupBy(col(SummaryTier.MEMBER), col(ArchiveSchema.ARCHIVE_ID))
            .agg(sort_array(collect_list(col(CHANCE)), false).as(CHANCE));
    // Every row is looked for from the other course that is easiest; the easiest from the second.
    Column linked =
        when(courses.gt(1), best.multiply(courses.minus(1)).plus(second)).otherwise(lit(0.0));
    Map<String, Linked> byMember = new HashMap<>();
    learners
        .groupBy(col(SummaryTier.MEMBER))
        .agg(count(lit(1)), sum(linked))
        .collectAsList()
        .forEach(
            row -> byMember.put(row.getString(0), new Linked(row.getLong(1), row.getDouble(2))));
    return byMember;
  }
}
