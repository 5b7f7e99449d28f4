package org.courseveil.jobs;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.report.Outcome;
import org.courseveil.report.PolicyInForce;
import org.courseveil.report.ReportWriter;
import org.courseveil.report.RunReport;

/** The report of a run, put together from what its stages returned. */
final class RunReports {
  private static final int MOST_DEADLINES = 6;

  private final Run run;
  private final JobConfig config;

  RunReports(Run run) {
    this.run = run;
    this.config = run.config();
  }

  /** Writes the report of a run that released rows, if anything. */
  void write(ExitCode code, Optional<ArchiveResult> archived, Optional<ReleaseResult> released)
      throws IOException {
    write(code, archived, released, Optional.empty());
  }

  /** Writes the report, and tells the operator what needs attention and where the report lies. */
  void write(
      ExitCode code,
      Optional<ArchiveResult> archived,
      Optional<ReleaseResult> released,
      Optional<CountResult> counted)
      throws IOException {
    List<String> warnings = new ArrayList<>();
    archived.flatMap(ArchiveResult::deadlines).ifPresent(days -> warnings.addAll(days.warnings()));
    released.ifPresent(result -> warnings.addAll(heldMembers(result)));
    counted.ifPresent(result -> warnings.addAll(heldMembers(result)));
    RunReport report =
        new RunReport(
            new org.courseveil.report.Run(
                run.job(),
                config.platform().id(),
                config.platform().name(),
                config.platform().contact(),
                run.asOf(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                "courseveil " + Version.current()),
            PolicyInForce.of(config.policy()),
            archived.map(result -> ArchiveReport.of(run, result)),
            released.map(result -> new ReleaseReport(run).of(result)),
            counted.map(CountResult::section),
            new Outcome(
                code.value(),
                archived
                    .flatMap(ArchiveResult::deadlines)
                    .map(Deadlines::lateDays)
                    .orElse(List.of()),
                warnings,
                nextDeadlines(archived)));
    ReportWriter.write(config.report(), report);
    warnings.forEach(warning -> run.progress().step("ATTENTION: " + warning));
    run.progress().step("the report lies in " + config.report());
  }

  private static List<String> heldMembers(ReleaseResult result) {
    return result.members().stream()
        .filter(MemberResult::isHeldWhole)
        .map(member -> "Nothing was released for " + member.member().id() + ".")
        .toList();
  }

  private static List<String> heldMembers(CountResult result) {
    return result.members().stream()
        .filter(CountResult.MemberCount::isHeldWhole)
        .map(member -> "Nothing was released for " + member.member().id() + ".")
        .toList();
  }

  private List<Outcome.Deadline> nextDeadlines(Optional<ArchiveResult> archived) {
    List<Outcome.Deadline> next = new ArrayList<>();
    archived.flatMap(ArchiveResult::deadlines).ifPresent(days -> next.addAll(days.next()));
    for (Member member : config.members()) {
      for (Certificate certificate : run.recipients().of(member)) {
        certificate
            .expiry()
            .ifPresent(
                expiry ->
                    next.add(
                        new Outcome.Deadline(
                            LocalDate.ofInstant(expiry, ZoneOffset.UTC),
                            "certificate of " + member.id() + " expires",
                            1)));
      }
    }
    return next.stream()
        .sorted(Comparator.comparing(Outcome.Deadline::day))
        .limit(MOST_DEADLINES)
        .toList();
  }
}
