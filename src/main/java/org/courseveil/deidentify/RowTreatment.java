package org.courseveil.deidentify;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * One table's treatment on an executor: subject to archive id, source line to keyed tag, content to
 * its coarse form.
 */
final class RowTreatment implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final CanonicalTable table;
  private final String source;
  private final int width;
  private final boolean contentDropped;
  private final Broadcast<RunFacts> facts;
  private final KeyHandle ledgerKey;

  RowTreatment(
      CanonicalTable table,
      String source,
      boolean contentDropped,
      Broadcast<RunFacts> facts,
      KeyHandle ledgerKey) {
    this.table = table;
    this.source = source;
    this.width = DeidentifiedTable.schema(table).size();
    this.contentDropped = contentDropped;
    this.facts = facts;
    this.ledgerKey = ledgerKey;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    RunFacts known = facts.value();
    PseudonymKey key = PseudonymKey.of(KeyRing.key(ledgerKey));
    LineTag tag = new LineTag(source, key);
    ContentTreatment content = new ContentTreatment(table, known, key);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return treat(rows.next(), known, tag, content);
      }
    };
  }

  private Row treat(Row row, RunFacts known, LineTag tag, ContentTreatment content) {
    int subject = row.getInt(0);
    @Nullable Object[] out = new @Nullable Object[width];
    out[1] = tag.of(row.getAs(1));
    byte[] archiveId = known.archiveId(subject);
    if (!known.exclusion(subject).isEmpty()) {
      out[out.length - 1] = known.exclusion(subject);
    } else if (contentDropped) {
      out[out.length - 1] = LeftOut.DEMOGRAPHICS_DROPPED.name();
    } else if (archiveId.length > 0) {
      fill(out, archiveId, content.of(row));
    }
    return RowFactory.create(out);
  }

  private static void fill(@Nullable Object[] out, byte[] archiveId, Treated treated) {
    if (treated.leftOut().isEmpty()) {
      out[0] = archiveId;
      System.arraycopy(treated.content(), 0, out, 2, treated.content().length);
    } else {
      out[out.length - 1] = treated.leftOut();
    }
  }
}
