package org.courseveil.reader.purge;

import java.util.List;
import java.util.Optional;
import org.courseveil.ingest.catalog.PersonCatalog;
import org.courseveil.ingest.dialect.EscapedCsvRecord;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.TableRecord;
import org.courseveil.ingest.dialect.TsvDialect;
import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;

/**
 * A table of an export, as its file's name tells.
 *
 * @param csv whether its cells are separated by commas, and may hold line feeds
 * @param partners what the columns of ids may begin with; none in exports of Open edX
 */
record TableKind(PersonCatalog catalog, String table, boolean csv, List<String> partners) {
  private static final String USER_ID = "_user_id";
  private static final String LINKED = "partner_user_id";

  /** Stands for ids that one group of tables has. */
  static final String ISOLATED = "isolated_user_id";

  boolean isOfCoursera() {
    return catalog == PersonCatalog.coursera();
  }

  /** Returns the names of the columns where no header has them. */
  Optional<List<String>> fixedColumns() {
    return table.equals(PersonCatalog.CLICKSTREAM)
        ? Optional.of(catalog.listedColumns(table))
        : Optional.empty();
  }

  /** Returns the names in a header, as they stand there. */
  List<String> names(byte[] header) throws UnreadableLineException {
    return csv
        ? EscapedCsvRecord.of(header).words().stream().map(String::strip).toList()
        : TableHeader.of(header).names();
  }

  /** Returns what the catalog calls a column. */
  String listed(String column) {
    if (!isOfCoursera() || !column.endsWith(USER_ID) || catalog.lists(table, column)) {
      return column;
    }
    String partner = column.substring(0, column.length() - USER_ID.length());
    return partners.contains(partner) ? LINKED : ISOLATED;
  }

  TableRecord record(TableHeader header, byte[] line) throws UnreadableLineException {
    return csv
        ? EscapedCsvRecord.of(line, header.size())
        : TsvRecord.of(TsvDialect.of(table), header, line);
  }
}
