package org.courseveil.deidentify;

import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.policy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * One table's treatment on an executor: subject to archive id, source line to keyed tag, content to
 * its coarse form.
 */
final class RowTreatment implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** The columns before the content: archive id and tag. */
  private static final int KEYS = 2;

  private final CanonicalTable table;
  private final String source;
  private final int width;
  private final String leftOut;
  private final boolean[] allowed;
  private final Broadcast<RunFacts> facts;
  private final KeyHandle ledgerKey;

  /**
   * Takes the rule by which the whole table is left out, if there is one, and otherwise what its
   * columns may be for.
   */
  RowTreatment(
      CanonicalTable table,
      String source,
      Optional<LeftOut> leftOut,
      Purpose purpose,
      Broadcast<RunFacts> facts,
      KeyHandle ledgerKey) {
    this.table = table;
    this.source = source;
    this.width = DeidentifiedTable.schema(table).size();
    this.leftOut = leftOut.map(Enum::name).orElse("");
    this.allowed = allowed(table, purpose);
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

  private static boolean[] allowed(CanonicalTable table, Purpose purpose) {
    String[] columns = ArchiveSchema.of(table).fieldNames();
    boolean[] allowed = new boolean[columns.length];
    for (int i = KEYS; i < columns.length; i++) {
      allowed[i] = purpose.allows(table.tableName(), columns[i]);
    }
    return allowed;
  }

  private Row treat(Row row, RunFacts known, LineTag tag, ContentTreatment content) {
    int subject = row.getInt(0);
    @Nullable Object[] out = new @Nullable Object[width];
    out[1] = tag.of(row.getAs(1));
    byte[] archiveId = known.archiveId(subject);
    if (!known.exclusion(subject).isEmpty()) {
      out[out.length - 1] = known.exclusion(subject);
    } else if (!leftOut.isEmpty()) {
      out[out.length - 1] = leftOut;
    } else if (archiveId.length > 0) {
      fill(out, archiveId, content.of(row));
    }
    return RowFactory.create(out);
  }

  private void fill(@Nullable Object[] out, byte[] archiveId, Treated treated) {
    if (treated.leftOut().isEmpty()) {
      out[0] = archiveId;
      for (int i = 0; i < treated.content().length; i++) {
        out[KEYS + i] = allowed[KEYS + i] ? treated.content()[i] : null;
      }
    } else {
      out[out.length - 1] = treated.leftOut();
    }
  }
}
