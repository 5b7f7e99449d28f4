package org.courseveil.anonymize.tiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.courseveil.anonymize.release.ReleasedColumn;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.release.ReleasedTable.Rows;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.units.Bands;
import org.courseveil.anonymize.units.EventsTier;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.anonymize.units.TextTable;
import org.courseveil.anonymize.units.WeeklyTier;
import org.courseveil.parquet.TableSchema;
import org.courseveil.policy.FreeText;

/** The tables of a package and their columns, as the shapes of their tiers say. */
public final class PackageTables {
  public static final String SUMMARY = "summary";
  public static final String WEEKLY = "weekly";
  public static final String EVENTS = "events";
  public static final String REPORT = "report";
  public static final String PSEUDONYM = "pseudonym";
  public static final String ROW = "row";
  static final String WORDS = "words";
  static final String MEASURE = "measure";
  static final String VALUE = "value";

  private PackageTables() {}

  public static ReleasedTable summary(SummaryShape shape, Scheme scheme, Hierarchies hierarchies) {
    List<ReleasedColumn> columns = keyColumns();
    for (String name : scheme.quasiIdentifiers()) {
      columns.add(text(name, Role.QUASI_IDENTIFIER, scheme.shares(name, hierarchies).keySet()));
    }
    shape.sensitive().forEach(name -> columns.add(text(name, Role.SENSITIVE, shape.labels(name))));
    shape.activity().forEach(name -> columns.add(text(name, Role.KEPT, shape.labels(name))));
    return new ReleasedTable(SUMMARY, Rows.UNITS, columns);
  }

  public static ReleasedTable weekly(WeeklyShape shape) {
    List<ReleasedColumn> columns = keyColumns();
    columns.add(new ReleasedColumn(WeeklyTier.WEEK, TableSchema.Type.INT, Role.KEPT, Set.of()));
    if (shape.hasKinds()) {
      columns.add(text(WeeklyTier.KIND, Role.KEPT, Set.copyOf(WeeklyTier.KINDS)));
    }
    if (shape.hasCounts()) {
      columns.add(text(WeeklyTier.EVENTS, Role.KEPT, Set.copyOf(Bands.WEEK_EVENTS.labels())));
    }
    return new ReleasedTable(WEEKLY, Rows.CHILDREN, columns);
  }

  static ReleasedTable events(EventsShape shape) {
    List<ReleasedColumn> columns = keyColumns();
    for (String name : shape.columns()) {
      columns.add(
          switch (name) {
            case EventsTier.DAY, WeeklyTier.WEEK ->
                new ReleasedColumn(name, TableSchema.Type.INT, Role.KEPT, Set.of());
            case EventsTier.MODULE -> text(name, Role.MODULE, Set.of());
            default -> text(name, Role.KEPT, EventsShape.labels(name));
          });
    }
    return new ReleasedTable(EVENTS, Rows.CHILDREN, columns);
  }

  /** Returns a table of texts in the form that a policy permits. */
  public static ReleasedTable texts(TextTable table, FreeText treatment) {
    List<ReleasedColumn> columns =
        new ArrayList<>(
            List.of(
                text(ROW, Role.ROW, Set.of()), text(SummaryTier.COURSE, Role.COURSE, Set.of())));
    table.links().forEach(link -> columns.add(text(link, Role.ROW, Set.of())));
    columns.add(text(TextTable.KIND, Role.KEPT, table.kinds()));
    if (treatment == FreeText.BAG_OF_WORDS) {
      columns.add(text(WORDS, Role.WORDS, Set.of()));
    } else {
      table.texts().forEach(name -> columns.add(text(name, Role.TEXT, Set.of())));
    }
    return new ReleasedTable(table.tableName(), Rows.TEXTS, columns);
  }

  public static ReleasedTable report() {
    return new ReleasedTable(
        REPORT,
        Rows.FIGURES,
        List.of(
            text(MEASURE, Role.FIGURE, Set.of()),
            new ReleasedColumn(VALUE, TableSchema.Type.LONG, Role.FIGURE, Set.of())));
  }

  private static List<ReleasedColumn> keyColumns() {
    return new ArrayList<>(
        List.of(
            text(PSEUDONYM, Role.PSEUDONYM, Set.of()),
            text(SummaryTier.COURSE, Role.COURSE, Set.of())));
  }

  private static ReleasedColumn text(String name, Role role, Set<String> labels) {
    return new ReleasedColumn(name, TableSchema.Type.STRING, role, labels);
  }
}
