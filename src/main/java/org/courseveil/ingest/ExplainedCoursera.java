package org.courseveil.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.catalog.EventCatalog;
import org.courseveil.ingest.catalog.EventRule;
import org.courseveil.ingest.catalog.Explained;
import org.courseveil.ingest.dialect.CsvLines;
import org.courseveil.ingest.dialect.EscapedCsvRecord;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig;

/** The files of a Coursera export as far as their names, headers and keys tell what they hold. */
final class ExplainedCoursera {
  private static final Catalog CATALOG = Catalog.of(ExportForm.COURSERA);
  private static final String CLICKSTREAM = SourceTable.CLICKSTREAM.source();

  private final long lines;
  private final UnknownNames names = new UnknownNames();
  private final ExplainedColumns columns = new ExplainedColumns(CATALOG, names);
  private final Set<EventRule> keys = new HashSet<>();
  private final Map<String, String> aside = new LinkedHashMap<>();

  private ExplainedCoursera(long lines) {
    this.lines = lines;
  }

  static ExportExplanation explanation(JobConfig.Inputs inputs, long lines) {
    ExplainedCoursera explained = new ExplainedCoursera(lines);
    try {
      for (CourseraFile file : CourseraTree.of(inputs.root()).files()) {
        try {
          explained.add(file);
        } catch (ZipException | EOFException e) {
          explained.aside.put(file.relative(), "This file does not decompress. Fetch it again.");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return explained.explanation();
  }

  private ExportExplanation explanation() {
    List<Explained> known =
        Stream.concat(
                CATALOG.entries().stream().filter(columns::has).map(CATALOG::explained),
                EventCatalog.coursera().rules().stream()
                    .filter(keys::contains)
                    .map(EventRule::explained))
            .toList();
    List<Explained> unknown = new ArrayList<>(names.explained());
    aside.forEach(
        (file, reason) ->
            unknown.add(new Explained(file, "-", Explained.UNKNOWN, "-", "not read", reason)));
    return new ExportExplanation(known, unknown);
  }

  private void add(CourseraFile file) throws IOException {
    if (file.isClickstream()) {
      columns.addAll(CLICKSTREAM);
      addKeys(file);
      return;
    }
    Optional<TableHeader> header = file.table().isPresent() ? file.header() : Optional.empty();
    if (header.isEmpty()) {
      aside.put(file.relative(), "A file of no known kind, or an empty one.");
    } else {
      add(file, file.table().orElse(""), header.get());
    }
  }

  private void add(CourseraFile file, String table, TableHeader header) throws IOException {
    if (HashedFile.isCrosswalk(table, file.names().orElse(List.of()))) {
      columns.addAll("crosswalk");
      aside.put(
          file.relative(), "Leads from one id of a learner to another: a run refuses the export.");
    } else if (CATALOG.columns(table).isEmpty()) {
      aside.put(file.relative(), "A table that no catalog lists.");
    } else {
      columns.add(table, header);
      columns.add(table, Catalog.ALL_OTHERS);
      if (SourceTable.of(ExportForm.COURSERA, table).isPresent()
          && CourseraFile.isIsolated(header)) {
        aside.put(
            file.relative(), "Its ids are of this group of tables alone, so that it is not read.");
      }
    }
  }

  private void addKeys(CourseraFile file) throws IOException {
    int key = ClickstreamRows.COLUMNS.indexOf("key");
    try (CsvLines all = new CsvLines(file.stored().open())) {
      Optional<byte[]> line = all.next();
      for (long read = 0; line.isPresent() && read < lines; read++, line = all.next()) {
        try {
          String word = EscapedCsvRecord.of(line.get(), ClickstreamRows.COLUMNS.size()).word(key);
          EventCatalog.coursera()
              .rule(word)
              .ifPresentOrElse(
                  keys::add, () -> names.addSafe(CLICKSTREAM, EventCatalog.reportedName(word)));
        } catch (UnreadableLineException e) {
          names.addOther(CLICKSTREAM);
        }
      }
    }
  }
}
