package org.courseveil.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.stored.DamagedException;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredFiles;
import org.courseveil.ingest.stored.StoredReader;
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

  private record FoundStructure(StoredFile file, SnapshotName snapshot) {}

  ExportScan(ExportRoot root, boolean strict) {
    this.root = root;
    this.strict = strict;
  }

  ExportLayout layout(ExportKey key) throws IOException {
    StoredFiles stored = root.files(key, FileRole::isRead);
    stored.refused().forEach(refused -> problems.add(refused.problem()));
    try (StoredReader reader = StoredReader.ofBeginnings()) {
      for (StoredFile file : stored.files()) {
        try {
          place(file, reader);
        } catch (DamagedException e) {
          problems.add(e.problem());
        }
      }
    }
    if (strict) {
      for (String column : unknown) {
        problems.add(
            new Problem(
                root.base(),
                0,
                column + " is unknown, and inputs are strict. Add it to the catalog."));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return new ExportLayout(
        ExportLayout.numbered(found, root::relative),
        latestStructures(stored.files()),
        List.copyOf(unread),
        List.copyOf(unknown));
  }

  /** Returns the structures that are read, in the order in which the files lie. */
  private List<StoredFile> latestStructures(List<StoredFile> files) {
    Set<StoredFile> latest =
        structures.values().stream().map(FoundStructure::file).collect(Collectors.toSet());
    return files.stream().filter(latest::contains).toList();
  }

  private void place(StoredFile file, StoredReader reader) throws IOException {
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
      found.add(new FoundFile(file, read.table(), snapshot, Optional.empty()));
    } else if (role instanceof FileRole.Read read) {
      table(file, reader, Optional.of(read.table()), snapshot);
    } else if (role instanceof FileRole.ReadIfKnown) {
      table(file, reader, Optional.empty(), snapshot);
    } else if (role instanceof FileRole.Structure && snapshot.isPresent()) {
      structures.merge(
          file.name(),
          new FoundStructure(file, snapshot.get()),
          (a, b) -> a.snapshot().compareTo(b.snapshot()) < 0 ? b : a);
    } else {
      leave(file, "This file is of no known kind.");
    }
  }

  private void table(
      StoredFile file,
      StoredReader reader,
      Optional<SourceTable> named,
      Optional<SnapshotName> snapshot)
      throws IOException {
    Optional<TableHeader> header = TsvFile.header(reader.open(file));
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
      found.add(new FoundFile(file, table.get(), snapshot, header));
      String source = table.get().source();
      header.get().names().stream()
          .filter(column -> Catalog.openEdx().column(source, column).isEmpty())
          .forEach(column -> unknown.add(source + "." + SafeName.of(column)));
    }
  }

  private void leave(StoredFile file, String rule) {
    unread.add(root.relative(file));
    if (strict) {
      refuse(file, rule + " Inputs are strict: move it out of the export.");
    }
  }

  private void refuse(StoredFile file, String message) {
    problems.add(file.problem(message));
  }
}
