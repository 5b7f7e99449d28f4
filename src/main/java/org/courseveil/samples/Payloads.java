package org.courseveil.samples;

import java.util.Locale;

/** What events carry, as the JSON value that stands in their line. */
final class Payloads {
  private static final int CUT = 512;

  private Payloads() {}

  static String of(Scene scene) {
    return switch (scene.type()) {
      case LOAD_VIDEO, PLAY_VIDEO, PAUSE_VIDEO, SEEK_VIDEO, STOP_VIDEO -> text(video(scene));
      case PROBLEM_CHECK_BROWSER -> text(answered(scene));
      case PROBLEM_CHECK_SERVER -> checked(scene);
      case PROBLEM_GRADED -> graded(scene);
      case PROBLEM_CHECK_REQUEST -> text(posted(scene));
      case SHOW_ANSWER -> spaced().field("problem_id", scene.problemKey()).close().text();
      case SEQ_NEXT, SEQ_GOTO -> text(moved(scene));
      case PAGE_CLOSE -> scene.draw().percent(50) ? "\"\"" : "null";
      case LINK_CLICKED -> clicked(scene);
      case COURSEWARE_PAGE, PROGRESS_PAGE, PROGRESS_OF, SUBMISSION_HISTORY, DASHBOARD ->
          text("{\"POST\": {}, \"GET\": {}}");
      case BOOKMARK ->
          spaced()
              .field("bookmark_id", scene.username(Place.LOG_PAYLOAD) + "," + scene.videoKey())
              .field("course_id", scene.course().id())
              .field("component_usage_id", scene.videoKey())
              .close()
              .text();
      case THREAD_VIEWED, THREAD_VOTED, FORUM_SEARCHED, THREAD_CREATED, RESPONSE_CREATED ->
          ForumPayloads.of(scene);
      default -> account(scene);
    };
  }

  private static String account(Scene scene) {
    Account account = scene.account();
    JsonText json = spaced();
    switch (scene.type()) {
      case ENROLMENT ->
          json.field("course_id", scene.course().id())
              .field("user_id", account.userId())
              .field("mode", scene.unit().plan().mode());
      case CERTIFICATE -> {
        String id = scene.unit().certificateId();
        account.planted().sayNew(Kind.CERTIFICATE_ID, Place.LOG_PAYLOAD, id);
        json.field("course_id", scene.course().id())
            .field("user_id", account.userId())
            .field("certificate_id", id)
            .field("certificate_url", "https://courses.example.org/certificates/" + id)
            .field("generation_mode", "self")
            .field("enrollment_mode", scene.unit().plan().mode());
      }
      case TIMED_EXAM, PROCTORED ->
          json.field("exam_name", "Exam")
              .field("attempt_user_id", account.userId())
              .field("attempt_code", account.say(Kind.ATTEMPT_CODE, Place.LOG_PAYLOAD))
              .field("exam_content_id", scene.problemKey());
      case SETTINGS_CHANGED ->
          json.field("user_id", account.userId())
              .field("table", "auth_user")
              .field("setting", "email")
              .field("old", account.say(Kind.FORMER_EMAIL, Place.LOG_PAYLOAD))
              .field("new", account.say(Kind.EMAIL, Place.LOG_PAYLOAD));
      case NOTE ->
          json.field("note_text", "Note to self: " + account.say(Kind.NAME, Place.LOG_PAYLOAD))
              .field("highlighted_content", "an invented sentence of the course")
              .field("usage_id", scene.videoKey());
      case COHORT -> json.field("user_id", account.userId()).field("cohort_name", "Default");
      default -> json.field("choice", "R").field("url_name", "poll_" + scene.block());
    }
    scene.userId(Place.LOG_PAYLOAD);
    return json.close().text();
  }

  private static String video(Scene scene) {
    JsonText json =
        JsonText.compact()
            .open()
            .field("id", scene.course().blockId(Course.Block.VIDEO, scene.block()))
            .jsonField("currentTime", seconds(scene.draw()))
            .field("code", "html5")
            .field("duration", 195);
    if (scene.type() == EventType.SEEK_VIDEO) {
      json.jsonField("new_time", seconds(scene.draw())).field("type", "onSlideSeek");
    }
    return json.close().text();
  }

