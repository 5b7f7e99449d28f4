package org.courseveil.report;

import static org.courseveil.report.JsonReport.list;
import static org.courseveil.report.JsonReport.number;
import static org.courseveil.report.JsonReport.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.courseveil.ingest.RowFate;

/** The part {@code archive} of the JSON report. */
final class JsonArchive {
  private JsonArchive() {}

  static ObjectNode of(ArchiveSection section) {
    ObjectNode node = object();
    node.set("accounts", accounts(section.accounts()));
    node.set("requests", section.requests().<JsonNode>map(JsonArchive::requests).orElseGet(none()));
    node.set("rows", rows(section.rows()));
    node.set("segment", section.segment().<JsonNode>map(JsonArchive::segment).orElseGet(none()));
    ArchiveSection.ResidualCheck residual = section.residualCheck();
    node.set(
        "residual_check",
        object().put("identifiers", residual.identifiers()).put("rows", residual.rows()));
    node.set("expired", expired(section.expired()));
    node.set("quarantine", quarantine(section.quarantine()));
    ObjectNode notRead = object();
    notRead.set("files", shown(section.notRead().shownFiles()));
    notRead.set("names", shown(section.notRead().shownNames()));
    node.set("not_read", notRead);
    return node;
  }

  private static ObjectNode accounts(AccountTally tally) {
    ObjectNode leftOut = object();
    tally.leftOut().forEach((rule, count) -> leftOut.put(JsonReport.code(rule), count));
    ObjectNode node =
        object()
            .put("listed", tally.listed())
            .put("archived_now", tally.archivedNow())
            .put("archived_before", tally.archivedBefore())
            .put("without_rows", tally.withoutRows());
    node.set("left_out", leftOut);
    return node.put("sum", tally.sum())
        .put("gap", tally.gap())
        .put("closes", tally.gap() == 0)
        .put("unknown_birth_years", tally.unknownBirthYears())
        .put("without_snapshot", tally.withoutSnapshot());
  }

  private static ObjectNode requests(RequestTally tally) {
    RequestTally.Calendar calendar = tally.calendar();
    return object()
        .put("on_time", tally.onTime())
        .put("soon_late", tally.soonLate())
        .put("late", tally.late())
        .put("total", tally.total())
        .put("unverified", tally.unverified())
        .put("deadline_days", calendar.deadlineDays())
        .put("cool_off_days", calendar.coolOffDays())
        .put("snapshot_interval_days", calendar.snapshotIntervalDays())
        .put("cadence_days", calendar.cadenceDays())
        .put("slowest_days", calendar.slowestDays())
        .put("soon_days", calendar.soonDays())
        .put("late_by_configuration", calendar.lateByConfiguration());
  }

  private static ObjectNode rows(RowAccount account) {
    var sources = new ArrayList<>(account.sources());
    ObjectNode node = object();
    node.set("sources", list(sources, JsonArchive::source));
    node.set("total", source(account.total()));
    node.put("closes", account.check().passed());
    node.set(
        "reasons",
        list(
            account.reasons(),
            reason ->
                object()
                    .put("fate", JsonReport.code(reason.fate()))
                    .put("reason", reason.reason())
                    .put("rows", reason.rows())));
    return node;
  }

  private static ObjectNode source(RowAccount.Source source) {
    ObjectNode node = object().put("source", source.name()).put("read", source.read());
    for (RowFate fate : RowFate.values()) {
      node.put(JsonReport.code(fate), source.rows(fate));
    }
    return node.put("sum", source.sum()).put("gap", source.gap()).put("closes", source.gap() == 0);
  }

  private static ObjectNode segment(ArchiveSection.Segment segment) {
    ObjectNode texts = object();
    segment.texts().forEach(texts::put);
    ObjectNode node =
        object()
            .put("period", segment.period())
            .put("id", segment.id())
            .put("rows", segment.rows());
    node.set("texts", texts);
    ObjectNode events = object();
    segment.events().forEach(events::put);
    node.set("events", events);
    return node;
  }

  private static ObjectNode expired(ArchiveSection.Expired expired) {
    ObjectNode node = object();
    node.set("periods_forgotten", JsonReport.texts(expired.forgotten()));
    node.set("periods_rewritten", JsonReport.texts(expired.rewritten()));
    return node.put("units", expired.units()).put("quarantine_files", expired.quarantineFiles());
  }

  private static ObjectNode quarantine(ArchiveSection.Quarantine quarantine) {
    ObjectNode node = object();
    node.put("lines", quarantine.lines());
    node.set(
        "kept",
        list(
            quarantine.kept(),
            kept ->
                object()
                    .put("stored", kept.stored().toString())
                    .put("expires", kept.expires().toString())
                    .put("files", kept.files())));
    return node.put("bad_share", number(quarantine.badShare()))
        .put("maximum_bad_share", number(quarantine.maximumBadShare()));
  }

  private static ObjectNode shown(NotRead.Shown shown) {
    ObjectNode node = object();
    node.set(
        "named",
        list(
            new ArrayList<>(shown.names().entrySet()),
            name -> object().put("name", name.getKey()).put("count", name.getValue())));
    return node.put("withheld", shown.withheld());
  }

  private static Supplier<JsonNode> none() {
    return JsonNodeFactory.instance::nullNode;
  }
}
