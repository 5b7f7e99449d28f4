package org.courseveil.anonymize.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.PrivacyModel;
import org.courseveil.anonymize.engine.Recoding;
import org.courseveil.policy.CheckFailedException;

/** The anonymized table on its way into a file, and the look at what has come to lie there. */
final class WrittenTable {
  private final TableRequest request;
  private final InputTable table;
  private final TableCounts counts;

  WrittenTable(TableRequest request, InputTable table, TableCounts counts) {
    this.request = request;
    this.table = table;
    this.counts = counts;
  }

  /** Writes every row that is kept under its labels, in the table's order. */
  void write(Recoding recoding, Path file) throws IOException {
    Optional<List<String>> suppressed =
        request.keepSuppressed()
            ? Optional.of(Collections.nCopies(counts.quasiIdentifiersAt().size(), Hierarchy.TOP))
            : Optional.empty();
    table.copy(
        file,
        counts.quasiIdentifiersAt(),
        row -> recoding.labels(counts.tuple(row)).or(() -> suppressed));
  }

  /**
   * Reads the file back and judges its classes by no code of the engine's; a class of fewer than k,
   * or a model that does not hold, stops the run. Rows of which nothing is told are no class.
   */
  void verify(Path file) throws IOException {
    WrittenClasses written =
        WrittenClasses.read(
            InputTable.open(file, request.delimiter()), request.quasiIdentifiers(), request);
    WrittenClasses kept = written.without(labels -> request.keepSuppressed() && isTop(labels));
    long small = kept.all().stream().filter(members -> members.persons() < request.k()).count();
    if (small > 0) {
      throw new CheckFailedException(
          "Every class of what was written has k = "
              + request.k()
              + " persons. Smaller classes found: "
              + small);
    }
    if (!request.models().isEmpty()) {
      verifyModels(kept);
    }
  }

  private void verifyModels(WrittenClasses kept) throws IOException {
    ModelDefinitions definitions =
        new ModelDefinitions(WrittenClasses.read(table, List.of(), request));
    for (PrivacyModel model : request.models()) {
      // Whom nothing is told of is at no risk, and does not make it less for others.
      WrittenClasses judged = model.columns().isEmpty() ? kept.without(WrittenTable::isTop) : kept;
      if (!judged.all().isEmpty() && !model.read(definitions).test(judged)) {
        throw new CheckFailedException(
            "What was written is as every model asks. Not so by its definition: " + model.title());
      }
    }
  }

  private static boolean isTop(List<String> labels) {
    return labels.stream().allMatch(Hierarchy.TOP::equals);
  }
}
