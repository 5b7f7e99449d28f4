package org.courseveil.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.courseveil.ingest.dialect.UnreadableLineException;

/**
 * One pass over the files of a source. Each line becomes a candidate, a line of the quarantine, or
 * a count; whose a line is and what it says never leaves the pass otherwise.
 */
final class SourceScan {
  private final SourceTable table;
  private final Dataset<Row> rows;

  private SourceScan(SourceTable table, Dataset<Row> rows) {
    this.table = table;
    this.rows = rows;
  }

  /** Scans files, of which there may be none; what the pass yields is kept for its several uses. */
  static SourceScan of(
      SparkSession spark,
      SourceTable table,
      List<SourceFile> files,
      Broadcast<? extends LineReaders> readers) {
    StructType schema = ScanPart.schema(table);
    if (files.isEmpty()) {
      return new SourceScan(table, spark.createDataFrame(List.of(), schema));
    }
    Dataset<Row> rows =
        SourceLines.rows(spark, files, schema, lines -> new Pass(table, readers.value(), lines))
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    return new SourceScan(table, rows);
  }

  SourceTable table() {
    return table;
  }

  /** Returns the rows that may be archived. */
  Dataset<Row> candidates(CanonicalTable canonical) {
    Dataset<Row> rows = part(ScanPart.CANDIDATE);
    return rows.select(
        Arrays.stream(ScanPart.exportedColumns(canonical)).map(rows::col).toArray(Column[]::new));
  }

  /** Returns the lines that cannot be read. */
  Dataset<Row> quarantine() {
    String source = table.source();
    return part(ScanPart.QUARANTINE)
        .select(
            lit(source).as("source"),
            col(ScanPart.FILE),
            col(ScanPart.REASON),
            col(ScanPart.TEXT).as("line"));
  }

  /** Runs the passes of all scans together, and returns the counts of each. */
  static Map<SourceTable, ScanCounts> counts(List<SourceScan> scans) {
    Map<SourceTable, ScanCounts> counts = new EnumMap<>(SourceTable.class);
    scans.forEach(scan -> counts.put(scan.table, new ScanCounts(scan.table)));
    scans.stream()
        .map(SourceScan::countRows)
        .reduce(Dataset::union)
        .ifPresent(
            all ->
                all.collectAsList()
                    .forEach(
                        row ->
                            counts
                                .computeIfAbsent(
                                    SourceTable.valueOf(row.getString(5)), ScanCounts::new)
                                .add(row)));
    return counts;
  }

  private Dataset<Row> countRows() {
    return rows.filter(
            col(ScanPart.PART)
                .notEqual(ScanPart.CANDIDATE.name())
                .and(col(ScanPart.PART).notEqual(ScanPart.QUARANTINE.name())))
        .select(
            col(ScanPart.PART),
            col(ScanPart.FILE),
            col(ScanPart.REASON),
            col(ScanPart.FATE),
            col(ScanPart.AMOUNT),
            lit(table.name()));
  }

  private Dataset<Row> part(ScanPart part) {
    return rows.filter(col(ScanPart.PART).equalTo(part.name()));
  }

  /** The rows of a scan that lines of one partition become. */
  static final class Pass implements Iterator<Row> {
    private final LineReader reader;
    private final RowSink sink;
    private final Iterator<SourceLine> lines;
    private boolean finished;

    Pass(SourceTable table, LineReaders readers, Iterator<SourceLine> lines) {
      this.reader = readers.of(table);
      this.sink = new RowSink(table);
      this.lines = lines;
    }

    @Override
    public boolean hasNext() {
      while (sink.isEmpty() && lines.hasNext()) {
        SourceLine next = lines.next();
        read(next.bytes(), next.file());
      }
      if (sink.isEmpty() && !finished) {
        sink.finish();
        finished = true;
      }
      return !sink.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return sink.next();
    }

    private void read(byte[] line, SourceFile file) {
      if (TsvFile.isEmpty(line)) {
        return;
      }
      if (file.columns() != null && file.header().isRepeatedBy(line)) {
        sink.header(file);
        return;
      }
      try {
        reader.read(line, file, sink);
      } catch (UnreadableLineException e) {
        sink.quarantine(file, line, e.reason());
      }
    }
  }
}
