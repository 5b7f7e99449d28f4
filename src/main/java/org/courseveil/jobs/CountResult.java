package org.courseveil.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.courseveil.policy.CellRequirement;
import org.courseveil.policy.Member;
import org.courseveil.report.CountsSection;

/** What left, or would leave, as tables of counts. */
record CountResult(String release, CellRequirement required, List<MemberCount> members) {
  /** How a member's release of counts ended. */
  enum Outcome {
    PUBLISHED("The counts lie in their places."),
    ASSESSED("These counts would leave."),
    ALREADY_RELEASED("This cycle's release is out already; what came since waits for the next."),
    NO_UNITS("The archive has no units of its courses."),
    TOO_FEW_LEARNERS("No course has enough learners; they wait for a later release."),
    RECIPIENT_NOT_ACTIVE("The recipient is suspended or terminated: nothing leaves to it.");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * What became of one member's units.
   *
   * @param courses the units that are counted, by course
   */
  record MemberCount(
      Member member,
      Outcome outcome,
      Map<String, Long> courses,
      long cells,
      long waiting,
      List<Path> places) {

    boolean isHeldWhole() {
      return outcome == Outcome.TOO_FEW_LEARNERS || outcome == Outcome.RECIPIENT_NOT_ACTIVE;
    }

    private CountsSection.MemberCounts section() {
      return new CountsSection.MemberCounts(
          member.id(),
          member.name(),
          outcome.words(),
          courses.size(),
          cells,
          courses.values().stream().mapToLong(Long::longValue).sum(),
          waiting,
          places.stream().map(Path::toString).toList());
    }
  }

  ExitCode exitCode() {
    return members.stream().anyMatch(MemberCount::isHeldWhole) ? ExitCode.ATTENTION : ExitCode.DONE;
  }

  CountsSection section() {
    return new CountsSection(
        release, required, members.stream().map(MemberCount::section).toList());
  }
}
