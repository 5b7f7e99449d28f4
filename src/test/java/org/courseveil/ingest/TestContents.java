package org.courseveil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.courseveil.ingest.stored.StoredFile;

/** What the tables without learners say in a test: one course, and a survey. */
final class TestContents {
  private TestContents() {}

  static CourseraContents of(String partner, String courseId, String slug) {
    try {
      Path folder = Files.createTempDirectory("cv");
      return CourseraContents.of(
          List.of(
              file(
                  folder,
                  partner,
                  "courses",
                  "course_id,course_slug,course_launch_ts\n" + courseId + "," + slug + ",\n"),
              file(
                  folder,
                  partner,
                  "demographics_questions",
                  "question_id,question_desc\n4,\"In what year were you born?\"\n"),
              file(
                  folder,
                  partner,
                  "course_passing_states",
                  "course_passing_state_id,course_passing_state_desc\n0,not passed\n1,passed\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CourseraFile file(Path folder, String partner, String table, String text)
      throws IOException {
    Path file = folder.resolve(table + ".csv");
    Files.writeString(file, text);
    return new CourseraFile(StoredFile.of(file), partner, partner + "/one/" + table + ".csv");
  }
}
