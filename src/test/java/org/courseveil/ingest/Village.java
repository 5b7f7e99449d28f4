package org.courseveil.ingest;

import java.util.List;

/**
 * A small export in which every rule has somebody to apply to. Retirement erased most of those who
 * asked between the two snapshots.
 */
final class Village {
  static final String COURSE_A = "course-v1:OrgA+C1+R1";
  static final String COURSE_B = "OrgB/C2/R2";
  static final String COURSE_X = "course-v1:OrgX+C9+R9";
  static final String MODULE = "block-v1:OrgA+C1+R1+type@problem+block@p1";

  static final long ANN = 17;
  static final long LIVING_ANN = 18;
  static final long NULL = 19;
  static final long CHILD = 20;
  static final long UNLISTED = 21;
  static final long UNSURE = 22;
  static final long HELD = 23;
  static final long STAFF = 24;
  static final long PENDING = 25;
  static final long FAR = 26;
  static final long EARLY = 27;
  static final long LIVING = 28;
  static final long STRANGER = 29;
  static final long ODD = 30;

  private static final String STATE = "export/state/";
  private static final String FIRST = STATE + "OrgA-2026-10-04/OrgA-C1-R1-";
  private static final String SECOND = STATE + "OrgA-2026-10-11/OrgA-C1-R1-";
  private static final String OTHER = STATE + "OrgB-2026-10-11/OrgB-C2-R2-";
  private static final String FOREIGN = STATE + "OrgX-2026-10-11/OrgX-C9-R9-";
  private static final String END = "-prod-analytics.sql";

  private static final String USER =
      "id username first_name last_name email is_staff is_superuser date_joined password";
  private static final String PROFILE =
      "id user_id name meta gender year_of_birth level_of_education country goals bio";
  private static final String OLDER_PROFILE =
      "id user_id name meta gender year_of_birth level_of_education goals allow_certificate country";
  private static final String ENROLMENT = "id user_id course_id created is_active mode";
  private static final String NEWER_ENROLMENT = "id course_id created is_active mode user_id";
  private static final String GRADE = "course_id user_id percent_grade passed_timestamp created";
  private static final String CERTIFICATE =
      "id user_id course_id name status created_date mode grade verify_uuid";
  private static final String MODULE_STATE =
      "id module_type module_id student_id state grade created modified max_grade done course_id";

  static final List<Person> PEOPLE =
      List.of(
          new Person(ANN, "Ann", "Ann Ünal", "DE", "1990", "COMPLETE"),
          new Person(LIVING_ANN, "ann", "Ann Lower", "DE", "1991", ""),
          new Person(NULL, "NULL", "NULL", "FR", "1985", "COMPLETE"),
          new Person(CHILD, "Kid", "Kim Kid", "DE", "2012", "COMPLETE"),
          new Person(UNLISTED, "Una", "Una Listed", "DE", "1980", "COMPLETE"),
          new Person(UNSURE, "Uri", "Uri Unsure", "DE", "1980", "COMPLETE"),
          new Person(HELD, "Hal", "Hal Held", "DE", "1980", "COMPLETE"),
          new Person(STAFF, "Sam", "Sam Staff", "DE", "1980", "COMPLETE"),
          new Person(PENDING, "Pen", "Pen Ding", "DE", "1980", "PENDING"),
          new Person(FAR, "Far", "Far Away", "AQ", "1980", "COMPLETE"),
          new Person(EARLY, "Eve", "Eve Early", "DE", "1980", "COMPLETE"),
          new Person(LIVING, "Liv", "Liv Ing", "DE", "1980", ""),
          new Person(STRANGER, "Stan", "Stan Ger", "DE", "1980", "COMPLETE"),
          new Person(ODD, "Odd", "Odd \rNess", "XX", "", "LMS_COMPLETE"));

