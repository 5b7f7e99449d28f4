package org.courseveil.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.catalog.CatalogEntry;
import org.courseveil.ingest.catalog.EventCatalog;
import org.courseveil.ingest.catalog.EventRule;
import org.courseveil.ingest.catalog.Explained;
import org.courseveil.ingest.catalog.FieldPath;
import org.courseveil.ingest.catalog.PayloadCatalog;
import org.courseveil.ingest.catalog.PayloadField;
import org.courseveil.ingest.dialect.ByteLines;
import org.courseveil.ingest.dialect.FieldOutline;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.ingest.stored.DamagedException;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredFiles;
import org.courseveil.ingest.stored.StoredReader;
import org.courseveil.policy.JobConfig;

/** The files of an export as far as their names, headers and fields tell what they hold. */
final class ExplainedFiles {
  private static final String FORUM = SourceTable.FORUM.source();
  private static final String STRUCTURE = "course_structure";
  private static final String NO_KIND = "A file of no known kind.";

  /** The table in {@code {org}-{course}-{run}-{table}-{site}-analytics.sql}. */
  private static final Pattern TABLE =
      Pattern.compile(".*-([a-z0-9_]+)-[a-z]+-analytics[.](sql|tsv|csv|json)");

  private final ExportRoot root;
  private final long lines;
  private final UnknownNames names = new UnknownNames();
  private final ExplainedLogs logs = new ExplainedLogs(names);
  private final ExplainedColumns columns = new ExplainedColumns(Catalog.openEdx(), names);
  private final Map<LeftAside, Integer> aside = new LinkedHashMap<>();
  private final Map<String, Long> unreadable = new LinkedHashMap<>();

  /** A table or a file that is not read, and why. */
  private record LeftAside(String name, String reason) {}

  ExplainedFiles(ExportRoot root, long lines) {
    this.root = root;
    this.lines = lines;
  }

  static ExportExplanation explanation(JobConfig.Inputs inputs, ExportKey key, long lines) {
    ExportRoot root = ExportRoot.of(inputs.root());
    ExplainedFiles files = new ExplainedFiles(root, lines);
    try {
      StoredFiles stored = root.files(key, role -> role.isRead() || role.hasNames());
      stored.refused().forEach(no -> files.leave(root.relative(no.file()), no.message()));
      files.addAll(stored.files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.explanation();
  }

  private void addAll(List<StoredFile> files) throws IOException {
    try (StoredReader reader = StoredReader.ofBeginnings()) {
      for (StoredFile file : files) {
        try {
          add(file, reader);
        } catch (DamagedException e) {
          leave(root.relative(file), String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private ExportExplanation explanation() {
    List<Explained> known =
        Stream.of(
                Catalog.openEdx().entries().stream()
                    .filter(entry -> columns.has(entry) || logs.has(entry))
                    .map(Catalog.openEdx()::explained),
                EventCatalog.openEdx().rules().stream().filter(logs::has).map(EventRule::explained),
                PayloadCatalog.openEdx().fields().stream()
                    .filter(logs::has)
                    .map(PayloadField::explained))
            .flatMap(part -> part)
            .toList();
    List<Explained> unknown = new ArrayList<>(names.explained());
    aside.forEach(
        (file, count) ->
            unknown.add(
                new Explained(
                    file.name(),
                    "-",
                    Explained.UNKNOWN,
                    "-",
                    "not read",
                    file.reason() + " Files: " + count + ".")));
    unreadable.forEach(
        (table, count) ->
            unknown.add(
                new Explained(
                    table,
                    "(lines that cannot be read)",
                    Explained.UNKNOWN,
                    "-",
                    "set aside in the quarantine",
                    "Lines: " + count + ".")));
    return new ExportExplanation(known, unknown);
  }

  private void add(StoredFile file, StoredReader reader) throws IOException {
    List<String> place = root.place(file);
    FileRole role = FileRole.of(place);
    boolean undated = place.get(0).equals("state") && SnapshotName.of(place).isEmpty();
    if (role instanceof FileRole.Refused refused) {
      leave(root.relative(file), "It cannot be read as it is. " + refused.advice());
    } else if (role instanceof FileRole.NeverRead never) {
      addNeverRead(never, file, reader);
    } else if (undated) {
      leave(root.relative(file), "A file of state/ must lie in a folder with its snapshot's date.");
    } else if (role instanceof FileRole.Read read && read.table() == SourceTable.TRACKING_LOG) {
      addLines(SourceTable.TRACKING_LOG, reader.open(file), logs::add);
    } else if (role instanceof FileRole.Read read && read.table() == SourceTable.FORUM) {
      addLines(SourceTable.FORUM, reader.open(file), this::addPost);
    } else if (role instanceof FileRole.Read read) {
      TsvFile.header(reader.open(file))
          .ifPresent(header -> columns.add(read.table().source(), header));
    } else if (role instanceof FileRole.ReadIfKnown) {
      addIfKnown(file, reader);
    } else if (role instanceof FileRole.Structure) {
      columns.addAll(STRUCTURE);
    } else {
      leave(root.relative(file), NO_KIND);
    }
  }

  /** Reads the names of columns alone; what must not be opened, the catalog tells by itself. */
  private void addNeverRead(FileRole.NeverRead never, StoredFile file, StoredReader reader)
      throws IOException {
    String table = never.table();
    if (!never.hasNames()) {
      columns.addAll(table);
    } else {
      TsvFile.header(reader.open(file)).ifPresent(header -> columns.add(table, header));
      columns.add(table, Catalog.ALL_OTHERS);
    }
  }

  private void addIfKnown(StoredFile file, StoredReader reader) throws IOException {
    Optional<TableHeader> header = TsvFile.header(reader.open(file));
    Optional<SourceTable> table = header.flatMap(SourceTable::of);
    if (table.isPresent()) {
      header.ifPresent(found -> columns.add(table.get().source(), found));
      return;
    }
    Matcher matcher = TABLE.matcher(file.name());
    boolean named = matcher.matches() && UnknownNames.isSchemaName(matcher.group(1));
    leave(
        named ? matcher.group(1) : root.relative(file),
        named ? "A table that no catalog lists." : NO_KIND);
  }

  private void addPost(byte[] line) throws UnreadableLineException {
    FieldOutline outline = FieldOutline.of(line);
    Set<String> top = new HashSet<>();
    for (FieldPath path : outline.fields()) {
      top.add(path.steps().get(0));
    }
    for (String field : top) {
      Optional<CatalogEntry> entry = Catalog.openEdx().column(FORUM, field);
      columns.add(FORUM, field);
      if (entry.isEmpty() && outline.isValue(field)) {
        names.addOther(FORUM);
      } else if (entry.isEmpty()) {
        names.add(FORUM, "", field);
      }
    }
  }

  /** What is done with a line. */
  private interface Reading {
    void of(byte[] line) throws UnreadableLineException;
  }

  private void addLines(SourceTable table, InputStream bytes, Reading reading) throws IOException {
    try (ByteLines all = ByteLines.of(bytes)) {
      Optional<byte[]> line = all.next();
      for (long read = 0; line.isPresent() && read < lines; line = all.next()) {
        if (!TsvFile.isEmpty(line.get())) {
          read++;
          try {
            reading.of(line.get());
          } catch (UnreadableLineException e) {
            unreadable.merge(table.source(), 1L, Long::sum);
          }
        }
      }
    }
  }

  private void leave(String name, String reason) {
    aside.merge(new LeftAside(name, reason), 1, Integer::sum);
  }
}
