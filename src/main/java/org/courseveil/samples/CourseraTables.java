package org.courseveil.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.courseveil.samples.CourseraLearner.Part;
import org.courseveil.samples.CourseraLearner.Standing;

/** One partner's export: the tables in a zip, and two files of clicks. */
final class CourseraTables {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter CLICK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private final CourseraPartner partner;
  private final List<CourseraLearner> learners;
  private final String user;

  CourseraTables(CourseraPartner partner, List<CourseraLearner> learners) {
    this.partner = partner;
    this.learners = learners;
    this.user = partner.slug() + "_user_id";
  }

  void write(Path folder) throws IOException {
    try (CsvZip zip = new CsvZip(folder.resolve("research-2026-11-08.zip"))) {
      contents(zip);
      accounts(zip);
      work(zip);
      texts(zip);
      zip.text("setup.sql", "CREATE TABLE users (" + user + " VARCHAR(50) NOT NULL);\n");
      zip.text(
          "load.sql",
          "COPY users FROM 'users.csv' WITH CSV DELIMITER ',' QUOTE '\"' ESCAPE '\\' HEADER;\n");
    }
    clicks(folder);
  }

  private void contents(CsvZip zip) throws IOException {
    zip.table("courses", "course_id,course_slug,course_name,course_launch_ts");
    zip.rows(
        partner.courses(),
        c -> List.of(c.id(), c.slug(), "All of \"" + c.slug() + "\"", c.launch() + " 09:00:00"));
    zip.table("course_item_types", "course_item_type_id,course_item_type_desc");
    zip.row("1", "lecture").row("3", "supplement").row("6", "exam").row("7", "graded peer");
    zip.table("course_items", "course_id,course_item_id,course_item_order,course_item_type_id");
    for (CourseraPartner.Course course : partner.courses()) {
      for (CourseraPartner.Item item : CourseraPartner.ITEMS) {
        zip.row(course.id(), item.id(), "1", "" + item.type());
      }
    }
    zip.table("course_passing_states", "course_passing_state_id,course_passing_state_desc");
    zip.row("0", "not passed").row("1", "passed").row("2", "verified passed");
    zip.table(
        "course_progress_state_types",
        "course_progress_state_type_id," + "course_progress_state_type_desc");
    zip.row("1", "started").row("2", "completed");
    zip.table("demographics_questions", "question_id,question_type_id,question_desc");
    zip.row("4", "2", "In what year were you born?").row("7", "1", "What is your gender?");
    zip.row("9", "1", "Which of these describes your race or ethnicity?");
    zip.row("11", "1", "What is the highest level of education that you have completed?");
    zip.table("demographics_choices", "question_id,choice_id,choice_desc");
    zip.row("7", "1", "Female").row("7", "2", "Male").row("9", "1", "Prefer not to say");
    zip.row("11", "1", "High school diploma").row("11", "2", "Bachelor's degree");
    zip.row("11", "3", "Master's degree").row("11", "4", "Doctorate");
  }

  private void accounts(CsvZip zip) throws IOException {
    zip.table(
        "users",
        user
            + ",user_join_ts,country_cd,region_cd,profile_language_cd,browser_language_cd,"
            + "reported_or_inferred_gender,employment_status,educational_attainment,student_status");
    zip.rows(
        learners,
        l ->
            List.of(
                l.id(), text(l.joined()), l.country(), "", "en", "en-US", l.gender(), "", "", ""));
    zip.table(
        "demographics_answers", "question_id," + user + ",submission_ts,choice_id,answer_int");
    for (CourseraLearner learner : learners) {
      if (learner.born() > 0) {
        String when = text(learner.joined());
        zip.row("4", learner.id(), when, "", "" + learner.born());
        zip.row("7", learner.id(), when, learner.gender().equals("male") ? "2" : "1", "");
        zip.row("9", learner.id(), when, "1", "");
        zip.row("11", learner.id(), when, "" + learner.schooling(), "");
      }
    }
    zip.table(
        "users_courses__degree_program_memberships",
        user + ",course_id,degree_program_id,course_slug,degree_program_name");
    for (CourseraLearner learner : learners) {
      if (learner.standing() == Standing.DEGREE) {
        CourseraPartner.Course course = partner.courses().get(0);
        zip.row(learner.id(), course.id(), "d1", course.slug(), "Master of Sample Studies");
      }
    }
    zip.table(
        "course_memberships", user + ",course_id,course_membership_role,course_membership_ts");
    for (CourseraLearner learner : learners) {
      for (Part part : learner.parts()) {
        String when = text(part.enrolled());
        zip.row(learner.id(), part.course().id(), "BROWSER", text(learner.joined()));
        zip.row(learner.id(), part.course().id(), "LEARNER", when);
        if (learner.standing() == Standing.STAFF) {
          zip.row(learner.id(), part.course().id(), "TEACHING_STAFF", when);
        }
      }
    }
  }

