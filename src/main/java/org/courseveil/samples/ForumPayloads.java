package org.courseveil.samples;

/** What forum events carry: texts, and the names of other people. */
final class ForumPayloads {
  private ForumPayloads() {}

  static String of(Scene scene) {
    JsonText json = JsonText.spaced().open().field("commentable_id", "course");
    switch (scene.type()) {
      case FORUM_SEARCHED ->
          json.field("query", "answers by @" + scene.other().say(Kind.USERNAME, Place.LOG_PAYLOAD))
              .jsonField("corrected_text", "null")
              .field("total_results", scene.draw().below(9))
              .field("page", 0);
      case THREAD_CREATED, RESPONSE_CREATED -> written(json, scene);
      default ->
          json.field("id", scene.course().blockId(Course.Block.COURSE, scene.block()).substring(8))
              .field("target_username", scene.other().say(Kind.USERNAME, Place.LOG_TARGET))
              .field(
                  "url", "https://courses.example.org" + scene.coursePath() + "/discussion/forum");
    }
    return json.close().text();
  }

  private static void written(JsonText json, Scene scene) {
    Unit unit = scene.unit();
    Unit.Post post = unit.plan().posts().get(scene.block());
    Planted planted = scene.account().planted();
    json.field("id", planted.sayNew(Kind.POST_ID, Place.LOG_PAYLOAD, unit.postId(post)))
        .field("body", ForumFile.body(unit, post, Place.LOG_PAYLOAD))
        .field("truncated", false)
        .field("anonymous", post.number() % 4 == 3)
        .key("options")
        .open()
        .field("followed", true)
        .close()
        .key("user_forums_roles")
        .openList()
        .value("Student")
        .closeList();
    if (post.thread()) {
      json.field("title", ForumFile.title(unit, post, Place.LOG_PAYLOAD))
          .field("thread_type", "discussion");
    } else {
      json.key("discussion").open().field("id", "course").close();
    }
  }
}
