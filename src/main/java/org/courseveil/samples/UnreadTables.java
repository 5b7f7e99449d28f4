package org.courseveil.samples;

import java.io.IOException;
import java.util.List;

/**
 * Files that real exports hold beside the ones that matter: a crosswalk, teams, wiki, and one that
 * a failed task left behind.
 */
final class UnreadTables {
  private static final int MOST = 40;

  private UnreadTables() {}

  static void write(Snapshot snapshot, List<Unit> all) throws IOException {
    String number = snapshot.course().number();
    if (!snapshot.latest() || !List.of("STAT20x", "CHEM3x", "RB100x").contains(number)) {
      return;
    }
    List<Unit> units = all.subList(0, Math.min(MOST, all.size()));
    crosswalk(snapshot, units);
    roles(snapshot, all);
    if (number.equals("CHEM3x")) {
      teams(snapshot, units);
      wiki(snapshot, units);
      try (ExportFile file =
          ExportFile.plain(snapshot.path("credit_crediteligibility-prod-analytics.sql.failed"))) {
        file.text("");
      }
    }
  }

  private static void crosswalk(Snapshot snapshot, List<Unit> units) throws IOException {
    try (TableFile table = snapshot.table("user_id_map", "hash_id,id,username")) {
      for (Unit unit : units) {
        Account account = unit.account();
        Place place = Place.USER_ID_MAP;
        table.row(
            Owner.of(account, unit.course()),
            new Cells()
                .text("hash_id", account.say(Kind.HASH_ID, place))
                .text("id", account.say(Kind.USER_ID, place))
                .text("username", username(snapshot, account, place)));
      }
    }
  }

  private static void roles(Snapshot snapshot, List<Unit> units) throws IOException {
    try (TableFile table =
        snapshot.table("student_courseaccessrole", "org,course_id,user_id,role")) {
      for (Unit unit : units) {
        if (unit.account().draft().instructor) {
          table.row(
              Owner.of(unit.account(), unit.course()),
              new Cells()
                  .text("org", unit.course().org())
                  .text("course_id", unit.course().id())
                  .text("user_id", unit.account().say(Kind.USER_ID, Place.TEAM))
                  .text("role", "instructor"));
        }
      }
    }
  }

  private static void teams(Snapshot snapshot, List<Unit> units) throws IOException {
    String header =
        "id,team_id,name,course_id,topic_id,date_created,description,country,language,"
            + "discussion_topic_id,last_activity_at,team_size,organization_protected";
    try (TableFile table = snapshot.table("teams", header)) {
      Account founder = units.get(0).account();
      table.row(
          Owner.NOBODY,
          new Cells()
              .number("id", 1)
              .text("team_id", "friends-1")
              .text("name", "Friends of " + founder.say(Kind.NAME, Place.TEAM))
              .text("course_id", snapshot.course().id())
              .moment("date_created", snapshot.course().startsAt())
              .text("description", "led by " + founder.say(Kind.USERNAME, Place.TEAM))
              .number("team_size", 2));
    }
    try (TableFile table =
        snapshot.table("teams_membership", "id,date_joined,last_activity_at,team_id,user_id")) {
      for (Unit unit : units.subList(0, Math.min(2, units.size()))) {
        table.row(
            Owner.of(unit.account(), unit.course()),
            new Cells()
                .number("id", unit.index())
                .moment("date_joined", unit.enrolledAt())
                .number("team_id", 1)
                .text("user_id", unit.account().say(Kind.USER_ID, Place.TEAM)));
      }
    }
  }

  private static void wiki(Snapshot snapshot, List<Unit> units) throws IOException {
    String header =
        "id,current_revision_id,created,modified,owner_id,group_id,group_read,group_write,"
            + "other_read,other_write";
    try (TableFile table = snapshot.table("wiki_article", header)) {
      Unit unit = units.get(0);
      table.row(
          Owner.of(unit.account(), unit.course()),
          new Cells()
              .number("id", 11)
              .number("current_revision_id", 12)
              .moment("created", unit.enrolledAt())
              .moment("modified", unit.enrolledAt())
              .text("owner_id", unit.account().say(Kind.USER_ID, Place.WIKI)));
    }
  }

  private static String username(Snapshot snapshot, Account account, Place place) {
    return account.say(snapshot.erased(account) ? Kind.RETIRED_USERNAME : Kind.USERNAME, place);
  }
}