  /** Somebody, as the platform knew them; without a state nobody asked for a deletion. */
  record Person(
      long id, String username, String name, String country, String birthYear, String state) {
    boolean erasedInFirst() {
      return id == EARLY;
    }

    boolean erasedInSecond() {
      return state.equals("COMPLETE") || state.equals("LMS_COMPLETE");
    }

    String number() {
      return Long.toString(id);
    }

    String email() {
      return username.toLowerCase(java.util.Locale.ROOT) + id + "@mail.example";
    }

    String retiredUsername() {
      return "retired__user_" + Integer.toHexString(username.hashCode());
    }
  }

  private Village() {}

  static TestTree tree() {
    TestTree tree = new TestTree();
    columns(tree);
    for (Person person : PEOPLE) {
      if (person.id() != STRANGER) {
        account(tree, FIRST, person, person.erasedInFirst());
        account(tree, SECOND, person, person.erasedInSecond());
        account(tree, OTHER, person, person.erasedInSecond());
        courseWork(tree, person);
        events(tree, person);
      }
    }
    dirt(tree);
    lists(tree);
    return tree;
  }

  private static void columns(TestTree tree) {
    tree.columns(FIRST + "auth_user" + END, USER)
        .columns(SECOND + "auth_user" + END, USER + " status")
        .columns(OTHER + "auth_user" + END, USER)
        .columns(FIRST + "auth_userprofile" + END, OLDER_PROFILE)
        .columns(SECOND + "auth_userprofile" + END, PROFILE + " phone_number invented")
        .columns(OTHER + "auth_userprofile" + END, PROFILE)
        .columns(FIRST + "student_courseenrollment" + END, ENROLMENT)
        .columns(SECOND + "student_courseenrollment" + END, NEWER_ENROLMENT)
        .columns(OTHER + "student_courseenrollment" + END, ENROLMENT)
        .columns(FOREIGN + "student_courseenrollment" + END, ENROLMENT)
        .columns(SECOND + "grades_persistentcoursegrade" + END, GRADE)
        .columns(FIRST + "certificates_generatedcertificate" + END, CERTIFICATE)
        .columns(SECOND + "certificates_generatedcertificate" + END, CERTIFICATE)
        .columns(SECOND + "courseware_studentmodule" + END, MODULE_STATE)
        .columns(OTHER + "courseware_studentmodule" + END, MODULE_STATE);
  }

  private static void account(TestTree tree, String place, Person person, boolean erased) {
    tree.row(
        place + "auth_user" + END,
        "id",
        person.number(),
        "username",
        erased ? person.retiredUsername() : person.username(),
        "first_name",
        erased ? "" : "First" + person.id(),
        "last_name",
        erased ? "" : "Last" + person.id(),
        "email",
        erased ? person.retiredUsername() + "@retired.invalid" : person.email(),
        "is_staff",
        "0",
        "is_superuser",
        person.id() == STAFF ? "1" : "0",
        "date_joined",
        "2025-03-01 08:00:00.123456");
    tree.row(
        place + "auth_userprofile" + END,
        "id",
        "9" + person.id(),
        "user_id",
        person.number(),
        "name",
        erased ? "" : person.name(),
        "meta",
        erased ? "" : "{\"old_names\": [[\"Former " + person.id() + "\", \"x\", \"t\"]]}",
        "gender",
        erased ? "NULL" : "f",
        "year_of_birth",
        erased || person.birthYear().isEmpty() ? "NULL" : person.birthYear(),
        "level_of_education",
        "p_se",
        "country",
        erased ? "NULL" : person.country(),
        "goals",
        "tab\there and \\ there",
        "bio",
        "NULL");
  }

