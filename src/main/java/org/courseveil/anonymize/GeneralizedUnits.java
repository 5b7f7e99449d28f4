package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.Member;

/** Units under the labels of a scheme, and what of them leaves as a member's summary. */
final class GeneralizedUnits {
  private GeneralizedUnits() {}

  /**
   * Returns the units of courses that some member offers: member, archive id, course, the scheme's
   * quasi-identifiers, and the other columns at their finest.
   */
  static Dataset<Row> of(Dataset<Row> units, Scheme scheme, Hierarchies hierarchies) {
    List<String> columns =
        new ArrayList<>(List.of(SummaryTier.MEMBER, ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE));
    columns.addAll(scheme.quasiIdentifiers());
    columns.addAll(SummaryTier.OTHERS);
    Dataset<Row> generalized =
        units.filter(col(SummaryTier.MEMBER).isNotNull()).select(Columns.of(columns));
    for (var labels : scheme.generalize(hierarchies).entrySet()) {
      Map<String, String> labelOf = new HashMap<>(labels.getValue());
      UDF1<String, String> label = value -> labelOf.getOrDefault(value, "");
      generalized =
          generalized.withColumn(
              labels.getKey(), udf(label, StringType).apply(col(labels.getKey())));
    }
    return generalized;
  }

  /** Returns the rows of a member's chosen summary, with archive id and course first. */
  static Dataset<Row> leaving(
      Dataset<Row> generalized, Member member, SummaryChoice.Chosen chosen) {
    SummaryShape shape = chosen.shape();
    StructType schema = new StructType().add(ArchiveSchema.ARCHIVE_ID, BinaryType);
    for (String name : shape.classColumns()) {
      schema = schema.add(name, StringType);
    }
    for (String name : shape.otherColumns()) {
      schema = schema.add(name, StringType);
    }
    Set<List<String>> classes = new HashSet<>(chosen.classes());
    MapPartitionsFunction<Row, Row> rows = part -> leaving(part, shape, classes);
    return generalized
        .filter(col(SummaryTier.MEMBER).equalTo(member.id()))
        .mapPartitions(rows, Encoders.row(schema));
  }

  private static Iterator<Row> leaving(
      Iterator<Row> rows, SummaryShape shape, Set<List<String>> classes) {
    int others = 2 + shape.classColumns().size();
    Iterable<Row> once = () -> rows;
    return StreamSupport.stream(once.spliterator(), false)
        .filter(row -> classes.contains(Columns.texts(row, 2, others)))
        .map(row -> shaped(row, shape, others))
        .iterator();
  }

  private static Row shaped(Row row, SummaryShape shape, int others) {
    List<Object> values = new ArrayList<>();
    values.add(row.get(1));
    values.addAll(Columns.texts(row, 2, others));
    values.addAll(shape.shaped(Columns.texts(row, others, row.length())));
    return RowFactory.create(values.toArray());
  }
}
