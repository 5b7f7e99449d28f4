package org.courseveil.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A synthetic export of an Open edX platform: database snapshots, tracking logs, deletion requests
 * and lists of exclusions, with the truth about them. The same size and seed give the same text in
 * every file, on every machine; nobody in it exists.
 *
 * <p>Below the root: {@code edx/state} and {@code edx/events}, {@code deletions}, {@code
 * exclusions}. Below the truth's folder, JSON lines: {@code accounts.jsonl} (who is who, and every
 * identifier that was planted), {@code units.jsonl} (what each learner did in each course), {@code
 * courses.jsonl} and {@code rows.jsonl} (how many lines were written, by source and owner).
 */
public final class SampleExport {
  /** The seed of the committed sample, of the size {@link SampleSize#quickstart}. */
  public static final long QUICKSTART_SEED = 20_261_115;

  private SampleExport() {}

  /** Writes a sample into two folders, which are made; files of the same names are replaced. */
  public static void write(SampleSize size, long seed, Path root, Path truth) throws IOException {
    Population population = Population.of(size, seed);
    RowCounts counts = new RowCounts();
    for (LocalDate date : Timeline.SNAPSHOTS) {
      for (Course course : population.courses()) {
        writeState(new Snapshot(root, date, course, counts), population.units(course));
      }
    }
    EmailOptIn.write(root, population);
    for (String org : Courses.ORGS) {
      List<Unit> units =
          population.courses().stream()
              .filter(course -> course.org().equals(org))
              .flatMap(course -> population.units(course).stream())
              .toList();
      new EventLog(root, org, units, counts).write();
    }
    new DeletionLists(root, population.accounts(), counts).write();
    new Truth(truth, population, counts).write();
  }

  private static void writeState(Snapshot snapshot, List<Unit> units) throws IOException {
    List<Unit> ordered =
        units.stream()
            .sorted(Comparator.comparingLong((Unit unit) -> unit.account().userId()))
            .toList();
    AccountTables.write(snapshot, ordered);
    CourseTables.write(snapshot, ordered);
    ForumFile.write(snapshot, ordered);
    ResponseTables.write(snapshot, ordered);
    UnreadTables.write(snapshot, ordered);
    if (snapshot.course().structured() && (snapshot.latest() || snapshot.course().index() == 0)) {
      CourseStructure.write(snapshot);
    }
  }
}