  private static void courseWork(TestTree tree, Person person) {
    for (String place : List.of(FIRST, SECOND)) {
      tree.row(
          place + "student_courseenrollment" + END,
          "id",
          "1",
          "user_id",
          person.number(),
          "course_id",
          COURSE_A,
          "created",
          "2025-09-10 10:00:0" + (person.id() % 10),
          "is_active",
          place.equals(FIRST) ? "1" : "0",
          "mode",
          "verified");
    }
    tree.row(
        OTHER + "student_courseenrollment" + END,
        "id",
        "2",
        "user_id",
        person.number(),
        "course_id",
        COURSE_B,
        "created",
        "2026-02-03 04:05:06",
        "is_active",
        "0",
        "mode",
        "invented");
    tree.row(
        FOREIGN + "student_courseenrollment" + END,
        "id",
        "3",
        "user_id",
        person.number(),
        "course_id",
        COURSE_X,
        "created",
        "2026-02-03 04:05:06",
        "is_active",
        "0",
        "mode",
        "audit");
    tree.row(
        SECOND + "grades_persistentcoursegrade" + END,
        "course_id",
        COURSE_A,
        "user_id",
        person.number(),
        "percent_grade",
        "0.75",
        "passed_timestamp",
        "2026-01-02 03:04:05.678901");
    for (String place : List.of(FIRST, SECOND)) {
      tree.row(
          place + "certificates_generatedcertificate" + END,
          "id",
          "4",
          "user_id",
          person.number(),
          "course_id",
          COURSE_A,
          "name",
          place.equals(FIRST) ? "Certified " + person.id() : "",
          "status",
          "downloadable",
          "created_date",
          "2026-01-03 00:00:00",
          "mode",
          "honor");
    }
    tree.row(
        SECOND + "courseware_studentmodule" + END,
        "id",
        "5",
        "module_type",
        "problem",
        "module_id",
        MODULE,
        "student_id",
        person.number(),
        "state",
        "{\"answer\": \"line\\nby " + person.username() + "\"}",
        "grade",
        "1.5",
        "created",
        "2025-09-11 00:00:00",
        "modified",
        "2025-10-11 00:00:00",
        "max_grade",
        "2.0",
        "course_id",
        COURSE_A);
    for (String day : List.of("04", "11")) {
      tree.line(
          STATE + "OrgA-2026-10-" + day + "/OrgA-C1-R1-prod.mongo",
          "{\"_id\":{\"$oid\":\"5f\"},\"_type\":\"CommentThread\",\"author_id\":\"%d\",\"author_username\":\"%s\",\"body\":\"text\",\"novelty\":1,\"course_id\":\"%s\",\"created_at\":{\"$date\":1760000000000}}"
              .formatted(person.id(), person.username(), COURSE_A));
    }
  }

  private static void events(TestTree tree, Person person) {
    String id = person.number();
    tree.event(event(person.username(), id, "play_video", COURSE_A, "2025-09-05T00:00:01+00:00"))
        .event(
            event(person.username(), '"' + id + '"', "seq_next", COURSE_B, "2026-03-01T12:00:00Z"))
        .event(event("", id, "problem_check", COURSE_X, "2026-03-01T12:00:00+00:00"))
        .event(
            event(
                person.username(), "\"\"", "edx.forum.searched", COURSE_A, "2026-03-02T12:00:00Z"))
        .event(event(person.username(), id, "edx.newly.invented", COURSE_A, "2026-03-02T12:00:00Z"))
        .event(
            event(
                person.username(), id, "/u/" + person.username(), COURSE_A, "2026-03-02T12:00:00Z"))
        .event(event(person.username(), id, "invented", COURSE_A, "2026-03-02T12:00:00Z"))
        .event(event(person.username(), id, "play_video", "", "2026-03-02T12:00:00Z"));
  }

  static String event(String username, String userId, String type, String course, String time) {
    return "{\"username\": \"%s\", \"event_source\": \"browser\", \"event_type\": \"%s\", \"time\": \"%s\", \"context\": {\"user_id\": %s, \"course_id\": \"%s\"}}"
        .formatted(username, type, time, userId, course);
  }