  static String seconds(Draw draw) {
    return String.format(Locale.ROOT, "%d.%d", draw.below(195), draw.below(10));
  }

  private static String answered(Scene scene) {
    String input = "input_" + scene.problemInput();
    return scene.draw().percent(8)
        ? input
            + "="
            + scene
                .account()
                .say(Kind.ANSWER, Place.LOG_ANSWER)
                .replace(" ", "+")
                .replace(",", "%2C")
            + "&by="
            + scene
                .account()
                .say(Kind.EMAIL, Place.LOG_ANSWER)
                .replace("+", "%2B")
                .replace("@", "%40")
        : input + "=choice_" + scene.draw().below(4);
  }

  private static String checked(Scene scene) {
    Draw draw = scene.draw();
    String input = scene.problemInput();
    boolean right = draw.percent(70);
    String answer =
        draw.percent(8)
            ? scene.account().say(Kind.ANSWER, Place.LOG_ANSWER)
            : "choice_" + draw.below(4);
    return spaced()
        .key("submission")
        .open()
        .key(input)
        .open()
        .field("answer", answer)
        .field("correct", right)
        .field("input_type", "choicegroup")
        .close()
        .close()
        .field("success", right ? "correct" : "incorrect")
        .field("grade", right ? 1 : 0)
        .field("max_grade", 1)
        .field("attempts", 1 + draw.below(3))
        .key("state")
        .open()
        .field("seed", 1 + scene.block() % 9)
        .close()
        .key("answers")
        .open()
        .field(input, answer)
        .close()
        .field("problem_id", scene.problemKey())
        .close()
        .text();
  }

  private static String graded(Scene scene) {
    return JsonText.spaced()
        .openList()
        .value("input_" + scene.problemInput() + "=choice_" + scene.draw().below(4))
        .value("\n<div class=\"problem\">\n  <p>An invented question</p>\n</div>")
        .closeList()
        .text();
  }

  /** The server cuts long requests, which leaves no JSON. */
  private static String posted(Scene scene) {
    Account account = scene.account();
    JsonText json = spaced().key("POST").open();
    list(json, "input_" + scene.problemInput(), "choice_" + scene.draw().below(4));
    if (scene.draw().percent(20)) {
      list(json, "email", account.say(Kind.EMAIL, Place.LOG_POST));
      list(json, "name", account.say(Kind.NAME, Place.LOG_POST));
      list(json, "username", account.say(Kind.USERNAME, Place.LOG_POST));
      list(json, "mailing_address", account.say(Kind.ADDRESS, Place.LOG_POST));
      list(json, "csrfmiddlewaretoken", account.say(Kind.CSRF_TOKEN, Place.LOG_POST));
      list(json, "password", "********");
      list(json, "essay", "x".repeat(CUT / 2));
    }
    String text = json.close().key("GET").open().close().close().text();
    return text.length() > CUT ? text.substring(0, CUT) : text;
  }

  private static void list(JsonText json, String name, String value) {
    json.key(name).openList().value(value).closeList();
  }

  private static String moved(Scene scene) {
    return spaced()
        .field("id", scene.course().usageKey(Course.Block.SEQUENTIAL, scene.block() / 2))
        .field("old", 1)
        .field("new", 2)
        .close()
        .text();
  }

  private static String clicked(Scene scene) {
    String site = "https://courses.example.org";
    boolean telling = scene.draw().percent(10);
    return spaced()
        .field("current_url", site + scene.coursePath() + "/course/")
        .field(
            "target_url",
            telling
                ? site + "/u/" + scene.username(Place.LOG_PAYLOAD)
                : site + scene.coursePath() + "/jump_to/" + scene.videoKey())
        .close()
        .text();
  }

  private static JsonText spaced() {
    return JsonText.spaced().open();
  }

  private static String text(String payload) {
    return JsonText.spaced().value(payload).text();
  }
}
