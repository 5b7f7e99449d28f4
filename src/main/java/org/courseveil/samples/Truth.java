package org.courseveil.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes what a test may know and no job may: who is who, and what was planted where. */
final class Truth {
  private static final int LONG = 10;

  private final Path directory;
  private final Population population;
  private final RowCounts counts;
  private final Set<Long> seen = new HashSet<>();
  private final Set<Long> shared = new HashSet<>();

  Truth(Path directory, Population population, RowCounts counts) {
    this.directory = directory;
    this.population = population;
    this.counts = counts;
  }

  void write() throws IOException {
    for (Account account : population.accounts()) {
      findShared(account);
    }
    try (ExportFile file = ExportFile.plain(directory.resolve("accounts.jsonl"))) {
      for (Account account : population.accounts()) {
        file.line(account(account));
      }
    }
    try (ExportFile file = ExportFile.plain(directory.resolve("units.jsonl"))) {
      for (Course course : population.courses()) {
        for (Unit unit : population.units(course)) {
          file.line(unit(unit));
        }
      }
    }
    try (ExportFile file = ExportFile.plain(directory.resolve("courses.jsonl"))) {
      for (Course course : population.courses()) {
        file.line(course(course));
      }
    }
    try (ExportFile file = ExportFile.plain(directory.resolve("rows.jsonl"))) {
      for (Map.Entry<RowCounts.Key, Long> row : counts.rows().entrySet()) {
        file.line(row(row.getKey(), row.getValue()));
      }
    }
  }

  private void findShared(Account account) {
    for (Kind kind : Kind.values()) {
      for (Planted.Value value : account.planted().all(kind)) {
        long hash = hash(value.text());
        if (!seen.add(hash)) {
          shared.add(hash);
        }
      }
    }
  }

  /** Case does not tell values apart: a search for one finds the other. */
  private static long hash(String value) {
    long hash = 1;
    String folded = value.toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  private boolean isLong(String value) {
    return value.codePointCount(0, value.length()) >= LONG && !shared.contains(hash(value));
  }

  private String account(Account account) {
    Draft draft = account.draft();
    Demographics told = account.demographics();
    boolean known = !account.erasedIn(Timeline.FIRST_SNAPSHOT);
    JsonText json =
        JsonText.compact()
            .open()
            .field("user_id", account.userId())
            .field("fate", draft.fate.name().toLowerCase(Locale.ROOT))
            .field("reason", draft.reason)
            .field("instructor", draft.instructor)
            .field("known_before_retirement", known);
    account
        .deletion()
        .ifPresent(
            deletion -> {
              json.field("state", deletion.state())
                  .field("requested_at", deletion.requestedAt().toString());
              deletion.retiredAt().ifPresent(at -> json.field("retired_at", at.toString()));
            });
    json.key("demographics").open();
    if (known) {
      json.field("country", told.country())
          .field("gender", told.gender())
          .field("education", told.education());
      told.birthYear().ifPresent(year -> json.field("birth_year", year));
    }
    json.close().key("identifiers").openList();
    for (Kind kind : Kind.values()) {
      identifiers(json, account, kind);
    }
    return json.closeList().close().text();
  }

  private void identifiers(JsonText json, Account account, Kind kind) {
    for (Planted.Value value : account.planted().all(kind)) {
      if (!value.text().isEmpty() && !value.places().isEmpty()) {
        json.open()
            .field("kind", kind.label())
            .field("value", value.text())
            .field("long", isLong(value.text()))
            .key("where")
            .openList();
        value.places().forEach(place -> json.value(place.label()));
        json.closeList().close();
      }
    }
  }

  private static String unit(Unit unit) {
    Unit.Plan plan = unit.plan();
    Account account = unit.account();
    long threads = plan.posts().stream().filter(Unit.Post::thread).count();
    JsonText json =
        JsonText.compact()
            .open()
            .field("user_id", account.userId())
            .field("course", unit.course().id())
            .field("member", unit.course().member())
            .field("fate", account.fate().name().toLowerCase(Locale.ROOT))
            .field("enrolled_at", unit.enrolledAt().toString())
            .field("mode", plan.mode())
            .field("threads", threads)
            .field("comments", plan.posts().size() - threads)
            .field("videos", plan.watched())
            .field("problems", plan.attempts().size())
            .field("sequences", plan.tier() == Unit.Tier.COMPLETER ? 1 : 0)
            .field("certificate", plan.certificate().map(Unit.Certificate::status).orElse(""))
            .field("payload_only", unit.payloadOnly());
    plan.grade().ifPresent(grade -> json.field("percent", grade.percent()));
    json.key("events").openList();
    for (Map.Entry<Integer, Map<EventKind, Integer>> week : unit.events().entrySet()) {
      for (Map.Entry<EventKind, Integer> kind : week.getValue().entrySet()) {
        json.open()
            .field("week", week.getKey())
            .field("kind", kind.getKey().label())
            .field("count", kind.getValue())
            .close();
      }
    }
    return json.closeList().close().text();
  }

  private static String course(Course course) {
    return JsonText.compact()
        .open()
        .field("course", course.id())
        .field("org", course.org())
        .field("member", course.member())
        .field("start", course.start().toString())
        .field("structured", course.structured())
        .close()
        .text();
  }

  private static String row(RowCounts.Key key, long rows) {
    return JsonText.compact()
        .open()
        .field("source", key.source())
        .field("snapshot", key.snapshot())
        .field("owner", key.owner())
        .field("repeated", key.repeated())
        .field("rows", rows)
        .close()
        .text();
  }
}
