package org.courseveil.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.courseveil.ingest.dialect.ByteLines;
import org.courseveil.ingest.dialect.RetirementArchiveLines;
import org.courseveil.ingest.dialect.RetirementRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.ingest.stored.StoredFile;

/** A file of the platform's archive of finished retirements. */
final class RetirementArchive {
  private RetirementArchive() {}

  static boolean isArchive(String name) {
    return name.startsWith("retirement_archive") && name.contains(".json");
  }

  static void read(Path file, StoredFile stored, DeletionList list) throws IOException {
    RetirementArchiveLines reader = new RetirementArchiveLines();
    int number = 0;
    try (ByteLines lines = ByteLines.of(stored.open())) {
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        number++;
        if (!TsvFile.isEmpty(line.get())) {
          try {
            RetirementRecord record = reader.read(new String(line.get(), StandardCharsets.UTF_8));
            list.add(file, request(record, number));
          } catch (UnreadableLineException e) {
            list.refuse(file, number, "The line cannot be read: " + e.reason() + ".");
          }
        }
      }
    }
  }

  private static DeletionRequest request(RetirementRecord record, int line) {
    return new DeletionRequest(
        Long.toString(record.userId()),
        record.username().orElse(""),
        record.email().orElse(""),
        record.name().orElse(""),
        record.retiredUsername().orElse(""),
        record.retiredEmail().orElse(""),
        Instant.ofEpochMilli(record.requestedAt()),
        Instant.ofEpochMilli(record.changedAt()),
        true,
        line);
  }
}
