package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A platform's status as lines for people. */
public final class TextStatus {
  private TextStatus() {}

  /** Returns the lines, what needs attention marked as such. */
  public static List<String> lines(PlatformStatus status) {
    List<String> lines = new ArrayList<>();
    status
        .archiving()
        .ifPresentOrElse(
            requests -> requests("Requests", "done", requests, lines),
            () -> lines.add("Requests: the policy sets no deadline."));
    status.notices().ifPresent(requests -> requests("Notices", "sent", requests, lines));
    status.units().forEach(member -> units(member, lines));
    status.expiring().stream().map(TextStatus::expiring).forEach(lines::add);
    status.certificates().stream().map(TextStatus::certificate).forEach(lines::add);
    status.unfit().forEach(problem -> lines.add("ATTENTION: " + problem));
    return lines;
  }

  private static void requests(
      String title, String done, PlatformStatus.Requests requests, List<String> lines) {
    RequestTally tally = requests.tally();
    lines.add(
        "%s: %d listed, %d on time or %s, %d soon late, %d late."
            .formatted(title, tally.total(), tally.onTime(), done, tally.soonLate(), tally.late()));
    if (!requests.open().isEmpty()) {
      lines.add(
          "  open, by age in days: "
              + requests.open().stream()
                  .map(age -> age.from() + "-" + age.to() + ": " + age.requests())
                  .collect(Collectors.joining(", ")));
    }
    requests
        .late()
        .forEach(due -> lines.add("  late: %d due on %s".formatted(due.requests(), due.day())));
    requests
        .next()
        .forEach(due -> lines.add("  open: %d due on %s".formatted(due.count(), due.day())));
    requests.warnings().forEach(warning -> lines.add("  ATTENTION: " + warning));
  }

  private static void units(PlatformStatus.MemberUnits member, List<String> lines) {
    lines.add(
        "Units of %s: %s waiting, %s held, %s on legal hold, %s released, %s expired."
            .formatted(
                member.member(),
                count(member.waiting()),
                count(member.held()),
                count(member.frozen()),
                count(member.released()),
                count(member.expired())));
    member
        .reasons()
        .forEach(
            held ->
                lines.add(
                    "  since %s: %s, %s"
                        .formatted(held.since(), count(held.count()), held.reason())));
  }

  private static String count(PlatformStatus.Count count) {
    return count.units() == count.learners()
        ? Long.toString(count.units())
        : count.units() + " (" + count.learners() + " learners)";
  }

  private static String expiring(PlatformStatus.Expiring expiring) {
    return switch (expiring.kind()) {
      case ARCHIVE_PERIOD ->
          "Period %s of the archive ends on %s, with %d units."
              .formatted(expiring.what(), expiring.day(), expiring.count());
      case HELD_UNITS ->
          "Units held since %s end on %s: %d."
              .formatted(expiring.what(), expiring.day(), expiring.count());
      case QUARANTINE ->
          "Quarantine of %s ends on %s: %d files."
              .formatted(expiring.what(), expiring.day(), expiring.count());
      case PACKAGE ->
          "Package %s, expires on %s: %d units."
              .formatted(expiring.what(), expiring.day(), expiring.count());
    };
  }

  private static String certificate(PlatformStatus.CertificateEnd certificate) {
    String when =
        certificate.end().map(day -> "expires " + day).orElse("does not expire")
            + " ("
            + certificate.fingerprint()
            + ")";
    String line = "Certificate of " + certificate.member() + ": " + when;
    return certificate.nearness() == PlatformStatus.CertificateEnd.Nearness.FAR
        ? line
        : "ATTENTION: "
            + line
            + ", "
            + certificate.nearness().name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + ". Ask for a new one.";
  }
}
