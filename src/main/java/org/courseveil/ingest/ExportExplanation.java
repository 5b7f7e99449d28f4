package org.courseveil.ingest;

import java.util.List;
import org.courseveil.ingest.catalog.Explained;

/**
 * What becomes of each column, event type and field that an export has, and what no catalog lists.
 * It holds names, never what stands in a cell.
 *
 * @param known what the catalog lists, in its order
 * @param unknown what it does not list, and files that are not read
 */
public record ExportExplanation(List<Explained> known, List<Explained> unknown) {
  public ExportExplanation {
    known = List.copyOf(known);
    unknown = List.copyOf(unknown);
  }
}
