package org.courseveil.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one run did, in counts and vocabulary: nothing in it names a learner.
 *
 * @param archive what the archive stage did, if the run had one
 * @param release what the package stage did or, in an assessment, would do, if the run had one
 */
public record RunReport(
    Run run,
    PolicyInForce policy,
    Optional<ArchiveSection> archive,
    Optional<ReleaseSection> release,
    Outcome outcome) {

  /** Returns what the figures of this report themselves show, checked anew from the figures. */
  public List<Check> checks() {
    return Stream.concat(
            archive.stream().flatMap(section -> section.checks().stream()),
            release.stream().flatMap(section -> section.checks().stream()))
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
