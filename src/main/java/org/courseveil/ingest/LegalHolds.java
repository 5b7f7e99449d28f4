package org.courseveil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The table of accounts under a dispute or legal hold, whether their deletion was asked for or not.
 */
public final class LegalHolds {
  private LegalHolds() {}

  /** Reads a table with the column {@code user_id}, and returns the ids of the accounts. */
  public static Set<String> read(Path file, ExportForm exports) {
    List<Problem> problems = new ArrayList<>();
    try {
      Set<String> held = read(file, exports, problems);
      if (!problems.isEmpty()) {
        throw new RefusedException(problems);
      }
      return held;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> read(Path file, ExportForm exports, List<Problem> problems)
      throws IOException {
    Set<String> held = new HashSet<>();
    try (CsvTable table = CsvTable.open(file, List.of("user_id"))) {
      for (Optional<CsvTable.CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
        ExclusionTables.account(table, row.get(), exports, problems).ifPresent(held::add);
      }
    }
    return held;
  }
}
