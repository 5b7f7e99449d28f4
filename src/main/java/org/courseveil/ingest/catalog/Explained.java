package org.courseveil.ingest.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.courseveil.policy.ExportForm;

/**
 * What becomes of a column, an event type or a field, in words. It holds names alone, never what
 * stands in a cell.
 *
 * @param columnClass as the catalog writes it, or {@link #UNKNOWN}
 */
public record Explained(
    String table,
    String column,
    String columnClass,
    String category,
    String becomes,
    String reason) {
  /** Stands for the class of what no catalog lists. */
  public static final String UNKNOWN = "unknown";

  /** Returns an explanation of what no catalog lists. */
  public static Explained unknown(String table, String column, String reason) {
    return new Explained(table, column, UNKNOWN, "-", "left out, and named in the report", reason);
  }

  /** Returns all that the catalogs of Open edX and of Coursera exports list, in their order. */
  public static List<Explained> catalog() {
    return Stream.of(
            Catalog.openEdx().entries().stream().map(Catalog.openEdx()::explained),
            EventCatalog.openEdx().rules().stream().map(EventRule::explained),
            PayloadCatalog.openEdx().fields().stream().map(PayloadField::explained),
            coursera().entries().stream().map(coursera()::explained),
            EventCatalog.coursera().rules().stream().map(EventRule::explained))
        .flatMap(part -> part)
        .toList();
  }

  private static Catalog coursera() {
    return Catalog.of(ExportForm.COURSERA);
  }

  /** Returns the six cells, in the order of the components. */
  public List<String> cells() {
    return List.of(table, column, columnClass, category, becomes, reason);
  }
}