  private static void dirt(TestTree tree) {
    tree.event(
            "2026-03-02 12:00:00,000 INFO 1 [tracking] [user 17] - "
                + event("Ann", "17", "pause_video", COURSE_A, "2026-03-03T12:00:00Z"))
        .event(event("Ann", "28", "play_video", COURSE_A, "2026-03-02T12:00:00Z"))
        .event("# rotated")
        .event("")
        .event("\r")
        .event(event("Ann", "17", "play_video", COURSE_A, "2026-03-02T12:00:00Z").substring(0, 60))
        .event(event("Ann", "17", "play_video", "course", "2026-03-02T12:00:00Z"))
        .event(event("Liv", "28", "play_video", COURSE_A, "1999-01-01T00:00:00Z"));
    tree.raw(SECOND + "auth_user" + END, "28\tcut")
        .raw(SECOND + "student_courseenrollment" + END, "");
    brokenEnrolment(tree, "17", "course", "2025-01-01");
    brokenEnrolment(tree, "17", COURSE_A, "soon");
    brokenEnrolment(tree, "28", COURSE_A, "soon");
    brokenEnrolment(tree, "Ann", COURSE_A, "2025-01-01");
    tree.line(STATE + "OrgA-2026-10-11/OrgA-C1-R1-prod.mongo", "{\"_type\":\"Comment\",\"bo");
    tree.file(OTHER + "teams" + END, "id\tname")
        .file(OTHER + "invented" + END, "id\tname")
        .file(OTHER + "auth_user-prod-analytics.sql.failed", "")
        .file("export/email-opt-in/OrgA.zip", "x")
        .file(STATE + "undated/OrgA-C1-R1-auth_user" + END, "x")
        .file("export/README", "x");
    tree.file(
        OTHER + "course_structure-prod-analytics.json",
        "{\"i4x://OrgB/C2/course/R2\": {\"category\": \"course\", \"metadata\": {\"start\": \"2026-02-01T10:00:00Z\"}}}");
  }

  private static void brokenEnrolment(
      TestTree tree, String account, String course, String created) {
    tree.row(
        SECOND + "student_courseenrollment" + END,
        "id",
        "7",
        "user_id",
        account,
        "course_id",
        course,
        "created",
        created,
        "is_active",
        "1",
        "mode",
        "audit");
  }

  private static void lists(TestTree tree) {
    List<String> states = List.of("PENDING", "LMS_COMPLETE", "ERRORED", "COMPLETE");
    tree.columns(
            "deletions/user_api_retirementstate.tsv",
            "id state_name state_execution_order is_dead_end_state required")
        .columns(
            "deletions/user_api_userretirementstatus.sql",
            "id created modified original_username original_email original_name retired_username"
                + " retired_email responses current_state_id last_state_id user_id");
    for (String state : states) {
      tree.row(
          "deletions/user_api_retirementstate.tsv",
          "id",
          "" + (states.indexOf(state) + 1),
          "state_name",
          state,
          "state_execution_order",
          "" + (states.indexOf(state) * 10));
    }
    StringBuilder objections = new StringBuilder("user_id,objected\r\n28,no\r\n");
    for (Person person : PEOPLE) {
      if (!person.state().isEmpty()) {
        tree.row(
            "deletions/user_api_userretirementstatus.sql",
            "id",
            "1",
            "created",
            "2026-09-20 01:02:03.5",
            "original_username",
            person.username(),
            "original_email",
            person.email(),
            "original_name",
            person.name(),
            "retired_username",
            person.retiredUsername(),
            "retired_email",
            person.retiredUsername() + "@retired.invalid",
            "current_state_id",
            "" + (states.indexOf(person.state()) + 1),
            "user_id",
            person.number());
        if (person.id() != UNLISTED) {
          objections.append(person.id()).append(person.id() == UNSURE ? ",maybe\r\n" : ",no\r\n");
        }
      }
    }
    tree.file("objections.csv", objections.toString())
        .file("holds.csv", "user_id\n" + HELD + "\n999")
        .file("countries.csv", "country,archiving\n,permitted\nDE,permitted\nFR,permitted\nAQ,not");
  }
}
