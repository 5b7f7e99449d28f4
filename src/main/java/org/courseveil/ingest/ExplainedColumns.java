package org.courseveil.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.catalog.CatalogEntry;
import org.courseveil.ingest.dialect.TableHeader;

/** The columns that tables have, by what their platform's catalog lists. */
final class ExplainedColumns {
  private final Catalog catalog;
  private final UnknownNames unknown;
  private final Set<CatalogEntry> met = new HashSet<>();

  ExplainedColumns(Catalog catalog, UnknownNames unknown) {
    this.catalog = catalog;
    this.unknown = unknown;
  }

  /** Whether most columns are listed, so that the line is a header and no row. */
  static boolean isHeader(Catalog catalog, String table, TableHeader header) {
    List<String> names = header.names();
    return 2 * names.stream().filter(name -> catalog.column(table, name).isPresent()).count()
        >= names.size();
  }

  /** Adds the columns of a header; of what may be a row none is named. */
  void add(String table, TableHeader header) {
    boolean trusted = isHeader(catalog, table, header);
    for (String column : header.names()) {
      if (catalog.column(table, column).isPresent()) {
        add(table, column);
      } else if (trusted) {
        unknown.addSafe(table, SafeName.of(column));
      } else {
        unknown.addOther(table);
      }
    }
  }

  /** Adds a column, if the catalog lists it. */
  void add(String table, String column) {
    catalog.column(table, column).ifPresent(met::add);
  }

  /** Adds all that the catalog lists of a table. */
  void addAll(String table) {
    met.addAll(catalog.columns(table));
  }

  boolean has(CatalogEntry entry) {
    return met.contains(entry);
  }
}
