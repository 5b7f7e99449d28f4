package org.courseveil.packaging.format;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of a package as another program finds them.
 *
 * @param files the data files of each table, in order; each is listed, so that none slips in
 * @param keyFile the file of the unlocked key
 */
public record LocatedTables(Map<String, List<String>> files, String keyFile) {
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\"]");

  public LocatedTables {
    files.values().forEach(parts -> parts.forEach(LocatedTables::requireFit));
    requireFit(keyFile);
  }

  private static void requireFit(String path) {
    if (UNFIT.matcher(path).find()) {
      throw new IllegalArgumentException(
          "A path with a quotation mark or a line break cannot stand in a snippet. Move the package"
              + " or the key elsewhere.");
    }
  }

  /** Returns tables whose files are named from the package's own directory. */
  public static LocatedTables inPackage(List<DataPackage.Resource> tables, String keyFile) {
    return located(tables, path -> path, keyFile);
  }

  static LocatedTables under(Path directory, List<DataPackage.Resource> tables, String keyFile) {
    return located(tables, path -> directory.resolve(path).toString(), keyFile);
  }

  private static LocatedTables located(
      List<DataPackage.Resource> tables, Location location, String keyFile) {
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (DataPackage.Resource table : tables) {
      files.put(table.name(), table.path().stream().map(location::of).toList());
    }
    return new LocatedTables(files, keyFile);
  }

  /** Where a data file lies, given its path in the package. */
  @FunctionalInterface
  private interface Location {
    String of(String path);
  }

  /** Returns a text for each table, one after another. */
  String each(Form form) {
    return files.entrySet().stream()
        .map(table -> form.of(table.getKey(), table.getValue()))
        .collect(Collectors.joining());
  }

  /** The text for a table. */
  @FunctionalInterface
  interface Form {
    String of(String name, List<String> files);
  }
}
