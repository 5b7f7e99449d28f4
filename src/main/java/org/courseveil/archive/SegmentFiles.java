package org.courseveil.archive;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.LentKeys;

/** Segments' files, as the rows of their tables. */
final class SegmentFiles {
  private final SparkSession session;
  private final ArchiveLayout layout;
  private final LedgerState state;
  private final LentKeys keys;

  SegmentFiles(SparkSession session, ArchiveLayout layout, LedgerState state, LentKeys keys) {
    this.session = session;
    this.layout = layout;
    this.state = state;
    this.keys = keys;
  }

  /** Returns all rows of a table, of whatever version. */
  Dataset<Row> rows(CanonicalTable table) {
    return SegmentReader.rows(
        session,
        table,
        state.segments().stream()
            .flatMap(
                segment ->
                    refs(
                        segment,
                        table,
                        layout.segment(segment.period(), segment.id()),
                        state.keyOf(segment.period()))
                        .stream())
            .toList());
  }

  /** Returns the rows of a table in one segment, which lies in its place. */
  Dataset<Row> rows(CanonicalTable table, Segment segment) {
    return rows(
        table,
        segment,
        layout.segment(segment.period(), segment.id()),
        state.keyOf(segment.period()));
  }

  /** Returns the rows of a table in a segment that is not in its place yet. */
  Dataset<Row> staged(CanonicalTable table, Segment segment, DataKey key) {
    return rows(table, segment, layout.staged(segment.id()), key);
  }

  private Dataset<Row> rows(CanonicalTable table, Segment segment, Path directory, DataKey key) {
    return SegmentReader.rows(session, table, refs(segment, table, directory, key));
  }

  private List<FileRef> refs(Segment segment, CanonicalTable table, Path directory, DataKey key) {
    KeyHandle handle = keys.handle(key);
    return segment.files().stream()
        .filter(file -> file.table() == table)
        .map(
            file ->
                new FileRef(
                    directory.resolve(file.name()).toString(),
                    ArchiveLayout.place(segment.period(), segment.id(), file.name()),
                    file.sha256(),
                    file.rows(),
                    segment.sequence(),
                    handle))
        .toList();
  }
}
