package org.courseveil.ingest.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courseveil.policy.ExportForm;

/**
 * Which columns of a platform's export name persons, and which rows go with which. A table that it
 * does not list is unknown, and so is a column that neither this nor {@link Catalog} lists.
 */
public final class PersonCatalog {
  /** The table of a forum's documents. */
  public static final String FORUM = "forum";

  /** The table of events. */
  public static final String TRACKING_LOG = "tracking_log";

  /** The table of clicks, whose files have no header. */
  public static final String CLICKSTREAM = "clickstream";

  /** The table that leads from one id of a learner to others. */
  public static final String CROSSWALK = "crosswalk";

  /** What is searched for in texts, as far as rows say it. */
  private static final Set<String> NAMES = Set.of("username", "email");

  private static final int CELLS = 5;
  private static final PersonCatalog OPEN_EDX = of("openedx-persons.tsv", Catalog.openEdx());
  private static final PersonCatalog COURSERA =
      of("coursera-persons.tsv", Catalog.of(ExportForm.COURSERA));

  private final Catalog columns;
  private final Map<String, List<PersonColumn>> tables = new LinkedHashMap<>();

  private PersonCatalog(Catalog columns) {
    this.columns = columns;
  }

  /** Returns the catalog of Open edX exports. */
  public static PersonCatalog openEdx() {
    return OPEN_EDX;
  }

  /** Returns the catalog of research exports of Coursera. */
  public static PersonCatalog coursera() {
    return COURSERA;
  }

  /** Returns the tables, in the order of the catalog. */
  public Set<String> tables() {
    return Set.copyOf(tables.keySet());
  }

  /** Returns what is listed of a table. */
  public List<PersonColumn> columns(String table) {
    return List.copyOf(tables.getOrDefault(table, List.of()));
  }

  /** Returns what is listed of a table in one role. */
  public List<PersonColumn> columns(String table, PersonRole role) {
    return columns(table).stream().filter(column -> column.role() == role).toList();
  }

  /** Whether a table names nobody. */
  public boolean namesNobody(String table) {
    return !columns(table, PersonRole.NOBODY).isEmpty();
  }

  /** Returns the columns that a table has, in the order of the catalog of columns. */
  public List<String> listedColumns(String table) {
    return columns.columns(table).stream().map(CatalogEntry::column).toList();
  }

  /** Whether this or the catalog of columns lists a column. */
  public boolean lists(String table, String column) {
    return columns.column(table, column).isPresent()
        || columns(table).stream().anyMatch(listed -> listed.column().equals(column));
  }

  /**
   * Returns how many rows, one behind the other, may lead from an account to a row of the table: a
   * row goes by keys that rows of tables of lower depth hold.
   */
  public int depth(String table) {
    Stream<String> needed =
        Stream.concat(
            columns(table).stream()
                .filter(column -> isLedTo(column.role()))
                .map(PersonColumn::names),
            columns(table, PersonRole.TEXT).isEmpty() ? Stream.of() : NAMES.stream());
    return needed.mapToInt(this::depthOfKey).max().orElse(0);
  }

  private int depthOfKey(String names) {
    return tables.keySet().stream()
        .filter(
            table ->
                columns(table, PersonRole.KEY).stream()
                    .anyMatch(column -> column.names().equals(names)))
        .mapToInt(table -> 1 + depth(table))
        .max()
        .orElse(0);
  }

  private static boolean isLedTo(PersonRole role) {
    return role == PersonRole.OWNER || role == PersonRole.MENTION;
  }

  private static PersonCatalog of(String file, Catalog columns) {
    PersonCatalog catalog = new PersonCatalog(columns);
    for (CatalogFile.Line line : CatalogFile.ofClassPath(file, CELLS)) {
      List<String> cells = line.cells();
      PersonRole role =
          Arrays.stream(PersonRole.values())
              .filter(known -> CatalogFile.word(known).equals(cells.get(2)))
              .findFirst()
              .orElseThrow(
                  () ->
                      line.fault(
                          "The role must be one of "
                              + Arrays.stream(PersonRole.values())
                                  .map(CatalogFile::word)
                                  .collect(Collectors.joining(", ")),
                          cells.get(2)));
      catalog
          .tables
          .computeIfAbsent(cells.get(0), table -> new ArrayList<>())
          .add(new PersonColumn(cells.get(0), cells.get(1), role, cells.get(3), line.reason(4)));
    }
    return catalog;
  }
}
