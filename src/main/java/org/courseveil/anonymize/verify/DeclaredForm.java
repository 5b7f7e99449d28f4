package org.courseveil.anonymize.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.release.ReleasedColumn;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.release.ReleasedRows;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.release.ReleasedTable.Rows;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.verify.Breach.Rule;

/** What can be said of a package before any row of it is read: its tables and their columns. */
final class DeclaredForm {
  /** The roles of the columns of a table of texts, none of which says whose or when. */
  private static final Set<List<Role>> TEXT_FORMS =
      Set.of(
          List.of(Role.ROW, Role.COURSE, Role.ROW, Role.KEPT, Role.TEXT, Role.TEXT),
          List.of(Role.ROW, Role.COURSE, Role.ROW, Role.KEPT, Role.WORDS),
          List.of(Role.ROW, Role.COURSE, Role.KEPT, Role.TEXT),
          List.of(Role.ROW, Role.COURSE, Role.KEPT, Role.WORDS));

  private DeclaredForm() {}

  static List<Breach> breaches(Map<String, ReleasedRows> tables, ReleaseDescription release) {
    List<String> declared = release.tables().stream().map(ReleasedTable::name).toList();
    long units = release.tables().stream().filter(table -> table.rows() == Rows.UNITS).count();
    if (units != 1
        || declared.size() != tables.size()
        || !tables.keySet().containsAll(declared)
        || release.tables().get(0).rows() != Rows.UNITS) {
      return List.of(new Breach(Rule.TABLES_ARE_AS_DECLARED, "all", 1));
    }
    List<Breach> breaches = new ArrayList<>();
    for (ReleasedTable table : release.tables()) {
      ReleasedRows rows = tables.get(table.name());
      if (rows == null || !rows.schema().equals(table.schema())) {
        breaches.add(new Breach(Rule.COLUMNS_ARE_AS_DECLARED, table.name(), 1));
      } else if (!hasKind(table, release.scheme())) {
        breaches.add(new Breach(Rule.CHILDREN_HAVE_NO_QUASI_IDENTIFIERS, table.name(), 1));
      }
    }
    return breaches;
  }

  private static boolean hasKind(ReleasedTable table, Scheme scheme) {
    List<String> quasiIdentifiers = table.names(Role.QUASI_IDENTIFIER);
    boolean keyed =
        table.columns().size() > 2
            && table.columns().get(0).role() == Role.PSEUDONYM
            && table.columns().get(1).role() == Role.COURSE
            && table.names(Role.PSEUDONYM).size() == 1
            && table.names(Role.COURSE).size() == 1;
    return switch (table.rows()) {
      case UNITS -> keyed && quasiIdentifiers.equals(scheme.quasiIdentifiers());
      case CHILDREN ->
          keyed
              && quasiIdentifiers.isEmpty()
              && table.columnNames().stream().noneMatch(QuasiIdentifiers.ALL::contains);
      case TEXTS ->
          TEXT_FORMS.contains(table.columns().stream().map(ReleasedColumn::role).toList())
              && table.names(Role.KEPT).equals(List.of("kind"));
      case FIGURES -> table.names(Role.FIGURE).size() == table.columns().size();
    };
  }
}
