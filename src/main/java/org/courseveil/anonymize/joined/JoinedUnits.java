package org.courseveil.anonymize.joined;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.tiers.LeavingUnits;
import org.courseveil.anonymize.tiers.SummaryShape;
import org.courseveil.anonymize.units.Columns;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.deidentify.ArchiveSchema;

/** The units of members, learner by learner: as numbers, and those that leave with their labels. */
final class JoinedUnits {
  private static final String UNIT = "unit";
  private static final String UNITS = "units";
  private static final int TUPLE = 2;
  private static final StructType CODED =
      new StructType()
          .add(SummaryTier.MEMBER, StringType, false)
          .add(ArchiveSchema.ARCHIVE_ID, BinaryType, false)
          .add(UNIT, LongType, false);
  private static final StructType LEAVING =
      new StructType()
          .add(SummaryTier.MEMBER, StringType, false)
          .add(ArchiveSchema.ARCHIVE_ID, BinaryType, false)
          .add(SummaryTier.COURSE, StringType, false)
          .add(LeavingUnits.LABELS, createArrayType(StringType, false), false);

  private JoinedUnits() {}

  /**
   * What of one member's units leaves, in the form in which tasks get it.
   *
   * @param classes those of which any unit leaves
   * @param exceptions the course sets of which a unit of such a class is held, and what is kept
   */
  record Leaving(
      UnitCodes codes,
      SummaryShape shape,
      HashSet<Integer> classes,
      HashMap<List<Long>, List<Long>> exceptions)
      implements Serializable {
    static Leaving of(UnitCodes codes, SummaryShape shape, List<CourseSet> sets) {
      HashSet<Integer> classes = new HashSet<>();
      sets.forEach(set -> set.kept().forEach(unit -> classes.add(UnitCodes.classOf(unit))));
      Leaving leaving = new Leaving(codes, shape, classes, new HashMap<>());
      for (CourseSet set : sets) {
        if (!leaving.kept(set.all()).equals(set.kept())) {
          leaving.exceptions().put(set.all(), new ArrayList<>(set.kept()));
        }
      }
      return leaving;
    }

    private List<Long> kept(List<Long> all) {
      List<Long> exception = exceptions.get(all);
      return exception == null
          ? all.stream().filter(unit -> classes.contains(UnitCodes.classOf(unit))).toList()
          : exception;
    }

    Stream<Row> rows(String member, Object archiveId, List<Row> units) {
      List<Long> all =
          units.stream().flatMapToLong(unit -> code(unit).stream()).sorted().boxed().toList();
      return kept(all).stream()
          .map(
              code -> RowFactory.create(member, archiveId, codes.tuple(code).get(0), labels(code)));
    }

    private OptionalLong code(Row unit) {
      int others = 1 + shape.quasiIdentifiers().size();
      return codes.code(Columns.texts(unit, 0, others), Columns.texts(unit, others, unit.length()));
    }

    private String[] labels(long code) {
      List<String> tuple = codes.tuple(code);
      return Stream.concat(
              tuple.subList(1, tuple.size()).stream(), shape.shaped(codes.others(code)).stream())
          .toArray(String[]::new);
    }
  }

  /** Returns the course sets of each member's learners, in any order. */
  static Map<String, List<CourseSet>> sets(
      Dataset<Row> generalized, int quasiIdentifiers, Map<String, UnitCodes> codes) {
    HashMap<String, UnitCodes> byMember = new HashMap<>(codes);
    int others = TUPLE + 1 + quasiIdentifiers;
    FlatMapFunction<Row, Row> coded =
        unit ->
            Optional.ofNullable(byMember.get(unit.getString(0))).stream()
                .flatMapToLong(
                    own ->
                        own
                            .code(
                                Columns.texts(unit, TUPLE, others),
                                Columns.texts(unit, others, unit.length()))
                            .stream())
                .mapToObj(code -> RowFactory.create(unit.get(0), unit.get(1), code))
                .iterator();
    Map<String, List<CourseSet>> sets = new HashMap<>();
    generalized
        .flatMap(coded, Encoders.row(CODED))
        .groupBy(col(SummaryTier.MEMBER), col(ArchiveSchema.ARCHIVE_ID))
        .agg(sort_array(collect_list(col(UNIT))).as(UNITS))
        .groupBy(col(SummaryTier.MEMBER), col(UNITS))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(
            row ->
                sets.computeIfAbsent(row.getString(0), member -> new ArrayList<>())
                    .add(CourseSet.of(row.getList(1), row.getLong(2))));
    return sets;
  }

  /** Returns the units that leave, with the labels of their released columns. */
  static Dataset<Row> leaving(Dataset<Row> generalized, Map<String, Leaving> members) {
    HashMap<String, Leaving> byMember = new HashMap<>(members);
    List<String> columns = List.of(generalized.columns());
    FlatMapFunction<Row, Row> rows =
        learner ->
            Optional.ofNullable(byMember.get(learner.getString(0))).stream()
                .flatMap(own -> own.rows(learner.getString(0), learner.get(1), learner.getList(2)))
                .iterator();
    return generalized
        .filter(col(SummaryTier.MEMBER).isin(byMember.keySet().toArray()))
        .groupBy(col(SummaryTier.MEMBER), col(ArchiveSchema.ARCHIVE_ID))
        .agg(collect_list(struct(Columns.of(columns.subList(TUPLE, columns.size())))).as(UNITS))
        .flatMap(rows, Encoders.row(LEAVING));
  }
}
