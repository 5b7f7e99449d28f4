package org.courseveil.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.courseveil.samples.CourseraLearner.Standing;

/** What the platform says beside its exports: who was deleted, objected, or is on hold. */
final class CourseraLists {
  private CourseraLists() {}

  static void write(Path folder, List<CourseraLearner> learners) throws IOException {
    try (ExportFile file = ExportFile.plain(folder.resolve("deletions.csv"))) {
      file.line("user_id,username,email,name,requested_at");
      int number = 0;
      for (CourseraLearner learner : learners) {
        if (learner.isOnTheList()) {
          String requested =
              CourseraLearner.now().minus(Duration.ofHours(24L + number++ % 400)).toString();
          file.line(
              String.join(
                  ",", learner.id(), "", learner.email(), quoted(learner.name()), requested));
        }
      }
    }
    try (ExportFile file = ExportFile.plain(folder.resolve("objections.csv"))) {
      file.line("user_id,objected");
      for (CourseraLearner learner : learners) {
        if (learner.standing() != Standing.UNLISTED) {
          file.line(learner.id() + (learner.standing() == Standing.OBJECTED ? ",yes" : ",no"));
        }
      }
    }
    try (ExportFile file = ExportFile.plain(folder.resolve("legal-holds.csv"))) {
      file.line("user_id");
      for (CourseraLearner learner : learners) {
        if (learner.standing() == Standing.HELD) {
          file.line(learner.id());
        }
      }
    }
    try (ExportFile file = ExportFile.plain(folder.resolve("countries.csv"))) {
      file.line("country,archiving");
      for (String line : List.of(",", "US,", "IN,", "BR,", "DE,", "NG,", "GB,")) {
        file.line(line + (line.equals("NG,") ? "not" : "permitted"));
      }
    }
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
