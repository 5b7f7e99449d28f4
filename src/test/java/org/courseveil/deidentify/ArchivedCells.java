package org.courseveil.deidentify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.DataKey;
import org.jspecify.annotations.Nullable;

/** The cells that the archive would hold of rows, as they are treated on an executor. */
public final class ArchivedCells {
  private final CanonicalTable table;
  private final ContentTreatment treatment;
  private final CellRules rules;

  public ArchivedCells(CanonicalTable table, Map<String, LocalDate> courseStarts) {
    this.table = table;
    RunFacts facts =
        RunFacts.of(List.of(), courseStarts, new ArchiveIds(new byte[0][]), TextRules.dropping());
    try (DataKey key = DataKey.random()) {
      this.treatment = new ContentTreatment(table, facts, PseudonymKey.of(key));
    }
    this.rules = new CellRules(courseStarts.keySet());
  }

  /** Returns the cells of a row's content that are not missing; none of a row that is left out. */
  public List<String> of(List<? extends @Nullable Object> content) {
    Treated treated = treatment.of(new GenericRowWithSchema(content.toArray(), table.content()));
    List<String> cells = new ArrayList<>();
    for (Object cell : treated.content()) {
      Optional.ofNullable(cell).map(ArchivedCells::text).ifPresent(cells::add);
    }
    return cells;
  }

  /** Whether the residual check takes every cell for a member of its list. */
  public boolean keepTheRules(List<? extends @Nullable Object> content) {
    StructType schema = ArchiveSchema.of(table);
    Treated treated = treatment.of(new GenericRowWithSchema(content.toArray(), table.content()));
    for (int i = 0; i < treated.content().length; i++) {
      Object cell = treated.content()[i];
      if (cell != null
          && rules
              .suspect(table.tableName() + "." + schema.fieldNames()[i + 2], text(cell))
              .filter(CellRules.Suspect::outside)
              .isPresent()) {
        return false;
      }
    }
    return true;
  }

  private static String text(Object cell) {
    return cell instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : cell.toString();
  }
}
