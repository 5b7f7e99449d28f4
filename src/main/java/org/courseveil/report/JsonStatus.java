package org.courseveil.report;

import static org.courseveil.report.JsonReport.list;
import static org.courseveil.report.JsonReport.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A platform's status as JSON, in the order that docs/operations.md gives. */
public final class JsonStatus {
  private JsonStatus() {}

  /** Returns the status as one JSON object, with line ends. */
  public static String text(PlatformStatus status) {
    ObjectNode tree =
        object()
            .put("format", JsonReport.FORMAT)
            .put("day", status.day().toString())
            .put("exit_code", status.exitCode());
    put(tree, "archiving", status.archiving().map(JsonStatus::requests));
    put(tree, "notices", status.notices().map(JsonStatus::requests));
    tree.set("members", list(status.units(), JsonStatus::units));
    tree.set("expiring", list(status.expiring(), JsonStatus::expiring));
    tree.set("certificates", list(status.certificates(), JsonStatus::certificate));
    tree.set("members_without_certificate", list(status.unfit(), JsonStatus::problem));
    return JsonReport.written(tree);
  }

  private static ObjectNode requests(PlatformStatus.Requests requests) {
    RequestTally tally = requests.tally();
    ObjectNode node =
        object()
            .put("total", tally.total())
            .put("on_time", tally.onTime())
            .put("soon_late", tally.soonLate())
            .put("late", tally.late())
            .put("unverified", tally.unverified())
            .put("deadline_days", tally.calendar().deadlineDays());
    node.set(
        "open_by_age",
        list(
            requests.open(),
            age ->
                object()
                    .put("from_days", age.from())
                    .put("to_days", age.to())
                    .put("requests", age.requests())));
    node.set(
        "late_by_due_day",
        list(
            requests.late(),
            due -> object().put("day", due.day().toString()).put("requests", due.requests())));
    node.set(
        "next_due_days",
        list(
            requests.next(),
            due -> object().put("day", due.day().toString()).put("requests", due.count())));
    return node;
  }

  private static ObjectNode units(PlatformStatus.MemberUnits member) {
    ObjectNode node = object().put("member", member.member());
    node.set("waiting", count(member.waiting()));
    node.set("held", count(member.held()));
    node.set("frozen", count(member.frozen()));
    node.set("released", count(member.released()));
    node.set("expired", count(member.expired()));
    node.set(
        "reasons",
        list(
            member.reasons(),
            held ->
                count(held.count())
                    .put("reason", held.reason())
                    .put("since", held.since().toString())));
    return node;
  }

  private static ObjectNode count(PlatformStatus.Count count) {
    return object().put("units", count.units()).put("learners", count.learners());
  }

  private static ObjectNode expiring(PlatformStatus.Expiring expiring) {
    return object()
        .put("day", expiring.day().toString())
        .put("kind", word(expiring.kind()))
        .put("what", expiring.what())
        .put("count", expiring.count());
  }

  private static ObjectNode certificate(PlatformStatus.CertificateEnd certificate) {
    ObjectNode node =
        object().put("member", certificate.member()).put("fingerprint", certificate.fingerprint());
    certificate
        .end()
        .map(LocalDate::toString)
        .ifPresentOrElse(end -> node.put("end", end), () -> node.putNull("end"));
    return node.put("nearness", word(certificate.nearness()));
  }

  private static ObjectNode problem(String problem) {
    return object().put("problem", problem);
  }

  private static void put(ObjectNode tree, String name, Optional<ObjectNode> node) {
    node.ifPresentOrElse(present -> tree.set(name, present), () -> tree.putNull(name));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
