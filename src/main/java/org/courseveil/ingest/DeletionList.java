package org.courseveil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.courseveil.ingest.stored.DamagedException;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredFiles;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The accounts whose deletion was asked for, each once. A list that is empty, names an account
 * twice, or has a line that cannot be read is refused: a run that trusted it might archive nobody,
 * or the living.
 */
final class DeletionList {
  private final List<DeletionRequest> requests = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> userIds = new HashMap<>();
  private final Map<String, String> usernames = new HashMap<>();

  private final ExportForm exports;
  private final ExportKey key;

  private DeletionList(ExportForm exports, ExportKey key) {
    this.exports = exports;
    this.key = key;
  }

  /** Reads the configured list; a folder stands for the files of the form that it holds. */
  static List<DeletionRequest> read(
      JobConfig.Deletions deletions, ExportForm exports, ExportKey key) {
    DeletionList list = new DeletionList(exports, key);
    try {
      switch (deletions.form()) {
        case RETIREMENT_STATUS ->
            new RetirementStatusTable(deletions.completeFrom(), list)
                .read(list.file(deletions.source(), RetirementStatusTable::isStatus));
        case RETIREMENT_ARCHIVE -> {
          for (Path file : list.files(deletions.source(), RetirementArchive::isArchive)) {
            RetirementArchive.read(file, list.stored(file), list);
          }
        }
        case CSV -> DeletionCsv.read(list.file(deletions.source(), DeletionCsv::isCsv), list);
      }
    } catch (DamagedException e) {
      list.problems.add(e.problem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (list.requests.isEmpty() && list.problems.isEmpty()) {
      list.refuse(deletions.source(), 0, "The list of deletions must not be empty.");
    }
    if (!list.problems.isEmpty()) {
      throw new RefusedException(list.problems);
    }
    return List.copyOf(list.requests);
  }

  void add(Path file, DeletionRequest request) {
    String place = file.getFileName() + ":" + request.place();
    String before = userIds.putIfAbsent(request.userId(), place);
    if (before == null && !request.username().isEmpty()) {
      before = usernames.putIfAbsent(request.username(), place);
    }
    if (before != null) {
      refuse(file, request.place(), "The account stands in the list before, at " + before + ".");
    }
    requests.add(request);
  }

  /** Returns a file of the list as it is read, whether it is compressed or encrypted. */
  StoredFile stored(Path file) throws IOException {
    return StoredFiles.of(file, key);
  }

  /** Returns what the accounts of the list are called by. */
  ExportForm exports() {
    return exports;
  }

  void refuse(Path file, int line, String message) {
    problems.add(new Problem(file, line, message));
  }

  /** Ends the reading with the problems found so far and one more. */
  RefusedException refusal(Path file, String message) {
    refuse(file, 0, message);
    return new RefusedException(problems);
  }

  private Path file(Path source, Predicate<String> form) throws IOException {
    List<Path> files = files(source, form);
    if (files.size() > 1) {
      throw refusal(source, "The folder holds more than one list of deletions. Name one of them.");
    }
    return files.get(0);
  }

  private List<Path> files(Path source, Predicate<String> form) throws IOException {
    if (Files.isRegularFile(source)) {
      return List.of(source);
    }
    if (!Files.isDirectory(source)) {
      throw refusal(source, "The list of deletions must exist.");
    }
    try (Stream<Path> listed = Files.list(source)) {
      List<Path> files =
          listed.filter(file -> form.test(StoredFile.of(file).name())).sorted().toList();
      if (files.isEmpty()) {
        throw refusal(source, "The folder holds no list of deletions of the configured form.");
      }
      return files;
    }
  }
}
