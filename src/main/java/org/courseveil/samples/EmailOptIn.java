package org.courseveil.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The list of consents to e-mail, which no package may come from. */
final class EmailOptIn {
  private static final int MOST = 30;

  private EmailOptIn() {}

  static void write(Path root, Population population) throws IOException {
    Course course = population.courses().get(1);
    List<Unit> units = population.units(course);
    Path path =
        root.resolve("edx/email-opt-in")
            .resolve(course.org() + "-" + Timeline.SECOND_SNAPSHOT)
            .resolve(course.org() + "-email_opt_in-prod-analytics.csv");
    try (ExportFile file = ExportFile.plain(path)) {
      file.line(
          "user_id,username,email,full_name,course_id,is_opted_in_for_email,"
              + "preference_set_datetime");
      for (Unit unit : units.subList(0, Math.min(MOST, units.size()))) {
        Account account = unit.account();
        if (!account.erasedIn(Timeline.SECOND_SNAPSHOT)) {
          Place place = Place.EMAIL_OPT_IN;
          file.line(
              String.join(
                  ",",
                  account.say(Kind.USER_ID, place),
                  account.say(Kind.USERNAME, place),
                  account.say(Kind.EMAIL, place),
                  '"' + account.say(Kind.NAME, place).replace("\"", "\"\"") + '"',
                  course.id(),
                  "False",
                  Timeline.databaseSeconds(unit.enrolledAt())));
        }
      }
    }
  }
}
