package org.courseveil.samples;

import java.io.IOException;
import java.util.List;

/** The tables auth_user and auth_userprofile of a course. */
final class AccountTables {
  private static final String USER =
      "id,username,first_name,last_name,email,password,is_staff,is_active,is_superuser,last_login,"
          + "date_joined,status,email_key,avatar_type,country,show_country,date_of_birth,"
          + "interesting_tags,ignored_tags,email_tag_filter_strategy,display_tag_filter_strategy,"
          + "consecutive_days_visit_count";
  private static final String PROFILE =
      "id,user_id,name,language,location,meta,courseware,gender,mailing_address,year_of_birth,"
          + "level_of_education,goals,country,city,bio,profile_image_uploaded_at,state";
  private static final String OLDER_PROFILE =
      "id,user_id,name,language,location,meta,courseware,gender,mailing_address,year_of_birth,"
          + "level_of_education,goals,allow_certificate,country,city,bio,profile_image_uploaded_at";
  private static final String NEWER_PROFILE =
      "id,name,meta,courseware,language,location,year_of_birth,gender,level_of_education,"
          + "mailing_address,city,country,goals,bio,profile_image_uploaded_at,phone_number,state,"
          + "user_id";

  private AccountTables() {}

  static void write(Snapshot snapshot, List<Unit> units) throws IOException {
    writeUsers(snapshot, units);
    writeProfiles(snapshot, units);
  }

  private static void writeUsers(Snapshot snapshot, List<Unit> units) throws IOException {
    try (TableFile table = snapshot.table("auth_user", USER)) {
      for (Unit unit : units) {
        Account account = unit.account();
        table.row(Owner.of(account, snapshot.course()), user(snapshot, account));
      }
      if (snapshot.course().index() == 0 && !units.isEmpty()) {
        table.split(user(snapshot, living(units)));
      }
    }
  }

  private static Cells user(Snapshot snapshot, Account account) {
    boolean erased = snapshot.erased(account);
    Place place = Place.AUTH_USER;
    return new Cells()
        .text("id", account.say(Kind.USER_ID, place))
        .text("username", account.say(erased ? Kind.RETIRED_USERNAME : Kind.USERNAME, place))
        .text("first_name", "")
        .text("last_name", "")
        .text("email", account.say(erased ? Kind.RETIRED_EMAIL : Kind.EMAIL, place))
        .text("password", "")
        .flag("is_staff", account.draft().staff)
        .flag("is_active", !erased)
        .flag("is_superuser", account.draft().superuser)
        .moment("last_login", account.joinedAt().plusSeconds(40))
        .moment("date_joined", account.joinedAt())
        .text("status", "")
        .text("avatar_type", "n")
        .text("country", "")
        .flag("show_country", false)
        .text("interesting_tags", "")
        .text("ignored_tags", "")
        .number("email_tag_filter_strategy", 1)
        .number("display_tag_filter_strategy", 0)
        .number("consecutive_days_visit_count", 0);
  }

  private static void writeProfiles(Snapshot snapshot, List<Unit> units) throws IOException {
    try (TableFile table = snapshot.table("auth_userprofile", profileHeader(snapshot))) {
      for (Unit unit : units) {
        Account account = unit.account();
        table.row(Owner.of(account, snapshot.course()), profile(snapshot, account));
      }
      if (snapshot.course().index() == 0 && !units.isEmpty()) {
        table.ragged(profile(snapshot, living(units)));
      }
    }
  }

  private static String profileHeader(Snapshot snapshot) {
    if (!snapshot.latest() && snapshot.course().org().equals(Courses.LABS)) {
      return OLDER_PROFILE;
    }
    return snapshot.reordered() ? NEWER_PROFILE : PROFILE;
  }

  private static Cells profile(Snapshot snapshot, Account account) {
    Place place = Place.PROFILE;
    Cells cells =
        new Cells()
            .text("id", account.say(Kind.PROFILE_ID, place))
            .text("user_id", account.say(Kind.USER_ID, place))
            .text("courseware", "course.xml")
            .text("language", "")
            .textOrMissing("level_of_education", account.demographics().education())
            .number("allow_certificate", 1)
            .text("state", "");
    goals(snapshot, account, cells);
    if (snapshot.erased(account)) {
      return cells.text("name", "").text("location", "").text("meta", "");
    }
    Demographics told = account.demographics();
    cells
        .text("name", account.say(Kind.NAME, place))
        .text("location", account.say(Kind.CITY, place))
        .text("meta", meta(account))
        .textOrMissing("mailing_address", account.say(Kind.ADDRESS, place))
        .textOrMissing("city", account.say(Kind.CITY, place))
        .textOrMissing("bio", account.say(Kind.BIO, place))
        .textOrMissing("phone_number", snapshot.reordered() ? account.say(Kind.PHONE, place) : "")
        .textOrMissing("country", told.country());
    if (told.gender().isEmpty() && account.index() % 2 == 0) {
      cells.text("gender", "");
    } else {
      cells.textOrMissing("gender", told.gender());
    }
    told.birthYear().ifPresent(year -> cells.number("year_of_birth", year));
    return cells;
  }

  /** A legacy dump does not escape carriage returns. */
  private static void goals(Snapshot snapshot, Account account, Cells cells) {
    String goals = account.say(Kind.GOALS, Place.PROFILE);
    if (goals.isEmpty() && snapshot.course().number().equals("LAW9x") && account.index() % 4 == 0) {
      cells.raw("goals", "first \"\rsecond");
    } else {
      cells.textOrMissing("goals", goals);
    }
  }

  private static String meta(Account account) {
    if (account.planted().all(Kind.FORMER_NAME).isEmpty()) {
      return account.index() % 3 == 0 ? "{}" : "";
    }
    Place place = Place.PROFILE_META;
    String when = "2025-03-0" + (1 + account.index() % 9) + "T10:11:12.131415+00:00";
    return JsonText.spaced()
        .open()
        .key("old_names")
        .openList()
        .openList()
        .value(account.say(Kind.FORMER_NAME, place))
        .value("Marriage")
        .value(when)
        .closeList()
        .closeList()
        .key("old_emails")
        .openList()
        .openList()
        .value(account.say(Kind.FORMER_EMAIL, place))
        .value(when)
        .closeList()
        .closeList()
        .close()
        .text();
  }

  private static Account living(List<Unit> units) {
    return units.stream()
        .map(Unit::account)
        .filter(account -> account.fate() == Fate.LIVING)
        .findFirst()
        .orElseThrow();
  }
}
