package org.courseveil.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** One course's part of a dated dump of the platform's database. */
record Snapshot(Path root, LocalDate date, Course course, RowCounts counts) {
  private static final String SITE = "prod";

  Path directory() {
    return root.resolve("edx/state").resolve(course.org() + "-" + date);
  }

  TableFile table(String table, String header) throws IOException {
    return TableFile.open(tablePath(table), header, counts, table, date.toString());
  }

  /** Opens a table that is not compressed, whatever its size. */
  TableFile plainTable(String table, String header) throws IOException {
    return TableFile.plain(tablePath(table), header, counts, table, date.toString());
  }

  /** Opens a second, compressed copy of a table. */
  TableFile copyOf(String table, String header) throws IOException {
    return TableFile.copy(tablePath(table), header, counts, table, date.toString());
  }

  /** Opens a file of the dump that is no table of its own columns. */
  Path path(String suffix) {
    return directory().resolve(course.filePrefix() + "-" + suffix);
  }

  Path tablePath(String table) {
    return path(table + "-" + SITE + "-analytics.sql");
  }

  boolean latest() {
    return date.equals(Timeline.SECOND_SNAPSHOT);
  }

  /** Returns whether the dump has the column order of a newer platform. */
  boolean reordered() {
    return latest()
        && (course.org().equals(Courses.LAKESIDE) || course.org().equals(Courses.HARBORVIEW));
  }

  boolean erased(Account account) {
    return account.erasedIn(date);
  }
}
