package org.courseveil.ingest.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courseveil.policy.ColumnClass;
import org.courseveil.policy.ExportForm;

/**
 * What becomes of every column of a platform's export. A column that it does not list is unknown:
 * dropped, and named.
 */
public final class Catalog {
  /** Stands for all columns of a table that are not listed. */
  public static final String ALL_OTHERS = "*";

  private static final String NONE = "-";
  private static final int CELLS = 6;
  private static final Catalog OPEN_EDX = of(CatalogFile.ofClassPath("openedx.tsv", CELLS));
  private static final Catalog COURSERA = of(CatalogFile.ofClassPath("coursera.tsv", CELLS));

  private final Map<String, Map<String, CatalogEntry>> tables = new LinkedHashMap<>();

  private Catalog() {}

  /** Returns the catalog of a platform's exports. */
  public static Catalog of(ExportForm form) {
    return switch (form) {
      case OPEN_EDX -> OPEN_EDX;
      case COURSERA -> COURSERA;
    };
  }

  /** Returns the catalog of Open edX exports. */
  public static Catalog openEdx() {
    return OPEN_EDX;
  }

  /** Returns an entry of this catalog in the words of an explanation. */
  public Explained explained(CatalogEntry entry) {
    return new Explained(
        entry.table(),
        entry.column(),
        entry.columnClass().word(),
        CatalogFile.word(entry.category()),
        neverRead(entry.table()).map(why -> "never read").orElse(entry.columnClass().becomes()),
        entry.reason());
  }

  static Catalog read(BufferedReader file, String name) throws IOException {
    return of(CatalogFile.read(file, name, CELLS));
  }

  /** Returns the tables of which columns are listed, in the order of the catalog. */
  public List<String> tables() {
    return tables.keySet().stream().filter(table -> !isNeverRead(table)).toList();
  }

  /** Returns the listed columns of a table, in the order of the catalog. */
  public Collection<CatalogEntry> columns(String table) {
    return List.copyOf(tables.getOrDefault(table, Map.of()).values());
  }

  /** Returns what becomes of a column, if the catalog lists it. */
  public Optional<CatalogEntry> column(String table, String column) {
    return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(column));
  }

  /** Returns all that is listed, in the order of the catalog. */
  public List<CatalogEntry> entries() {
    return tables.values().stream().flatMap(table -> table.values().stream()).toList();
  }

  /** Returns what becomes of a field of a nested document, if the catalog lists it. */
  public Optional<CatalogEntry> field(String table, FieldPath path) {
    return path.nearest(tables.getOrDefault(table, Map.of()));
  }

  /** Whether fields are listed that lie below this one of a nested document. */
  public boolean hasBelow(String table, FieldPath path) {
    return path.isAboveOneOf(tables.getOrDefault(table, Map.of()).keySet());
  }

  /** Returns the column that is read into a canonical column of a table. */
  public Optional<String> sourceOf(String table, String canonicalColumn) {
    return columns(table).stream()
        .filter(entry -> entry.canonicalColumn().filter(canonicalColumn::equals).isPresent())
        .map(CatalogEntry::column)
        .findFirst();
  }

  /** Returns why a table is never read, if the catalog says so of it. */
  public Optional<String> neverRead(String table) {
    String family = table.substring(0, table.indexOf('_') + 1) + ALL_OTHERS;
    return Optional.ofNullable(tables.containsKey(table) ? table : family)
        .filter(this::isNeverRead)
        .flatMap(name -> column(name, ALL_OTHERS))
        .map(CatalogEntry::reason);
  }

  private boolean isNeverRead(String table) {
    Collection<CatalogEntry> listed = columns(table);
    return !listed.isEmpty()
        && listed.stream().allMatch(entry -> entry.columnClass() instanceof ColumnClass.Drop);
  }

  private void requireReasonsOfTablesNeverRead() {
    for (String table : tables.keySet()) {
      if (isNeverRead(table) && column(table, ALL_OTHERS).isEmpty()) {
        throw new IllegalArgumentException(
            "A table that is never read has a column * with the reason. Provided table: " + table);
      }
    }
  }

  private static Catalog of(List<CatalogFile.Line> lines) {
    Catalog catalog = new Catalog();
    for (CatalogFile.Line line : lines) {
      List<String> cells = line.cells();
      CatalogEntry entry =
          new CatalogEntry(
              cells.get(0),
              cells.get(1),
              line.columnClass(2),
              line.category(3),
              Optional.of(cells.get(4)).filter(name -> !name.equals(NONE)),
              line.reason(5));
      Map<String, CatalogEntry> table =
          catalog.tables.computeIfAbsent(entry.table(), name -> new LinkedHashMap<>());
      if (table.put(entry.column(), entry) != null) {
        throw line.fault("A column must be listed once", entry.table() + "." + entry.column());
      }
      boolean dropped = entry.columnClass() instanceof ColumnClass.Drop;
      if (dropped && entry.canonicalColumn().isPresent()) {
        throw line.fault("A dropped column has no canonical column", cells.get(4));
      }
    }
    catalog.requireReasonsOfTablesNeverRead();
    return catalog;
  }
}
