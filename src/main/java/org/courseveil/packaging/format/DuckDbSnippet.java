package org.courseveil.packaging.format;

import java.util.stream.Collectors;

/**
 * SQL that loads a package's encrypted tables into DuckDB 1.5 or newer.
 *
 * <p>The key is read from its file, so that it stands neither in a statement nor in a history. A
 * table is loaded whole before it is queried: DuckDB does not push filters into encrypted files.
 */
final class DuckDbSnippet {
  private DuckDbSnippet() {}

  static String text(LocatedTables tables) {
    return "SET VARIABLE package_key = (SELECT keys[1].key FROM read_json("
        + quoted(tables.keyFile())
        + "));\n"
        + tables.each(
            (name, files) ->
                "CREATE TABLE "
                    + name
                    + " AS SELECT * FROM read_parquet(\n  ["
                    + files.stream()
                        .map(DuckDbSnippet::quoted)
                        .collect(Collectors.joining(",\n   "))
                    + "],\n"
                    + "  encryption_config = {footer_key_value:"
                    + " from_base64(getvariable('package_key'))});\n");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
