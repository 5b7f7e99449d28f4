package org.courseveil.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.packaging.format.PackageManifest;
import org.courseveil.packaging.format.Table;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.FileProtection;
import org.courseveil.residue.Traces;
import org.jspecify.annotations.Nullable;

/**
 * The residual check of a written package: a search for what has the form of an identifier in every
 * cell, in what the table files hold beside cells, and in the files in the clear.
 *
 * <p>No list of identifiers exists any more when a package is made, and it shares no code with what
 * took them out before. It names places and counts, never a value.
 */
final class ResidueCheck {
  private final Traces traces = new Traces();
  private final Set<String> courses = new TreeSet<>();
  private long cells;
  private long files;

  private ResidueCheck() {}

  /**
   * Searches a package as it lies in its directory.
   *
   * @param tables what the package's tables were declared to be, the table of units first
   * @param fingerprints of the certificates that the package is sealed to
   */
  static SearchedPackage search(
      Path directory,
      PackageManifest manifest,
      List<ReleasedTable> tables,
      Set<String> fingerprints,
      DataKey key)
      throws IOException {
    ResidueCheck check = new ResidueCheck();
    FileProtection protection = new FileProtection.PackageFile(key, manifest.packageId().text());
    for (Table table : manifest.tables()) {
      Optional<ReleasedTable> declared =
          tables.stream().filter(known -> known.name().equals(table.name())).findFirst();
      TableSearch search = new TableSearch(table.name(), declared, check.courses, check.traces);
      for (String part : table.parts()) {
        check.cells += search.search(directory.resolve(part), protection);
        check.files++;
      }
    }
    check.files += new ClearFiles(manifest, fingerprints, check.traces).search(directory);
    return new SearchedPackage(check.cells, check.files, check.traces.found());
  }

  /** Searches what the public gets: the cells of tables of counts, and all other files. */
  static SearchedPackage searchClear(Path directory, PackageManifest manifest, CountTables tables)
      throws IOException {
    ResidueCheck check = new ResidueCheck();
    for (ReleasedTable table : tables.declared()) {
      TableSearch search =
          new TableSearch(table.name(), Optional.of(table), check.courses, check.traces);
      for (@Nullable Object[] row : tables.rows(table)) {
        check.cells += search.search(row);
      }
    }
    check.files += new ClearFiles(manifest, Set.of(), check.traces).search(directory);
    return new SearchedPackage(check.cells, check.files, check.traces.found());
  }
}
