package org.courseveil.ingest.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courseveil.policy.ColumnClass;
import org.courseveil.policy.DataCategory;
import org.courseveil.policy.Floor;

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

  private final Map<String, Map<String, CatalogEntry>> tables = new LinkedHashMap<>();

  private Catalog() {}

  /** Returns the catalog of Open edX exports. */
  public static Catalog openEdx() {
    return OPEN_EDX;
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
    return tables.getOrDefault(table, Map.of()).keySet().equals(Set.of(ALL_OTHERS));
  }

  private static Catalog of(List<CatalogFile.Line> lines) {
    Catalog catalog = new Catalog();
    for (CatalogFile.Line line : lines) {
      List<String> cells = line.cells();
      CatalogEntry entry =
          new CatalogEntry(
              cells.get(0),
              cells.get(1),
              columnClass(line),
              category(line),
              Optional.of(cells.get(4)).filter(name -> !name.equals(NONE)),
              cells.get(5));
      Map<String, CatalogEntry> table =
          catalog.tables.computeIfAbsent(entry.table(), name -> new LinkedHashMap<>());
      if (table.put(entry.column(), entry) != null) {
        throw line.fault("A column must be listed once", entry.table() + "." + entry.column());
      }
      boolean dropped = entry.columnClass() instanceof ColumnClass.Drop;
      if (dropped && entry.canonicalColumn().isPresent()) {
        throw line.fault("A dropped column has no canonical column", cells.get(4));
      }
      if (entry.reason().isBlank()) {
        throw line.fault("A column must have a reason", "none");
      }
    }
    return catalog;
  }

  private static ColumnClass columnClass(CatalogFile.Line line) {
    String text = line.cells().get(2);
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open);
    return switch (name) {
      case "drop" -> new ColumnClass.Drop();
      case "pseudonymize" -> new ColumnClass.Pseudonymize();
      case "quasi-identifier" -> quasiIdentifier(line, text.substring(Math.max(open, 0)));
      case "sensitive" -> new ColumnClass.Sensitive();
      case "coarsen" -> new ColumnClass.Coarsen();
      case "keep" -> new ColumnClass.Keep(line.cells().get(5));
      case "scrub-text" -> new ColumnClass.ScrubText();
      default -> throw line.fault("The class must be one that the head of the file names", text);
    };
  }

  private static ColumnClass quasiIdentifier(CatalogFile.Line line, String arguments) {
    String[] parts = arguments.replace("(", "").replace(")", "").split(",", -1);
    if (parts.length != 2) {
      throw line.fault("A quasi-identifier has a hierarchy and a floor", arguments);
    }
    for (Floor floor : Floor.values()) {
      if (word(floor).equals(parts[1].strip())) {
        return new ColumnClass.QuasiIdentifier(parts[0].strip(), floor);
      }
    }
    throw line.fault("The floor must be code, five-years or month", parts[1].strip());
  }

  private static DataCategory category(CatalogFile.Line line) {
    for (DataCategory category : DataCategory.values()) {
      if (word(category).equals(line.cells().get(3))) {
        return category;
      }
    }
    throw line.fault("The category must be one of the vocabulary's", line.cells().get(3));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
