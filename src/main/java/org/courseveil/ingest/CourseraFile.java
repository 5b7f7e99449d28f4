package org.courseveil.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courseveil.ingest.dialect.CsvLines;
import org.courseveil.ingest.dialect.EscapedCsvRecord;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredReader;

/**
 * A file of a Coursera export.
 *
 * @param partner the partner whose export it is, as its folder and the columns of ids are called
 * @param relative where it lies, as it is named to people; what comes before the name is the export
 */
record CourseraFile(StoredFile stored, String partner, String relative) {
  private static final Pattern CSV = Pattern.compile("(?<table>[^/]+)[.]csv");
  private static final Pattern CLICKS = Pattern.compile("(access|video)-[^/]+[.]csv");
  private static final Pattern DATE = Pattern.compile("-?[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final String LINKED = "partner_user_id";
  private static final String ISOLATED = "isolated_user_id";
  private static final String USER_ID = "_user_id";

  /** Whether anything may be read of a file of that name: a table, or a container. */
  static boolean mayBeRead(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || FileRole.CONTAINERS.stream().anyMatch(lower::endsWith);
  }

  /** Returns the name of the table that a comma-separated file holds. */
  Optional<String> table() {
    Matcher matcher = CSV.matcher(name());
    return matcher.matches()
        ? Optional.of(matcher.group("table").toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  boolean isClickstream() {
    return CLICKS.matcher(name()).matches();
  }

  String name() {
    return stored.name();
  }

  /** Returns the folder or zip of the export that a file lies in. */
  static String export(String relative) {
    return relative.substring(0, Math.max(0, relative.lastIndexOf('/')));
  }

  /** Returns what an export has in common with the same export of another day. */
  static String series(String export) {
    return DATE.matcher(export).replaceAll("");
  }

  /** Returns the first line, if there is one. */
  Optional<FirstLine> first(StoredReader reader) throws IOException {
    try (CsvLines lines = new CsvLines(reader.open(stored))) {
      return first(lines);
    }
  }

  private Optional<FirstLine> first(CsvLines lines) throws IOException {
    return lines.next().filter(line -> !TsvFile.isEmpty(line)).map(this::header);
  }

  private FirstLine header(byte[] line) {
    List<String> names = words(line);
    return new FirstLine(names, TableHeader.of(line, names.stream().map(this::normal).toList()));
  }

  /**
   * What the first line of a table says.
   *
   * @param names the names as they stand there
   * @param header in which a learner's id has one name whatever the partner is
   */
  record FirstLine(List<String> names, TableHeader header) {}

  /** Whether the ids of a table are of that group of tables alone. */
  static boolean isIsolated(TableHeader header) {
    return header.indexOf(LINKED).isEmpty() && header.indexOf(ISOLATED).isPresent();
  }

  private String normal(String column) {
    if (column.equals(partner + USER_ID)) {
      return LINKED;
    }
    return column.startsWith(partner + "_") && column.endsWith(USER_ID) ? ISOLATED : column;
  }

  /** Hands on each row of a table that is no learner's; one that cannot be read is passed over. */
  void rows(StoredReader reader, Consumer<CourseraLine> rows) throws IOException {
    try (CsvLines lines = new CsvLines(reader.open(stored))) {
      Optional<TableHeader> header = first(lines).map(FirstLine::header);
      Optional<byte[]> line = header.isPresent() ? lines.next() : Optional.empty();
      for (; line.isPresent(); line = lines.next()) {
        if (!TsvFile.isEmpty(line.get()) && !header.orElseThrow().isRepeatedBy(line.get())) {
          read(line.get(), header.orElseThrow()).ifPresent(rows);
        }
      }
    }
  }

  private static Optional<CourseraLine> read(byte[] line, TableHeader header) {
    try {
      return Optional.of(CourseraLine.of(line, header));
    } catch (UnreadableLineException e) {
      return Optional.empty();
    }
  }

  private static List<String> words(byte[] line) {
    try {
      return EscapedCsvRecord.of(line).words().stream().map(String::strip).toList();
    } catch (UnreadableLineException e) {
      return List.of();
    }
  }
}
