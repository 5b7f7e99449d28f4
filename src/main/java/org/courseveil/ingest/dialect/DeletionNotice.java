package org.courseveil.ingest.dialect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A notice of deletions, as the retirement pipeline of Open edX writes it for its partners: csv, a
 * line for each learner.
 */
public final class DeletionNotice {
  /** The names in the first line. */
  public static final List<String> HEADER =
      List.of(
          "user_id", "original_username", "original_email", "original_name", "deletion_completed");

  private static final Pattern USER_ID = Pattern.compile("[0-9]{1,18}|[0-9a-fA-F]{40}");

  private DeletionNotice() {}

  /**
   * A learner of whom a notice tells; what it does not tell is empty.
   *
   * @param userId the account's number, or its hashed id in small digits
   */
  public record Learner(String userId, String username, String email, String name) {
    @Override
    public String toString() {
      return "Learner[redacted]";
    }
  }

  /** Reads a notice; faults name its lines, never what stands in them. */
  public static List<Learner> read(byte[] csv) throws IOException {
    List<Learner> learners = new ArrayList<>();
    try (CsvReader rows = new CsvReader(new BufferedReader(new StringReader(text(csv))))) {
      if (rows.next().filter(first -> first.cells().equals(HEADER)).isEmpty()) {
        throw new IOException(
            "A notice of deletions begins with the line " + String.join(",", HEADER) + ".");
      }
      for (Optional<CsvReader.CsvRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        learners.add(learner(row.get()));
      }
    }
    return List.copyOf(learners);
  }

  private static String text(byte[] csv) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("A notice of deletions is UTF-8.", e);
    }
  }

  private static Learner learner(CsvReader.CsvRecord row) throws IOException {
    List<String> cells = row.cells();
    if (cells.size() != HEADER.size() || !USER_ID.matcher(cells.get(0)).matches()) {
      throw new IOException(
          "Line "
              + row.line()
              + " of the notice must have "
              + HEADER.size()
              + " cells, the first an account's number or hashed id. Ask the platform for it"
              + " again.");
    }
    String id = cells.get(0).toLowerCase(Locale.ROOT);
    return new Learner(
        id.length() < 40 ? Long.toString(Long.parseLong(id)) : id,
        cells.get(1),
        cells.get(2),
        cells.get(3));
  }
}
