package org.courseveil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.policy.JobConfig;

/**
 * What lies in an export: the files that are read, by table and snapshot, and those that are not.
 *
 * @param structures the course structures of the latest snapshot of each course
 * @param unread files that are not read, relative to the root
 * @param unknown columns that the catalog does not know, as {@code table.column}
 */
record ExportLayout(
    List<SourceFile> files,
    List<StoredFile> structures,
    List<String> unread,
    List<String> unknown) {

  List<SourceFile> files(SourceTable table) {
    return files.stream().filter(file -> file.table() == table).toList();
  }

  List<SourceFile> files(List<SourceTable> tables) {
    return tables.stream().flatMap(table -> files(table).stream()).toList();
  }

  /** Returns this layout without open response assessments, whose files then count as not read. */
  ExportLayout withoutResponses() {
    List<String> notRead = new ArrayList<>(unread);
    files.stream()
        .filter(file -> file.table().isOfResponses())
        .forEach(file -> notRead.add(file.relative()));
    return new ExportLayout(
        files.stream().filter(file -> !file.table().isOfResponses()).toList(),
        structures,
        List.copyOf(notRead),
        unknown);
  }

  /** Finds the files below the configured root, or below its folder {@code edx}. */
  static ExportLayout of(JobConfig.Inputs inputs, ExportKey key) {
    ExportRoot root = ExportRoot.of(inputs.root());
    try {
      return new ExportScan(root, inputs.strict()).layout(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers the files and their snapshots, and tells which is the latest of its kind. */
  static List<SourceFile> numbered(List<FoundFile> found, Function<StoredFile, String> relative) {
    List<SnapshotName> snapshots =
        found.stream().flatMap(file -> file.snapshot().stream()).distinct().sorted().toList();
    Map<String, SnapshotName> latest = new HashMap<>();
    for (FoundFile file : found) {
      file.snapshot()
          .ifPresent(
              own ->
                  latest.merge(
                      file.identity(), own, (a, b) -> a.date().isBefore(b.date()) ? b : a));
    }
    List<SourceFile> files = new ArrayList<>();
    for (FoundFile file : found) {
      SnapshotName newest = latest.get(file.identity());
      boolean current =
          newest == null
              || file.snapshot().filter(own -> own.date().equals(newest.date())).isPresent();
      files.add(
          new SourceFile(
              files.size(),
              file.stored(),
              relative.apply(file.stored()),
              file.table(),
              file.snapshot().map(snapshots::indexOf).orElse(-1),
              current,
              file.header().orElse(null)));
    }
    return files;
  }
}
