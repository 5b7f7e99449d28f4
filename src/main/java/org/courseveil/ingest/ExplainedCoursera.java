package org.courseveil.ingest;

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
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.catalog.EventCatalog;
import org.courseveil.ingest.catalog.EventRule;
import org.courseveil.ingest.catalog.Explained;
import org.courseveil.ingest.dialect.CsvLines;
import org.courseveil.ingest.dialect.EscapedCsvRecord;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.ingest.stored.DamagedException;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredFiles;
import org.courseveil.ingest.stored.StoredReader;
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

  static ExportExplanation explanation(JobConfig.Inputs inputs, ExportKey key, long lines) {
    ExplainedCoursera explained = new ExplainedCoursera(lines);
    try (StoredReader reader = StoredReader.ofBeginnings()) {
      CourseraTree tree = CourseraTree.of(inputs.root());
      StoredFiles all = tree.files(key);
      all.refused()
          .forEach(no -> explained.aside.put(tree.file(no.file()).relative(), no.message()));
      for (StoredFile stored : all.files()) {
        CourseraFile file = tree.file(stored);
        try {
          explained.add(file, reader);
        } catch (DamagedException e) {
          explained.aside.put(file.relative(), String.valueOf(e.getMessage()));
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

  private void add(CourseraFile file, StoredReader reader) throws IOException {
    if (file.isClickstream()) {
      columns.addAll(CLICKSTREAM);
      addKeys(file, reader);
      return;
    }
    Optional<CourseraFile.FirstLine> first =
        file.table().isPresent() ? file.first(reader) : Optional.empty();
    if (first.isEmpty()) {
      aside.put(file.relative(), "A file of no known kind, or an empty one.");
    } else {
      add(file, file.table().orElse(""), first.get());
    }
  }

  private void add(CourseraFile file, String table, CourseraFile.FirstLine first) {
    TableHeader header = first.header();
    if (HashedFile.isCrosswalk(table, first.names())) {
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

  private void addKeys(CourseraFile file, StoredReader reader) throws IOException {
    int key = ClickstreamRows.COLUMNS.indexOf("key");
    try (CsvLines all = new CsvLines(reader.open(file.stored()))) {
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
