package org.courseveil.jobs;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.courseveil.archive.UnitState;
import org.courseveil.ingest.OpenEdxExport;
import org.courseveil.ingest.Subject;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.report.RequestTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Deadlines, held units and expiring keys, without reading any export; starts no Spark. Which
 * requests are done with, the archive job has decided and the ledger remembers.
 */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints deadlines of requests, held units and expiring certificates.")
final class StatusCommand implements Callable<Integer> {
  @Mixin private final JobOptions options = new JobOptions();

  @Override
  public Integer call() throws Exception {
    try (Run run = Run.open(options.job(), options.config, false, options.progress())) {
      PrintWriter out = options.out();
      ExitCode code = requests(run, out).and(notices(run, out)).and(certificates(run, out));
      units(run, out);
      releases(run, out);
      out.flush();
      return code.value();
    }
  }

  private static ExitCode requests(Run run, PrintWriter out) {
    JobConfig config = run.config();
    List<Subject> subjects = OpenEdxExport.requests(config);
    Optional<Deadlines> deadlines =
        Deadlines.of(config, run.asOf(), subjects, run.ledger()::hasSettled, subject -> false);
    if (deadlines.isEmpty()) {
      out.println("Requests: " + subjects.size() + "; the policy sets no deadline.");
      return ExitCode.DONE;
    }
    RequestTally tally = deadlines.get().tally();
    out.printf(
        "Requests: %d listed, %d on time or done, %d soon late, %d late.%n",
        subjects.size(), tally.onTime(), tally.soonLate(), tally.late());
    deadlines
        .get()
        .lateDays()
        .forEach(due -> out.printf("  late: %d due on %s%n", due.requests(), due.day()));
    deadlines
        .get()
        .next()
        .forEach(due -> out.printf("  open: %d due on %s%n", due.count(), due.day()));
    deadlines.get().warnings().forEach(warning -> out.println("  ATTENTION: " + warning));
    return deadlines.get().needAttention() ? ExitCode.ATTENTION : ExitCode.DONE;
  }

  private static ExitCode notices(Run run, PrintWriter out) {
    Optional<Deadlines> deadlines =
        run.config().notices().flatMap(settings -> NotifyJob.deadlines(run));
    deadlines
        .map(Deadlines::tally)
        .ifPresent(
            tally ->
                out.printf(
                    "Notices: %d on time or sent, %d soon late, %d late.%n",
                    tally.onTime(), tally.soonLate(), tally.late()));
    return deadlines.filter(Deadlines::needAttention).isPresent()
        ? ExitCode.ATTENTION
        : ExitCode.DONE;
  }

  private static ExitCode certificates(Run run, PrintWriter out) {
    ExitCode code = ExitCode.DONE;
    for (Member member : run.config().members()) {
      for (Recipient recipient : run.recipients().sealedTo(member)) {
        code = code.and(new EnrolledCertificate(member, recipient).tell(run.asOf(), out));
      }
    }
    return code;
  }

  private static void units(Run run, PrintWriter out) {
    for (Member member : run.config().members()) {
      UnitCounts counts = UnitCounts.of(run.ledger().state(), member);
      out.printf(
          "Units of %s: %d waiting, %d held, %d on legal hold, %d released, %d expired.%n",
          member.id(),
          counts.of(UnitState.ARCHIVED),
          counts.of(UnitState.HELD),
          counts.of(UnitState.FROZEN),
          counts.of(UnitState.RELEASED),
          counts.of(UnitState.EXPIRED));
    }
  }

  private static void releases(Run run, PrintWriter out) {
    run.ledger()
        .state()
        .releases()
        .forEach(
            release ->
                out.printf(
                    "Package %s of %s, release %s, expires %s.%n",
                    release.packageId(), release.member(), release.release(), release.expires()));
  }
}
