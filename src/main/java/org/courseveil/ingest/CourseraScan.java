package org.courseveil.ingest;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.stored.DamagedException;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredFiles;
import org.courseveil.ingest.stored.StoredReader;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * One look through the files of Coursera's exports: each is read, left aside by name, or refused.
 */
final class CourseraScan {
  private static final Catalog CATALOG = Catalog.of(ExportForm.COURSERA);
  private static final Set<String> DESCRIPTIONS = Set.of("setup.sql", "load.sql");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final CourseraTree tree;
  private final boolean strict;
  private final List<Problem> problems = new ArrayList<>();
  private final List<FoundFile> found = new ArrayList<>();
  private final List<CourseraFile> contents = new ArrayList<>();
  private final List<HashedFile> hashed = new ArrayList<>();
  private final List<CourseraFile> isolated = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final TreeSet<String> unknown = new TreeSet<>();
  private final Map<StoredFile, String> names = new HashMap<>();

  CourseraScan(CourseraTree tree, boolean strict) {
    this.tree = tree;
    this.strict = strict;
  }

  CourseraLayout layout(ExportKey key) throws IOException {
    StoredFiles all = tree.files(key);
    all.refused().forEach(refused -> problems.add(refused.problem()));
    try (StoredReader reader = StoredReader.ofBeginnings()) {
      for (StoredFile stored : all.files()) {
        CourseraFile file = tree.file(stored);
        names.put(file.stored(), file.relative());
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
                tree.base(),
                0,
                column + " is unknown, and inputs are strict. Add it to the catalog."));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return new CourseraLayout(
        new ExportLayout(
            ExportLayout.numbered(found, stored -> names.getOrDefault(stored, "")),
            List.of(),
            List.copyOf(unread),
            List.copyOf(unknown)),
        List.copyOf(contents),
        List.copyOf(hashed),
        List.copyOf(isolated));
  }

  private void place(CourseraFile file, StoredReader reader) throws IOException {
    String lower = file.name().toLowerCase(Locale.ROOT);
    if (FileRole.PACKED.stream().anyMatch(lower::endsWith)) {
      refuse(file, "This file cannot be read as it is. Unpack it first.");
    } else if (file.isClickstream()) {
      hashed.add(HashedFile.ofClickstream(file));
      found.add(new FoundFile(file.stored(), SourceTable.CLICKSTREAM, day(file), Optional.empty()));
    } else if (file.table().isPresent()) {
      table(file, file.table().get(), reader);
    } else if (DESCRIPTIONS.contains(lower)) {
      unread.add(file.relative());
    } else {
      leave(file, "This file is of no known kind.");
    }
  }

  private void table(CourseraFile file, String table, StoredReader reader) throws IOException {
    Optional<CourseraFile.FirstLine> first = file.first(reader);
    if (first.isEmpty()) {
      unread.add(file.relative());
      return;
    }
    List<String> columns = first.get().names();
    TableHeader header = first.get().header();
    if (HashedFile.isCrosswalk(table, columns)) {
      refuse(
          file,
          "This file leads from one id of a learner to another. It is never read: move it out of"
              + " the export.");
      return;
    }
    HashedFile.of(file, columns).ifPresent(hashed::add);
    Optional<SourceTable> source = SourceTable.of(ExportForm.COURSERA, table);
    if (source.isPresent()) {
      rows(file, source.get(), header);
    } else if (CATALOG.tables().contains(table)) {
      if (!ExplainedColumns.isHeader(CATALOG, table, header)) {
        refuse(file, "The first line must name the columns. Export the table with its header.");
        return;
      }
      contents.add(file);
      name(table, header);
    } else if (CATALOG.neverRead(table).isPresent()) {
      unread.add(file.relative());
    } else {
      leave(file, "A table that no catalog lists.");
    }
  }

  private void rows(CourseraFile file, SourceTable table, TableHeader header) {
    if (CourseraFile.isIsolated(header)) {
      isolated.add(file);
      unread.add(file.relative());
      return;
    }
    List<String> missing =
        table.requiredColumns().stream().filter(c -> header.indexOf(c).isEmpty()).toList();
    if (!missing.isEmpty()) {
      refuse(
          file,
          ("The first line must name the columns of %s; it lacks %s. partner_user_id stands for"
                  + " %s_user_id, after the folder of the partner.")
              .formatted(table.source(), String.join(", ", missing), file.partner()));
    } else if (header.hasDuplicates()) {
      refuse(file, "The first line must name each column once. Export the table again.");
    } else {
      found.add(new FoundFile(file.stored(), table, day(file), Optional.of(header)));
      name(table.source(), header);
    }
  }

  private void name(String table, TableHeader header) {
    header.names().stream()
        .filter(column -> CATALOG.column(table, column).isEmpty())
        .forEach(column -> unknown.add(table + "." + SafeName.of(column)));
  }

  /** Returns the day of an export, which stands in the name of its folder or zip. */
  private static Optional<SnapshotName> day(CourseraFile file) {
    String export = CourseraFile.export(file.relative());
    Matcher date = DATE.matcher(export);
    try {
      return date.find()
          ? Optional.of(new SnapshotName(LocalDate.parse(date.group()), export))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void leave(CourseraFile file, String rule) {
    unread.add(file.relative());
    if (strict) {
      refuse(file, rule + " Inputs are strict: move it out of the export.");
    }
  }

  private void refuse(CourseraFile file, String message) {
    problems.add(file.stored().problem(message));
  }
}
