package org.courseveil.packaging.format;

import java.util.List;
import java.util.stream.Collectors;

/**
 * SQL that loads a package's encrypted tables into DuckDB 1.5 or newer.
 *
 * <p>The key is read from its file, so that it stands neither in a statement nor in a history. A
 * table is loaded whole before it is queried: DuckDB does not push filters into encrypted files.
 */
public final class DuckDbSnippet {
  private DuckDbSnippet() {}

  /** Returns the statements for some tables; paths of data files are relative to the package. */
  public static String text(List<DataPackage.Resource> tables, String keyFile) {
    return "SET VARIABLE package_key = (SELECT keys[1].key FROM read_json("
        + quoted(keyFile)
        + "));\n"
        + tables.stream().map(DuckDbSnippet::table).collect(Collectors.joining());
  }

  private static String table(DataPackage.Resource table) {
    return "CREATE TABLE "
        + table.name()
        + " AS SELECT * FROM read_parquet(\n  ["
        + table.path().stream().map(DuckDbSnippet::quoted).collect(Collectors.joining(",\n   "))
        + "],\n"
        + "  encryption_config = {footer_key_value: from_base64(getvariable('package_key'))});\n";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
