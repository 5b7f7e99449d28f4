package org.courseveil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * Whose requests somebody has shown to be their owner's, or an agent's. Whoever the list does not
 * name, or names with another word than these, has proved nothing.
 */
final class Proofs {
  private static final Set<String> WORDS = Set.of("authenticated", "agent");

  private Proofs() {}

  /** Returns the accounts among the requested ones whose request is proved. */
  static Set<String> read(
      JobConfig.Deletions deletions, ExportForm exports, List<DeletionRequest> requests) {
    List<Problem> problems = new ArrayList<>();
    try {
      Set<String> proved =
          read(
              deletions,
              exports,
              requests.stream().map(DeletionRequest::userId).collect(Collectors.toSet()),
              problems);
      if (!problems.isEmpty()) {
        throw new RefusedException(problems);
      }
      return proved;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> read(
      JobConfig.Deletions deletions, ExportForm exports, Set<String> asked, List<Problem> problems)
      throws IOException {
    Optional<Path> proofs = deletions.proofs();
    if (proofs.isEmpty()) {
      return asked;
    }
    Map<String, Boolean> proved = new HashMap<>();
    try (CsvTable table = CsvTable.open(proofs.get(), List.of("user_id", "proof"))) {
      for (Optional<CsvTable.CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
        boolean proof = WORDS.contains(row.get().text("proof"));
        ExclusionTables.account(table, row.get(), exports, problems)
            .filter(asked::contains)
            .ifPresent(id -> proved.merge(id, proof, Boolean::logicalAnd));
      }
    }
    proved.values().removeIf(proof -> !proof);
    return Set.copyOf(proved.keySet());
  }
}
