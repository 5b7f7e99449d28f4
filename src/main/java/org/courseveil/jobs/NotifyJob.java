package org.courseveil.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.courseveil.archive.Archive;
import org.courseveil.ingest.DeletedLearners;
import org.courseveil.ingest.PlatformExport;
import org.courseveil.ingest.Subject;
import org.courseveil.notices.NoticeRun;
import org.courseveil.notices.Notifier;
import org.courseveil.policy.NoticeSettings;

/**
 * The job apart from archive and packages: members are told of deletions. Its requests are due when
 * the archive's are (edx-2023, rule E23-4).
 */
final class NotifyJob {
  private final Run run;

  NotifyJob(Run run) {
    this.run = run;
  }

  /** Tells whom it can, and prints what it did in counts. */
  ExitCode run(PrintWriter out) throws IOException {
    NoticeSettings settings = settings();
    NoticeRun notices;
    // Nothing is read from it: its lock keeps other runs from changing the ledger meanwhile.
    Archive locked = run.archive();
    try {
      run.progress().step("reading enrolments under " + run.config().inputs().root());
      DeletedLearners deleted = DeletedLearners.read(run.spark(), run.config(), run.exports());
      run.progress()
          .step("found " + deleted.learners().size() + " learners whose deletion is complete");
      notices =
          new Notifier(
                  settings,
                  run.config().platform(),
                  run.config().members(),
                  run.recipients(),
                  run.platform(),
                  run.ledger(),
                  run.today())
              .run(deleted);
    } finally {
      locked.close();
    }
    say(notices, out);
    run.recipients().problems().forEach(problem -> out.println("  ATTENTION: " + problem));
    Optional<Deadlines> deadlines =
        deadlines(run, PlatformExport.requests(run.config(), run.exports()));
    deadlines.stream()
        .flatMap(requests -> requests.warnings().stream())
        .forEach(warning -> out.println("  ATTENTION: notices: " + warning));
    out.flush();
    boolean late = deadlines.filter(Deadlines::needAttention).isPresent();
    return notices.needsAttention() || late || !run.recipients().problems().isEmpty()
        ? ExitCode.ATTENTION
        : ExitCode.DONE;
  }

  /** Returns how the requests stand as far as somebody is to be told of them. */
  static Optional<Deadlines> deadlines(Run run, List<Subject> requests) {
    return Deadlines.of(
        run.config(), run.asOf(), requests, run.ledger()::hasNotified, subject -> false);
  }

  private NoticeSettings settings() {
    return run.config()
        .notices()
        .orElseThrow(
            () ->
                run.refusal(
                    "The configuration sends no notices. Add the section 'notices', as"
                        + " configs/edx-2023.yaml has it."));
  }

  private static void say(NoticeRun notices, PrintWriter out) {
    lines(notices.told(), "Told %s of %d learners.", out);
    lines(
        notices.unreachable(),
        "  ATTENTION: %s is not told of %d learners: it is not active, or has no fit certificate.",
        out);
    lines(
        notices.unmapped(),
        "  ATTENTION: nobody is known to be told for organization %s (%d learners). Name its"
            + " partners, or put it under notices.untold.",
        out);
    if (notices.onHold() > 0) {
      out.printf("Held back for legal holds: %d learners.%n", notices.onHold());
    }
    if (notices.unreadable() > 0) {
      out.printf(
          "  ATTENTION: %d enrolments cannot be read; who would be told of them is not known.%n",
          notices.unreadable());
    }
    if (notices.expired() > 0) {
      out.printf("Removed %d files of earlier notices, whose time is over.%n", notices.expired());
    }
    if (notices.told().isEmpty()) {
      out.println("Nothing to tell that was not told before.");
    }
  }

  private static void lines(SortedMap<String, Long> counts, String form, PrintWriter out) {
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      out.println(form.formatted(entry.getKey(), entry.getValue()));
    }
  }
}
