package org.courseveil.packaging.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * SQL that makes a package's encrypted tables views of a session of Spark 4: for {@code spark-sql},
 * or a statement at a time for {@code spark.sql} in any of its languages.
 *
 * <p>The key is read from its file wherever a file is read, so that it is in no setting of Spark's;
 * on a cluster all machines must see the file.
 */
final class SparkSnippet {
  private SparkSnippet() {}

  static String text(LocatedTables tables) {
    return tables.each((name, files) -> views(name, files, tables.keyFile()));
  }

  private static String views(String name, List<String> files, String keyFile) {
    if (files.size() == 1) {
      return view(name, files.get(0), keyFile);
    }
    StringBuilder text = new StringBuilder();
    List<String> parts = new ArrayList<>();
    for (String file : files) {
      String part = String.format(Locale.ROOT, "%s_part_%05d", name, parts.size());
      parts.add("SELECT * FROM " + part);
      text.append(view(part, file, keyFile));
    }
    return text.append("CREATE TEMPORARY VIEW ")
        .append(name)
        .append(" AS\n  ")
        .append(String.join("\n  UNION ALL ", parts))
        .append(";\n")
        .toString();
  }

  private static String view(String name, String file, String keyFile) {
    return "CREATE TEMPORARY VIEW "
        + name
        + " USING parquet OPTIONS (\n  path "
        + quoted(file.replaceAll("[\\\\*?\\[\\]{},]", "\\\\$0"))
        + ",\n  'parquet.crypto.factory.class' 'org.courseveil.reader.UnlockedPackage'"
        + ",\n  'courseveil.package-key' "
        + quoted(keyFile)
        + ");\n";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
