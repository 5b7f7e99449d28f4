package org.courseveil.samples;

import java.time.Instant;

/** The shapes of a log line: classic, of the event routing, and of the mobile service. */
final class LineShapes {
  private static final long BATCH_DELAY = 9L * 86_400;

  private LineShapes() {}

  /** Returns a line of the classic shape. */
  static String classic(Scene scene) {
    Account account = scene.account();
    boolean server = scene.type().source().equals("server");
    String type = scene.type().type().orElseGet(scene::path);
    if (scene.type().type().isEmpty()) {
      markPath(scene);
    }
    JsonText json =
        JsonText.spaced()
            .open()
            .field("name", type)
            .jsonField("context", classicContext(scene, server))
            .field("username", scene.username(Place.LOG_USERNAME))
            .field("session", scene.session(Place.LOG_CONTEXT))
            .field("ip", scene.ip(Place.LOG_CONTEXT))
            .field("agent", account.agent())
            .field("host", scene.host())
            .field("referer", scene.referer())
            .field("accept_language", "en-US,en;q=0.9")
            .jsonField("event", Payloads.of(scene))
            .field("time", Timeline.tracker(scene.at()))
            .field("event_type", type)
            .field("event_source", scene.type().source())
            .jsonField("page", scene.page());
    return json.close().text();
  }

  private static void markPath(Scene scene) {
    if (scene.type() == EventType.PROGRESS_OF) {
      scene.userId(Place.LOG_TYPE);
    } else if (scene.type() == EventType.SUBMISSION_HISTORY) {
      scene.username(Place.LOG_TYPE);
    }
  }

  private static String classicContext(Scene scene, boolean server) {
    JsonText json = JsonText.spaced().open();
    String id = scene.userId(Place.LOG_CONTEXT);
    boolean text = scene.account().index() % 11 == 0;
    json.key("user_id").json(text ? "\"" + id + "\"" : id);
    json.field("path", scene.path());
    boolean outside = scene.type().outsideCourses();
    json.field("course_id", outside ? "" : scene.course().id())
        .field("org_id", outside ? "" : scene.course().org());
    if (server) {
      json.key("course_user_tags").open().close();
    }
    if (scene.type() == EventType.PROBLEM_CHECK_SERVER || scene.type() == EventType.SHOW_ANSWER) {
      json.key("module")
          .open()
          .field("display_name", "problem " + (scene.block() + 1))
          .field("usage_key", scene.problemKey())
          .close();
    }
    if (scene.account().index() % 3 == 0) {
      json.field("username", scene.username(Place.LOG_CONTEXT))
          .field("ip", scene.ip(Place.LOG_CONTEXT))
          .field("session", scene.session(Place.LOG_CONTEXT));
    }
    return json.close().text();
  }

  /** Returns a line as newer platforms route events. */
  static String routed(Scene scene) {
    Account account = scene.account();
    return JsonText.spaced()
        .open()
        .field("name", scene.type().type().orElseThrow())
        .field("timestamp", Timeline.tracker(scene.at()))
        .jsonField("data", Payloads.of(scene))
        .key("context")
        .open()
        .field("session", scene.session(Place.LOG_CONTEXT))
        .key("user_id")
        .json(scene.userId(Place.LOG_CONTEXT))
        .field("username", scene.username(Place.LOG_CONTEXT))
        .field("ip", scene.ip(Place.LOG_CONTEXT))
        .field("host", scene.host())
        .field("agent", account.agent())
        .field("path", scene.path())
        .field("referer", scene.referer())
        .field("accept_language", "en-US,en;q=0.5")
        .field("client_id", account.say(Kind.CLIENT_ID, Place.LOG_CONTEXT))
        .field("course_id", scene.course().id())
        .field("org_id", scene.course().org())
        .field("enterprise_uuid", "")
        .field("event_source", scene.type().source())
        .jsonField("page", scene.page())
        .close()
        .close()
        .text();
  }

  /** Returns a video event as the mobile application's service delivers it, days later. */
  static String segment(Scene scene, Instant receivedAt) {
    Account account = scene.account();
    String name = mobileName(scene.type());
    return JsonText.compact()
        .open()
        .field("messageId", scene.unit().draw("message", scene.at().toEpochMilli()).uuid())
        .field("type", "track")
        .field("channel", "server")
        .key("context")
        .open()
        .key("app")
        .open()
        .field("name", "courses")
        .field("version", "4.1.0")
        .close()
        .key("traits")
        .open()
        .field("anonymousId", account.say(Kind.SEGMENT_ID, Place.LOG_TRAITS))
        .field("userId", scene.userId(Place.LOG_TRAITS))
        .field("email", account.say(Kind.EMAIL, Place.LOG_TRAITS))
        .field("username", scene.username(Place.LOG_TRAITS))
        .close()
        .key("device")
        .open()
        .field("id", account.say(Kind.DEVICE_ID, Place.LOG_DEVICE))
        .field("advertisingId", account.say(Kind.ADVERTISING_ID, Place.LOG_DEVICE))
        .field("type", "android")
        .close()
        .field("timezone", "Europe/Somewhere")
        .field("locale", "en-US")
        .field("userAgent", account.agent())
        .field("ip", scene.ip(Place.LOG_CONTEXT))
        .close()
        .field("anonymousId", account.say(Kind.SEGMENT_ID, Place.LOG_TRAITS))
        .field("userId", scene.userId(Place.LOG_TRAITS))
        .field("timestamp", Timeline.millis(scene.at()))
        .field("event", "Video")
        .key("properties")
        .open()
        .key("data")
        .open()
        .field("module_id", scene.videoKey())
        .field("code", "mobile")
        .jsonField("current_time", Payloads.seconds(scene.draw()))
        .close()
        .field("name", name)
        .key("context")
        .open()
        .field("course_id", scene.course().id())
        .field("component", "videoplayer")
        .field("app_name", "edx.mobileapp.android")
        .close()
        .close()
        .field("receivedAt", Timeline.millis(receivedAt))
        .field("sentAt", Timeline.millis(receivedAt))
        .field("originalTimestamp", Timeline.millis(scene.at()))
        .field("version", 2)
        .close()
        .text();
  }

  private static String mobileName(EventType type) {
    return switch (type) {
      case PLAY_VIDEO -> "edx.video.played";
      case PAUSE_VIDEO -> "edx.video.paused";
      case STOP_VIDEO -> "edx.video.stopped";
      case SEEK_VIDEO -> "edx.video.position.changed";
      default -> "edx.video.loaded";
    };
  }

  /** Returns a line with what a system logger writes before it. */
  static String prefixed(Scene scene, String line) {
    return Timeline.syslog(scene.at())
        + " INFO 27 [tracking] [user "
        + scene.userId(Place.LOG_PREFIX)
        + "] [ip "
        + scene.ip(Place.LOG_PREFIX)
        + "] logger.py:41 - "
        + line;
  }

  /** Returns how long before its delivery a mobile event may have happened. */
  static long batchDelay(Draw draw) {
    return draw.percent(70) ? draw.below(7200) : draw.below((int) BATCH_DELAY);
  }
}
