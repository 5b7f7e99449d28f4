package org.courseveil.jobs;

import java.nio.file.Path;
import java.util.List;
import org.courseveil.archive.Release;
import org.courseveil.policy.Member;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;
import picocli.CommandLine.Option;

/** The arguments that name one published package. */
final class PublishedRelease {
  @Option(names = "--member", required = true, paramLabel = "ID", description = "The member's id.")
  private String member = "";

  @Option(
      names = "--release",
      required = true,
      paramLabel = "NAME",
      description = "The release, such as 2026-11.")
  private String name = "";

  /** Returns the release as the ledger knows it. */
  Release of(Run run) {
    return run.ledger().state().releases().stream()
        .filter(known -> known.member().equals(member) && known.release().equals(name))
        .findFirst()
        .orElseThrow(
            () -> refused(run, "The ledger knows no package " + member + "/" + name + "."));
  }

  /** Returns the member, as the file of members has it. */
  Member member(Run run) {
    return run.config().members().stream()
        .filter(known -> known.id().equals(member))
        .findFirst()
        .orElseThrow(() -> refused(run, "The file of members has no member " + member + "."));
  }

  /** Returns where the package lies. */
  Path place(Run run) {
    return run.config().packages().path().resolve(member).resolve(name);
  }

  static RefusedException refused(Run run, String message) {
    return new RefusedException(List.of(new Problem(run.config().file(), 0, message)));
  }
}
