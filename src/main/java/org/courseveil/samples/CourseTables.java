package org.courseveil.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The tables of a course that hold enrolments, states of modules, grades and certificates. */
final class CourseTables {
  private static final String ENROLMENT = "id,user_id,course_id,created,is_active,mode";
  private static final String NEWER_ENROLMENT = "id,course_id,created,is_active,mode,user_id";
  private static final String MODULE =
      "id,module_type,module_id,student_id,state,grade,created,modified,max_grade,done,course_id";
  private static final String NEWER_MODULE =
      "id,module_type,module_id,course_id,state,grade,max_grade,done,created,modified,student_id";
  private static final String GRADE =
      "course_id,user_id,grading_policy_hash,percent_grade,letter_grade,passed_timestamp,created,"
          + "modified";
  private static final String CERTIFICATE =
      "id,user_id,download_url,grade,course_id,key,distinction,status,verify_uuid,download_uuid,"
          + "name,created_date,modified_date,error_reason,mode";
  private static final String NEWER_CERTIFICATE =
      "id,course_id,verify_uuid,download_uuid,download_url,grade,key,distinction,status,mode,name,"
          + "created_date,modified_date,error_reason,user_id";
  private static final Instant LATE_WORK = Instant.parse("2026-10-26T09:30:00Z");

  private CourseTables() {}

  static void write(Snapshot snapshot, List<Unit> units) throws IOException {
    writeEnrolments(snapshot, units);
    writeModules(snapshot, units);
    boolean copied = snapshot.latest() && snapshot.course().number().equals("ENG.12");
    try (TableFile table =
        copied
            ? snapshot.plainTable("grades_persistentcoursegrade", GRADE)
            : snapshot.table("grades_persistentcoursegrade", GRADE)) {
      writeGrades(table, units);
    }
    if (copied) {
      try (TableFile copy = snapshot.copyOf("grades_persistentcoursegrade", GRADE)) {
        writeGrades(copy, units);
      }
    }
    writeCertificates(snapshot, units);
  }

  private static void writeEnrolments(Snapshot snapshot, List<Unit> units) throws IOException {
    String header = snapshot.reordered() ? NEWER_ENROLMENT : ENROLMENT;
    try (TableFile table = snapshot.table("student_courseenrollment", header)) {
      for (Unit unit : units) {
        Account account = unit.account();
        Cells cells =
            new Cells()
                .number("id", 5_400_000 + unit.index() * 3L)
                .text("user_id", account.say(Kind.USER_ID, Place.ENROLMENT))
                .text("course_id", unit.course().id())
                .moment("created", unit.enrolledAt())
                .flag("is_active", unit.plan().active() && !snapshot.erased(account))
                .text("mode", unit.plan().mode());
        table.row(Owner.of(account, unit.course()), cells);
      }
    }
  }

  private static void writeModules(Snapshot snapshot, List<Unit> units) throws IOException {
    String header = snapshot.reordered() ? NEWER_MODULE : MODULE;
    try (TableFile table = snapshot.table("courseware_studentmodule", header)) {
      boolean damaged = snapshot.course().index() != 0;
      for (Unit unit : units) {
        String owner = Owner.of(unit.account(), unit.course());
        List<Unit.Attempt> attempts = unit.plan().attempts();
        for (Unit.Attempt attempt : attempts) {
          boolean last = attempt.problem() == attempts.size() - 1;
          Cells cells = problem(unit, attempt, last && worksLate(snapshot, unit));
          table.row(owner, cells);
          if (!damaged && unit.account().fate() == Fate.ELIGIBLE) {
            table.ragged(cells);
            damaged = true;
          }
        }
        for (int video = 0; video < unit.plan().watched(); video++) {
          table.row(owner, video(unit, video));
        }
        if (unit.plan().tier() == Unit.Tier.COMPLETER) {
          table.row(owner, sequence(unit));
        }
      }
    }
  }

  /** Some learners work between the two snapshots, before they ask for their deletion. */
  private static boolean worksLate(Snapshot snapshot, Unit unit) {
    return snapshot.latest()
        && unit.index() % 5 == 0
        && unit.account()
            .deletion()
            .map(deletion -> deletion.requestedAt().isAfter(LATE_WORK))
            .orElse(true);
  }

  private static Cells problem(Unit unit, Unit.Attempt attempt, boolean late) {
    Instant modified = late ? LATE_WORK.plusSeconds(unit.index()) : attempt.at();
    return module(unit, attempt.problem(), attempt.at(), modified)
        .text("module_type", "problem")
        .text("module_id", unit.course().usageKey(Course.Block.PROBLEM, attempt.problem()))
        .text("state", state(unit, attempt))
        .text("grade", late ? "1.0" : attempt.earned() + ".0")
        .text("max_grade", "1.0");
  }

  private static Cells video(Unit unit, int number) {
    Instant at = unit.enrolledAt().plusSeconds(86_400L * (2 + number));
    return module(unit, 30 + number, at, at)
        .text("module_type", "video")
        .text("module_id", unit.course().usageKey(Course.Block.VIDEO, number))
        .text("state", "{\"saved_video_position\": \"00:0" + number % 4 + ":10\"}");
  }

