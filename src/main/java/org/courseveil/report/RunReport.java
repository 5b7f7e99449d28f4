package org.courseveil.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one run did, in counts and vocabulary: nothing in it names a learner.
 *
 * @param archive what the archive stage did, if the run had one
 * @param release what the package stage did or, in an assessment, would do, if the run had one
 * @param counts the same of tables of counts, where those leave in place of rows
 */
public record RunReport(
    Run run,
    PolicyInForce policy,
    Optional<ArchiveSection> archive,
    Optional<ReleaseSection> release,
    Optional<CountsSection> counts,
    Outcome outcome) {

  /** Returns the report of a run that counted nothing. */
  public RunReport(
      Run run,
      PolicyInForce policy,
      Optional<ArchiveSection> archive,
      Optional<ReleaseSection> release,
      Outcome outcome) {
    this(run, policy, archive, release, Optional.empty(), outcome);
  }

  /** Returns what the figures of this report themselves show, checked anew from the figures. */
  public List<Check> checks() {
    return Stream.of(
            archive.stream().flatMap(section -> section.checks().stream()),
            release.stream().flatMap(section -> section.checks().stream()),
            counts.stream().flatMap(section -> section.checks().stream()))
        .flatMap(checks -> checks)
        .toList();
  }

  /** Returns whether every check of this report passed. */
  public boolean sound() {
    return checks().stream().allMatch(Check::passed);
  }

  /** Returns whether a check failed and yet the run says that none did. */
  boolean contradictsItself() {
    return !sound() && outcome.exitCode() != Outcome.CHECK_FAILED;
  }
}
