package org.courseveil.archive;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;

/** The archive's authenticated reader: files that are what the ledger says, as rows. */
final class SegmentReader {
  /** The number of the segment that a row comes from; of two versions the higher one counts. */
  static final String SEQUENCE = "sequence";

  private static final int FILES_A_TASK = 4;

  private SegmentReader() {}

  /** Returns the archive's columns of a table, then {@link #SEQUENCE}. */
  static StructType schema(CanonicalTable table) {
    return ArchiveSchema.of(table).add(SEQUENCE, DataTypes.LongType, false);
  }

  static Dataset<Row> rows(SparkSession session, CanonicalTable table, List<FileRef> files) {
    StructType schema = schema(table);
    if (files.isEmpty()) {
      return session.createDataFrame(List.of(), schema);
    }
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    int tasks =
        Math.max(Math.min(files.size(), spark.defaultParallelism()), files.size() / FILES_A_TASK);
    return session.createDataFrame(
        spark.parallelize(new ArrayList<>(files), tasks).flatMap(new ReadFile(table)), schema);
  }

  private record ReadFile(CanonicalTable table) implements FlatMapFunction<FileRef, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(FileRef file) throws Exception {
      return new FileRows(file, ArchiveSchema.of(table));
    }
  }
}
