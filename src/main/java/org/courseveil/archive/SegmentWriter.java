package org.courseveil.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.EncryptedTableWriter;
import org.courseveil.parquet.FileProtection.PlacedFile;
import org.courseveil.parquet.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * The task that settles the fate of a partition's rows, which come as {@link RowSorting} arranges
 * them, and writes the new ones to one encrypted file.
 */
final class SegmentWriter implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final CanonicalTable table;
  private final String source;
  private final SegmentTarget target;
  private final Broadcast<Set<Unit>> departed;

  SegmentWriter(
      CanonicalTable table, String source, SegmentTarget target, Broadcast<Set<Unit>> departed) {
    this.table = table;
    this.source = source;
    this.target = target;
    this.departed = departed;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) throws IOException {
    StructType columns = ArchiveSchema.of(table);
    Fates fates = new Fates(table, source, departed.value());
    Set<Id128> learners = new HashSet<>();
    Set<Unit> units = new HashSet<>();
    List<Row> reports = new ArrayList<>();
    try (OpenFile file = new OpenFile(columns)) {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (fates.isNew(row)) {
          file.write(row);
          Id128 learner = Id128.of(row.getAs(0));
          learners.add(learner);
          if (table == CanonicalTable.ENROLMENT) {
            units.add(new Unit(learner, row.getAs(CanonicalTable.COURSE)));
          }
        }
      }
      file.finish(reports);
    }
    fates.tallies().forEach(tally -> reports.add(WriteReport.tally(tally)));
    learners.forEach(learner -> reports.add(WriteReport.learner(learner)));
    units.forEach(unit -> reports.add(WriteReport.unit(unit)));
    return reports.iterator();
  }

  /** The file of this attempt of this task, made with its first row. */
  private final class OpenFile implements AutoCloseable {
    private final StructType columns;
    private final String name;
    private @Nullable EncryptedTableWriter writer;
    private long rows;

    OpenFile(StructType columns) {
      this.columns = columns;
      // Several sources can fill a table in one task, and a task can be tried again: each has a
      // name
      // of its own, and the driver keeps the ones that succeeded.
      this.name =
          table.tableName() + "-" + HexFormat.of().formatHex(Id128.random().bytes()) + ".parquet";
    }

    void write(Row row) throws IOException {
      if (writer == null) {
        writer =
            EncryptedTableWriter.open(
                path(),
                ColumnTypes.of(columns),
                new PlacedFile(KeyRing.key(target.key()), target.place(name)));
      }
      @Nullable Object[] values = new @Nullable Object[columns.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.get(i);
      }
      writer.write(values);
      rows++;
    }

    void finish(List<Row> reports) throws IOException {
      if (writer != null) {
        writer.close();
        writer = null;
        reports.add(WriteReport.file(table, name, FileDigest.of(path()), rows));
      }
    }

    private Path path() {
      return Path.of(target.directory()).resolve(name);
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.discard();
        writer.close();
      }
    }
  }
}
