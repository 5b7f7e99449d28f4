package org.courseveil.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/** One look through an export's tree: each file is read, left aside by name, or refused. */
final class ExportScan {
  private final ExportRoot root;
  private final boolean strict;
  private final List<Problem> problems = new ArrayList<>();
  private final List<FoundFile> found = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final TreeSet<String> unknown = new TreeSet<>();
  private final Map<String, FoundStructure> structures = new HashMap<>();

  private record FoundStructure(Path path, SnapshotName snapshot) {}

  ExportScan(ExportRoot root, boolean strict) {
    this.root = root;
    this.strict = strict;
  }

  ExportLayout layout() throws IOException {
    for (Path file : ExportTree.files(root.base())) {
      try {
        place(file);
      } catch (ZipException | EOFException e) {
        refuse(file, "This file does not decompress. Fetch it again.");
      }
    }
    if (strict) {
      unknown.forEach(
          column ->
              refuse(
                  root.base(),
                  column + " is unknown, and inputs are strict. Add it to the catalog."));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return new ExportLayout(
        ExportLayout.numbered(found, stored -> root.relative(Path.of(stored.path()))),
        structures.values().stream().map(FoundStructure::path).sorted().toList(),
        List.copyOf(unread),
        List.copyOf(unknown));
  }

  private void place(Path file) throws IOException {
    List<String> place = root.place(file);
    Optional<SnapshotName> snapshot = SnapshotName.of(place);
    FileRole role = FileRole.of(place);
    if (role instanceof FileRole.Refused refused) {
      refuse(file, "This file cannot be read as it is. " + refused.advice());
    } else if (role instanceof FileRole.NeverRead) {
      unread.add(root.relative(file));
    } else if (snapshot.isEmpty() && place.get(0).equals("state")) {
      leave(file, "A file of state/ must lie in a folder with its snapshot's date.");
    } else if (role instanceof FileRole.Read read && !read.table().isTabular()) {
      found.add(new FoundFile(StoredFile.of(file), read.table(), snapshot, Optional.empty()));
    } else if (role instanceof FileRole.Read read) {
      table(file, Optional.of(read.table()), snapshot);
    } else if (role instanceof FileRole.ReadIfKnown) {
      table(file, Optional.empty(), snapshot);
    } else if (role instanceof FileRole.Structure && snapshot.isPresent()) {
      structures.merge(
          FoundFile.plainName(file),
          new FoundStructure(file, snapshot.get()),
          (a, b) -> a.snapshot().compareTo(b.snapshot()) < 0 ? b : a);
    } else {
      leave(file, "This file is of no known kind.");
    }
  }

  private void table(Path file, Optional<SourceTable> named, Optional<SnapshotName> snapshot)
      throws IOException {
    Optional<TableHeader> header = TsvFile.header(file);
    if (header.isEmpty()) {
      unread.add(root.relative(file));
      return;
    }
    Optional<SourceTable> table = named.or(() -> SourceTable.of(header.get()));
    if (table.isEmpty()) {
      leave(file, "This file is of no known kind.");
      return;
    }
    List<String> missing =
        table.get().requiredColumns().stream()
            .filter(column -> header.get().indexOf(column).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      refuse(
          file,
          "The first line must name the columns of %s; it lacks %s. Export it with its header."
              .formatted(table.get().source(), String.join(", ", missing)));
    } else if (header.get().hasDuplicates()) {
      refuse(file, "The first line must name each column once. Export the table again.");
    } else {
      found.add(new FoundFile(StoredFile.of(file), table.get(), snapshot, header));
      String source = table.get().source();
      header.get().names().stream()
          .filter(column -> Catalog.openEdx().column(source, column).isEmpty())
          .forEach(column -> unknown.add(source + "." + SafeName.of(column)));
    }
  }

  private void leave(Path file, String rule) {
    unread.add(root.relative(file));
    if (strict) {
      refuse(file, rule + " Inputs are strict: move it out of the export.");
    }
  }

  private void refuse(Path file, String message) {
    problems.add(new Problem(file, 0, message));
  }
}
