package org.courseveil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The tables of whom a rule leaves out, as far as they concern accounts on the list of deletions.
 *
 * @param willing accounts that are listed as not having objected, and nowhere otherwise
 * @param held accounts under a legal hold
 * @param proved accounts whose request somebody has shown to be its owner's or an agent's
 * @param permitted countries where archiving is permitted; the empty one stands for the unknown
 */
record ExclusionTables(
    Set<String> willing, Set<String> held, Set<String> proved, Set<String> permitted) {

  static ExclusionTables read(
      JobConfig.Exclusions exclusions,
      JobConfig.Deletions deletions,
      ExportForm exports,
      List<DeletionRequest> requests) {
    Set<String> asked = new HashSet<>();
    requests.forEach(request -> asked.add(request.userId()));
    List<Problem> problems = new ArrayList<>();
    try {
      ExclusionTables tables =
          new ExclusionTables(
              willing(exclusions.objections(), exports, asked, problems),
              held(exclusions.legalHolds(), exports, asked, problems),
              Proofs.read(deletions, exports, asked, problems),
              permitted(exclusions.countries(), problems));
      if (!problems.isEmpty()) {
        throw new RefusedException(problems);
      }
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> willing(
      Path file, ExportForm exports, Set<String> asked, List<Problem> problems) throws IOException {
    Map<String, Boolean> objected = new HashMap<>();
    try (CsvTable table = CsvTable.open(file, List.of("user_id", "objected"))) {
      for (Optional<CsvTable.CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
        boolean flag = !row.get().text("objected").equals("no");
        account(table, row.get(), exports, problems)
            .filter(asked::contains)
            .ifPresent(id -> objected.merge(id, flag, Boolean::logicalOr));
      }
    }
    objected.values().removeIf(flag -> flag);
    return Set.copyOf(objected.keySet());
  }

  private static Set<String> held(
      Path file, ExportForm exports, Set<String> asked, List<Problem> problems) throws IOException {
    Set<String> held = LegalHolds.read(file, exports, problems);
    held.retainAll(asked);
    return held;
  }

  private static Set<String> permitted(Path file, List<Problem> problems) throws IOException {
    Map<String, Boolean> countries = new HashMap<>();
    try (CsvTable table = CsvTable.open(file, List.of("country", "archiving"))) {
      for (Optional<CsvTable.CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
        String country = row.get().text("country");
        String archiving = row.get().text("archiving");
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
          problems.add(table.problem(row.get(), "country must be a code of two capital letters."));
        } else if (!archiving.equals("permitted") && !archiving.equals("not")) {
          problems.add(table.problem(row.get(), "archiving must be permitted or not."));
        } else if (countries.put(country, archiving.equals("permitted")) != null) {
          problems.add(table.problem(row.get(), "A country must be listed once."));
        }
      }
    }
    countries.values().removeIf(permitted -> !permitted);
    return Set.copyOf(countries.keySet());
  }

  static Optional<String> account(
      CsvTable table, CsvTable.CsvRow row, ExportForm exports, List<Problem> problems) {
    Optional<String> id = exports.account(row.text("user_id"));
    if (id.isEmpty()) {
      problems.add(table.problem(row, exports.accountRule()));
    }
    return id;
  }

  @Override
  public String toString() {
    return "ExclusionTables[redacted]";
  }
}