  private static Cells sequence(Unit unit) {
    return module(unit, 60, unit.enrolledAt(), unit.enrolledAt().plusSeconds(86_400))
        .text("module_type", "sequential")
        .text("module_id", unit.course().usageKey(Course.Block.SEQUENTIAL, 0))
        .text("state", "{\"position\": 2}");
  }

  private static Cells module(Unit unit, int number, Instant created, Instant modified) {
    return new Cells()
        .number("id", 90_000_000 + unit.index() * 64L + number)
        .text("student_id", unit.account().say(Kind.USER_ID, Place.MODULE))
        .text("course_id", unit.course().id())
        .text("created", Timeline.databaseSeconds(created))
        .text("modified", Timeline.databaseSeconds(modified))
        .text("done", "na");
  }

  private static String state(Unit unit, Unit.Attempt attempt) {
    String input = unit.course().blockId(Course.Block.PROBLEM, attempt.problem()) + "_2_1";
    Draw draw = unit.draw("state", attempt.problem());
    boolean written = draw.percent(4);
    String answer =
        written
            ? unit.account().say(Kind.ANSWER, Place.MODULE_STATE) + "\nand \"more\""
            : "choice_" + draw.below(4);
    return JsonText.spaced()
        .open()
        .key("correct_map")
        .open()
        .key(input)
        .open()
        .field("correctness", attempt.earned() == 1 ? "correct" : "incorrect")
        .jsonField("npoints", "null")
        .field("msg", "")
        .close()
        .close()
        .field("seed", unit.account().userId() == 9 ? 9 : 1)
        .field("done", true)
        .field("attempts", 1 + draw.below(3))
        .key("student_answers")
        .open()
        .field(input, answer)
        .close()
        .close()
        .text();
  }

  private static void writeGrades(TableFile table, List<Unit> units) throws IOException {
    for (Unit unit : units) {
      if (unit.plan().grade().isPresent()) {
        Unit.Grade grade = unit.plan().grade().get();
        Cells cells =
            new Cells()
                .text("course_id", unit.course().id())
                .text("user_id", unit.account().say(Kind.USER_ID, Place.GRADE))
                .text("grading_policy_hash", "cf8a1P0licyHash0fTheSample0=")
                .text("percent_grade", share(grade.percent()))
                .text("letter_grade", grade.passing() ? "Pass" : "")
                .moment("created", unit.enrolledAt())
                .moment("modified", grade.at());
        if (grade.passing()) {
          cells.moment("passed_timestamp", grade.at());
        }
        table.row(Owner.of(unit.account(), unit.course()), cells);
      }
    }
  }

  private static String share(int percent) {
    BigDecimal share = BigDecimal.valueOf(percent, 2).stripTrailingZeros();
    return share.scale() < 1 ? share.setScale(1).toPlainString() : share.toPlainString();
  }

  private static void writeCertificates(Snapshot snapshot, List<Unit> units) throws IOException {
    String header = snapshot.reordered() ? NEWER_CERTIFICATE : CERTIFICATE;
    try (TableFile table = snapshot.table("certificates_generatedcertificate", header)) {
      for (Unit unit : units) {
        if (unit.plan().certificate().isPresent()) {
          table.row(
              Owner.of(unit.account(), unit.course()),
              certificate(snapshot, unit, unit.plan().certificate().get()));
        }
      }
    }
  }

  /** The name on a certificate outlives the account on one of the two platforms' versions. */
  private static Cells certificate(Snapshot snapshot, Unit unit, Unit.Certificate certificate) {
    Account account = unit.account();
    Place place = Place.CERTIFICATE;
    boolean named = !snapshot.erased(account) || unit.course().org().equals(Courses.LAKESIDE);
    Planted planted = account.planted();
    String id = unit.certificateId();
    Cells cells =
        new Cells()
            .number("id", 700_000 + unit.index())
            .text("user_id", account.say(Kind.USER_ID, place))
            .text("grade", share(unit.plan().grade().map(Unit.Grade::percent).orElse(0)))
            .text("course_id", unit.course().id())
            .text("key", "")
            .flag("distinction", false)
            .text("status", certificate.status())
            .text("verify_uuid", "")
            .text("download_uuid", "")
            .text("download_url", "")
            .text("name", named ? account.say(Kind.NAME, place) : "")
            .moment("created_date", certificate.at())
            .moment("modified_date", certificate.at())
            .text("error_reason", "")
            .text("mode", unit.plan().mode());
    if (certificate.given()) {
      cells
          .text("verify_uuid", planted.sayNew(Kind.CERTIFICATE_ID, place, id))
          .text(
              "download_url",
              planted.sayNew(
                  Kind.CERTIFICATE_URL,
                  place,
                  "https://certificates.example.org/downloads/" + id + "/Certificate.pdf"));
    }
    return cells;
  }
}
