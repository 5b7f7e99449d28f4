package org.courseveil.samples;

import java.time.Instant;

/**
 * One event as it happens: who does it where and when, and the parts that its line is made of.
 *
 * @param other someone else, whom the event may mention
 * @param block the number of the video or problem at hand
 * @param visit which of the learner's machines and sessions it comes from
 */
record Scene(
    EventType type, Unit unit, Account other, Instant at, int block, int visit, Draw draw) {
  private static final String HOST = "courses.example.org";

  Account account() {
    return unit.account();
  }

  Course course() {
    return unit.course();
  }

  String videoKey() {
    return course().usageKey(Course.Block.VIDEO, block);
  }

  String problemKey() {
    return course().usageKey(Course.Block.PROBLEM, block);
  }

  String problemInput() {
    return course().blockId(Course.Block.PROBLEM, block) + "_2_1";
  }

  String host() {
    return HOST;
  }

  String coursePath() {
    return "/courses/" + course().id();
  }

  String ip(Place place) {
    return account().planted().say(Kind.IP, place, visit);
  }

  String session(Place place) {
    return account().planted().say(Kind.SESSION, place, visit);
  }

  String username(Place place) {
    return account().say(Kind.USERNAME, place);
  }

  String userId(Place place) {
    return account().say(Kind.USER_ID, place);
  }

  /** Returns the path of the request that made the event. */
  String path() {
    return switch (type) {
      case PROBLEM_CHECK_REQUEST, PROBLEM_CHECK_SERVER, SHOW_ANSWER ->
          coursePath()
              + "/xblock/"
              + inPath(problemKey())
              + "/handler/xmodule_handler/"
              + (type == EventType.SHOW_ANSWER ? "problem_show" : "problem_check");
      case COURSEWARE_PAGE ->
          coursePath()
              + "/courseware/"
              + course().blockId(Course.Block.CHAPTER, block / 2)
              + "/"
              + course().blockId(Course.Block.SEQUENTIAL, block / 2)
              + "/";
      case PROGRESS_PAGE -> coursePath() + "/progress";
      case PROGRESS_OF -> coursePath() + "/progress/" + userId(Place.LOG_PATH) + "/";
      case SUBMISSION_HISTORY ->
          coursePath() + "/submission_history/" + username(Place.LOG_PATH) + "/" + problemKey();
      case SETTINGS_CHANGED -> "/api/user/v1/accounts/" + username(Place.LOG_PATH);
      case DASHBOARD -> "/dashboard";
      case THREAD_VIEWED, THREAD_VOTED, THREAD_CREATED, RESPONSE_CREATED, FORUM_SEARCHED ->
          "/api/discussion/v1/threads/";
      case ENROLMENT -> "/change_enrollment";
      default -> type.source().equals("browser") ? "/event" : coursePath() + "/info";
    };
  }

  /** A key of the old form has its slashes replaced where it stands in a path. */
  private static String inPath(String key) {
    return key.startsWith("i4x://") ? key.replace("/", ";_") : key;
  }

  /** Returns where the learner came from, which now and then says who that is. */
  String referer() {
    String site = "https://" + HOST;
    return switch (draw.below(40)) {
      case 0 -> site + "/u/" + username(Place.LOG_REFERER);
      case 1 ->
          site
              + "/register?email="
              + account().say(Kind.EMAIL, Place.LOG_REFERER).replace("@", "%40").replace("+", "%2B")
              + "&next=%2Fdashboard";
      case 2 -> site + coursePath() + "/progress/" + userId(Place.LOG_REFERER) + "/";
      default -> site + coursePath() + "/course/";
    };
  }

  /** Returns the page that a browser shows, as JSON; other sources have none. */
  String page() {
    if (!type.source().equals("browser")) {
      return "null";
    }
    String page =
        "https://"
            + HOST
            + coursePath()
            + "/courseware/"
            + course().blockId(Course.Block.CHAPTER, block / 2)
            + "/";
    if (draw.percent(2)) {
      page = "https://" + HOST + coursePath() + "/progress/" + userId(Place.LOG_PAGE);
    }
    return JsonText.spaced().value(page).text();
  }
}
