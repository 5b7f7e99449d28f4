package org.courseveil.jobs;

import java.nio.file.Path;
import org.courseveil.archive.Release;
import org.courseveil.policy.Member;
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
        .orElseThrow(() -> run.refusal("The ledger knows no package " + member + "/" + name + "."));
  }

  /** Returns the member, as the file of members has it. */
  Member member(Run run) {
    return run.config().members().stream()
        .filter(known -> known.id().equals(member))
        .findFirst()
        .orElseThrow(() -> run.refusal("The file of members has no member " + member + "."));
  }

  /** Returns where the package lies. */
  Path place(Run run) {
    return run.config().packages().path().resolve(member).resolve(name);
  }
}
