package org.courseveil.samples;

import java.io.IOException;
import java.util.List;

/** A course's forum, as the document store's export writes it: one document a line. */
final class ForumFile {
  private static final String ERASED_TEXT = "[deleted]";

  private ForumFile() {}

  static void write(Snapshot snapshot, List<Unit> units) throws IOException {
    try (ExportFile file = ExportFile.sized(snapshot.path("prod.mongo"))) {
      for (int i = 0; i < units.size(); i++) {
        Unit unit = units.get(i);
        for (Unit.Post post : unit.plan().posts()) {
          Account voter = units.get((i + 1 + post.number()) % units.size()).account();
          file.line(document(snapshot, unit, post, voter));
          snapshot
              .counts()
              .add(
                  "forum",
                  snapshot.date().toString(),
                  Owner.of(unit.account(), unit.course()),
                  false);
        }
      }
      if (snapshot.course().index() == 0) {
        file.line("{\"_id\":{\"$oid\":\"6500000000000000000000ff\"},\"_type\":\"Comment\",\"bo");
        snapshot.counts().add("forum", snapshot.date().toString(), Owner.BROKEN, false);
      }
    }
  }

  private static String document(Snapshot snapshot, Unit unit, Unit.Post post, Account voter) {
    Account author = unit.account();
    boolean erased = snapshot.erased(author);
    JsonText json = JsonText.compact().open().key("_id").open();
    json.field("$oid", author.planted().sayNew(Kind.POST_ID, Place.FORUM, unit.postId(post)));
    json.close();
    votes(json, voter);
    json.field("visible", true)
        .key("abuse_flaggers")
        .openList()
        .closeList()
        .key("historical_abuse_flaggers")
        .openList()
        .closeList()
        .field("_type", post.thread() ? "CommentThread" : "Comment")
        .field("author_id", author.say(Kind.USER_ID, Place.FORUM))
        .field(
            "author_username",
            author.say(erased ? Kind.RETIRED_USERNAME : Kind.USERNAME, Place.FORUM))
        .field("anonymous", post.number() % 4 == 3)
        .field("anonymous_to_peers", false)
        .field("course_id", unit.course().id())
        .field("body", erased ? ERASED_TEXT : body(unit, post, Place.FORUM_TEXT));
    if (post.thread()) {
      json.field("title", erased ? ERASED_TEXT : title(unit, post, Place.FORUM_TEXT))
          .field("thread_type", "discussion")
          .field("commentable_id", "course")
          .field("comment_count", post.number());
    } else {
      json.key("comment_thread_id")
          .open()
          .field("$oid", unit.course().blockId(Course.Block.COURSE, post.number()).substring(8))
          .close()
          .field("endorsed", false)
          .key("parent_ids")
          .openList()
          .closeList();
    }
    json.key("at_position_list").openList().closeList();
    date(json, "created_at", snapshot, post);
    date(json, "updated_at", snapshot, post);
    return json.close().text();
  }

  private static void votes(JsonText json, Account voter) {
    json.key("votes")
        .open()
        .key("up")
        .openList()
        .value(voter.say(Kind.USER_ID, Place.FORUM_VOTES))
        .closeList()
        .key("down")
        .openList()
        .closeList()
        .field("up_count", 1)
        .field("count", 1)
        .close();
  }

  /** The older dump has dates as numbers, the newer one as text. */
  private static void date(JsonText json, String name, Snapshot snapshot, Unit.Post post) {
    json.key(name).open();
    if (snapshot.latest()) {
      json.field("$date", Timeline.millis(post.at()));
    } else {
      json.field("$date", post.at().toEpochMilli());
    }
    json.close();
  }

  static String title(Unit unit, Unit.Post post, Place place) {
    Planted planted = unit.account().planted();
    return planted.sayNew(
        Kind.POST_TITLE,
        place,
        "Question " + post.number() + " of " + unit.account().say(Kind.USERNAME, place));
  }

  static String body(Unit unit, Unit.Post post, Place place) {
    Account account = unit.account();
    String name = account.planted().say(Kind.NAME, place);
    String text =
        switch (unit.draw("body", post.number()).below(3)) {
          case 0 -> "Hello, this is " + name + " on unit " + unit.index() + " \"again\".";
          case 1 ->
              "Write to me: "
                  + account.say(Kind.EMAIL, place)
                  + "\nnote "
                  + post.number()
                  + ", thanks";
          default ->
              "I agree with @" + account.say(Kind.USERNAME, place) + ", point " + post.number();
        };
    return account.planted().sayNew(Kind.POST_TEXT, place, text);
  }
}
