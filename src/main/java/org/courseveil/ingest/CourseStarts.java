package org.courseveil.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.courseveil.ingest.dialect.CourseStructure;
import org.courseveil.ingest.stored.StoredFile;

/**
 * The first day of every course: what its structure states, else the first event of anyone in it,
 * else the first enrolment. A stated start that is yet to come is the platform's way of saying that
 * nobody stated one.
 *
 * <p>A course is one that has a structure or an enrolment. An event names whatever its address
 * says, and whoever asks for an address can make up a course.
 */
final class CourseStarts {
  /** No course of the platform is older; a clock that says so was wrong. */
  private static final long EARLIEST = Instant.parse("2012-01-01T00:00:00Z").toEpochMilli();

  private CourseStarts() {}

  static Map<String, LocalDate> of(
      List<StoredFile> structures,
      Map<String, Long> firstEvents,
      Map<String, Long> firstEnrolments,
      Instant asOf) {
    Map<String, LocalDate> starts = new TreeMap<>();
    Set<String> known = new HashSet<>(firstEnrolments.keySet());
    for (Optional<CourseStructure> structure :
        StructureFile.read(structures, CourseStructure::read)) {
      structure.ifPresent(
          course -> {
            known.add(course.courseId());
            course
                .start()
                .ifPresent(
                    start -> put(starts, course.courseId(), Instant.ofEpochMilli(start), asOf));
          });
    }
    for (Map<String, Long> moments : List.of(firstEvents, firstEnrolments)) {
      moments.forEach((course, first) -> put(starts, course, Instant.ofEpochMilli(first), asOf));
    }
    starts.keySet().retainAll(known);
    return starts;
  }

  /** Whether something can have happened at a moment, as far as its being too early goes. */
  static boolean isPossible(long moment) {
    return moment >= EARLIEST;
  }

  private static void put(
      Map<String, LocalDate> starts, String course, Instant moment, Instant asOf) {
    if (isPossible(moment.toEpochMilli()) && !moment.isAfter(asOf)) {
      starts.putIfAbsent(course, LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }
  }
}