  private void work(CsvZip zip) throws IOException {
    zip.table(
        "course_progress",
        "course_id,course_item_id," + user + ",course_progress_state_type_id,course_progress_ts");
    for (CourseraLearner learner : learners) {
      for (Part part : learner.parts()) {
        for (int i = 0; i < part.done(); i++) {
          String item = CourseraPartner.ITEMS.get(i).id();
          zip.row(part.course().id(), item, learner.id(), "2", text(part.day(i)));
        }
      }
    }
    zip.table(
        "course_item_grades",
        "course_id,course_item_id,"
            + user
            + ",course_item_grade_ts,course_item_passing_state_id,course_item_grade_overall");
    for (CourseraLearner learner : learners) {
      for (Part part : learner.parts()) {
        for (int i = 0; i < part.done(); i++) {
          CourseraPartner.Item item = CourseraPartner.ITEMS.get(i);
          if (item.isGraded()) {
            zip.row(
                part.course().id(), item.id(), learner.id(), text(part.day(i)), "1", share(part));
          }
        }
      }
    }
    zip.table(
        "course_grades",
        "course_id,"
            + user
            + ",course_grade_ts,course_passing_state_id,course_grade_overall_passed_items,"
            + "course_grade_overall,course_grade_verified_passed_items,course_grade_verified");
    for (CourseraLearner learner : learners) {
      for (Part part : learner.parts()) {
        if (part.grade() >= 0) {
          String state = part.grade() >= 70 ? "1" : "0";
          zip.row(
              part.course().id(), learner.id(), text(part.day(9)), state, "3", share(part), "", "");
        }
      }
    }
  }

  private void texts(CsvZip zip) throws IOException {
    zip.table(
        "discussion_questions",
        "discussion_question_id,"
            + user
            + ",discussion_question_title,discussion_question_details,"
            + "discussion_question_context_type,course_id,course_module_id,course_item_id,"
            + "discussion_forum_id,country_cd,group_id,discussion_question_created_ts,"
            + "discussion_question_updated_ts");
    for (CourseraLearner learner : learners) {
      for (Part part : learner.parts()) {
        for (int i = 0; i < part.posts(); i++) {
          zip.row(
              learner.id().substring(0, 12) + "~" + i,
              learner.id(),
              "A \"question\" of " + learner.first().written(),
              "Dear all,\nI am "
                  + learner.name()
                  + " ("
                  + learner.email()
                  + ").\n\nC:\\path\\, \"x\"",
              "week",
              part.course().id(),
              "",
              "",
              "",
              learner.country(),
              "",
              text(part.day(i)),
              text(part.day(i)));
        }
      }
    }
    zip.table(
        "feedback_course_comments",
        "course_id,feedback_system,"
            + partner.slug()
            + "_feedback_user_id,feedback_category,feedback_text,feedback_ts");
    for (CourseraLearner learner : learners.subList(0, 20)) {
      zip.row(
          partner.courses().get(0).id(),
          "STAR",
          new StringBuilder(learner.id()).reverse().toString(),
          "generic",
          "Thank you! " + learner.name(),
          text(learner.joined()));
    }
  }

  private void clicks(Path folder) throws IOException {
    try (ExportFile pages = ExportFile.compressed(folder.resolve("clicks/access-2026-11-08.csv"));
        ExportFile videos = ExportFile.compressed(folder.resolve("clicks/video-2026-11-08.csv"))) {
      for (CourseraLearner learner : learners) {
        for (Part part : learner.parts()) {
          for (int i = 0; i < 2 * part.done(); i++) {
            pages.line(CsvZip.line(click(learner, part, i, "pageview", "{}")));
          }
          for (int i = 0; i < Math.min(3, part.done()); i++) {
            videos.line(
                CsvZip.line(
                    click(
                        learner,
                        part,
                        i,
                        "user.video.lecture.action",
                        "{\"type\":\"play\",\"by\":\"" + learner.first().latin() + "\"}")));
          }
        }
      }
    }
  }

  private List<String> click(CourseraLearner learner, Part part, int i, String key, String value) {
    StringBuilder backwards = new StringBuilder(learner.id()).reverse();
    return new ArrayList<>(
        List.of(
            learner.id(),
            backwards.toString(),
            CLICK.format(utc(part.day(i))),
            backwards.substring(20) + backwards.substring(0, 20),
            "Mozilla/5.0 (X11; Linux x86_64)",
            "https://www.example.org/learn/"
                + part.course().slug()
                + "?u="
                + learner.first().latin(),
            "",
            "en-US,en;q=0.9",
            part.course().id(),
            learner.country(),
            "",
            "America/New_York",
            "Linux",
            "Firefox",
            key,
            value));
  }

  private static String share(Part part) {
    return part.grade() == 100
        ? "1"
        : "0." + (part.grade() < 10 ? "0" : "") + Math.max(0, part.grade());
  }

  private static String text(Instant moment) {
    return MOMENT.format(utc(moment));
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
