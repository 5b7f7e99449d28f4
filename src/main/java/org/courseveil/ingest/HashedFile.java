package org.courseveil.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.courseveil.ingest.dialect.CsvLines;
import org.courseveil.ingest.dialect.EscapedCsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.ingest.stored.DamagedException;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredReader;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * A file that says that its ids of persons are hashed, whether it is read or not. One in which an
 * id is not stops the run: what else is in such an export nobody knows.
 *
 * @param columns the columns that hold ids of persons, by their places
 * @param names what all columns are called
 */
record HashedFile(StoredFile stored, List<Integer> columns, List<String> names, boolean hasHeader)
    implements Serializable {
  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{40}");
  private static final Pattern SIGNS = Pattern.compile("[0-9A-Za-z+/=_-]{16,}");
  private static final Set<String> PERSONS =
      Set.of("submitted_by", "evaluated_by", "submitter_user", "submitter_id");
  private static final String USER_ID = "user_id";
  private static final String CROSSWALK = "user_ids";

  static Optional<HashedFile> of(CourseraFile file, List<String> names) {
    List<Integer> columns =
        IntStream.range(0, names.size()).filter(i -> isPerson(names.get(i))).boxed().toList();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(new HashedFile(file.stored(), columns, names, true));
  }

  static HashedFile ofClickstream(CourseraFile file) {
    List<String> names = ClickstreamRows.COLUMNS;
    return new HashedFile(
        file.stored(),
        IntStream.range(0, names.size())
            .filter(i -> names.get(i).startsWith("hashed_"))
            .boxed()
            .toList(),
        names,
        false);
  }

  /** Whether a table leads from one id of a person to another. */
  static boolean isCrosswalk(String table, List<String> names) {
    return table.endsWith(CROSSWALK)
        || (names.size() > 1 && names.stream().allMatch(name -> name.endsWith(USER_ID)));
  }

  private static boolean isPerson(String column) {
    return column.endsWith(USER_ID) || PERSONS.contains(column);
  }

  /** Reads files to their ends, and refuses them if a person's id in one is not hashed. */
  static void requireHashed(SparkSession spark, List<HashedFile> files) {
    if (files.isEmpty()) {
      return;
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<HashedFile>> together = StoredReader.together(files, HashedFile::stored);
    int tasks = Math.min(together.size(), 4 * context.defaultParallelism());
    List<Problem> problems =
        context.parallelize(together, tasks).flatMap(HashedFile::found).collect().stream()
            .map(found -> found.file().problem(found.message()))
            .toList();
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }

  /** Why a file is refused. */
  private record Found(StoredFile file, String message) implements Serializable {}

  private static Iterator<Found> found(List<HashedFile> together) throws IOException {
    List<Found> found = new ArrayList<>();
    try (StoredReader reader = StoredReader.toTheEnds()) {
      for (HashedFile file : together) {
        for (String column : file.raw(reader)) {
          found.add(
              new Found(
                  file.stored(),
                  "column "
                      + SafeName.of(column)
                      + ": ids of persons must be hashed, and some are not. Ask for an export with"
                      + " hashed ids, or move the file out of the export."));
        }
      }
    } catch (DamagedException e) {
      found.add(new Found(e.file(), String.valueOf(e.getMessage())));
    }
    return found.iterator();
  }

  /** Returns the columns in which an id is not hashed. */
  private List<String> raw(StoredReader reader) throws IOException {
    Set<String> raw = new TreeSet<>();
    try (CsvLines lines = new CsvLines(reader.open(stored))) {
      boolean header = hasHeader;
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!header && !TsvFile.isEmpty(line.get())) {
          add(line.get(), raw);
        }
        header = false;
      }
    }
    return List.copyOf(raw);
  }

  /**
   * Of addresses and cookies nobody knows how long their hashes are: no more is known than signs.
   */
  private static boolean isHashed(String column, String id) {
    return (column.endsWith(USER_ID) || PERSONS.contains(column) ? HASH : SIGNS)
        .matcher(id)
        .matches();
  }

  private void add(byte[] line, Set<String> raw) {
    try {
      EscapedCsvRecord record = EscapedCsvRecord.of(line, names.size());
      for (int column : columns) {
        String id = record.word(column).strip();
        if (!id.isEmpty() && !isHashed(names.get(column), id) && !id.equals(names.get(column))) {
          raw.add(names.get(column));
        }
      }
    } catch (UnreadableLineException e) {
      // The scan of the source puts the line into the quarantine.
      return;
    }
  }
}
