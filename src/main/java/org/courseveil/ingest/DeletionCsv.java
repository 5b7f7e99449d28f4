package org.courseveil.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.courseveil.ingest.dialect.Moments;

/** A plain list of accounts that are deleted already. */
final class DeletionCsv {
  private static final List<String> COLUMNS =
      List.of("user_id", "username", "email", "name", "requested_at");

  private DeletionCsv() {}

  static boolean isCsv(String name) {
    return name.endsWith(".csv");
  }

  static void read(Path file, DeletionList list) throws IOException {
    try (CsvTable table = CsvTable.open(file, list.stored(file), COLUMNS)) {
      for (Optional<CsvTable.CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
        add(file, row.get(), list);
      }
    }
  }

  private static void add(Path file, CsvTable.CsvRow row, DeletionList list) {
    Optional<String> userId = list.exports().account(row.text("user_id"));
    OptionalLong requested = Moments.parse(row.text("requested_at"));
    if (userId.isEmpty()) {
      list.refuse(file, row.line(), list.exports().accountRule());
    } else if (requested.isEmpty()) {
      list.refuse(file, row.line(), "requested_at must be a moment, such as 2026-10-04 12:30:00.");
    } else {
      Instant requestedAt = Instant.ofEpochMilli(requested.getAsLong());
      list.add(
          file,
          new DeletionRequest(
              userId.get(),
              row.text("username"),
              row.text("email"),
              row.text("name"),
              "",
              "",
              requestedAt,
              requestedAt,
              true,
              row.line()));
    }
  }
}
