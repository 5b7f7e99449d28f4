package org.courseveil.jobs;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.courseveil.archive.Release;
import org.courseveil.policy.Member;
import org.courseveil.report.JsonScope;
import org.courseveil.report.Scope;
import org.courseveil.report.TextScope;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What a key, or all keys of a member, could open: the question when one is lost. */
@Command(
    name = "scope",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints what a lost key, or the keys of a member, could open: packages with their recipients,"
            + " columns and rounded counts, and notices.")
final class ScopeCommand implements Callable<Integer> {
  private static final String KEY = "[0-9A-F]{16,40}";

  @ParentCommand private StatusCommand status = new StatusCommand();

  @ArgGroup(multiplicity = "1")
  private Lost lost = new Lost();

  @Option(names = "--json", description = "Print one JSON object, and nothing else.")
  private boolean json;

  /** Whose keys are in question: one of the two. */
  private static final class Lost {
    @Option(
        names = "--key",
        paramLabel = "FINGERPRINT",
        description = "The certificate's fingerprint, or its last sixteen digits or more.")
    private String key = "";

    @Option(names = "--member", paramLabel = "ID", description = "The member's id.")
    private String member = "";
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = status.options().out();
    try (Run run = Run.openWithoutSpark("scope", status.options().config, Progress.silent())) {
      Scope scope = lost.member.isEmpty() ? ofKey(run) : ofMember(run);
      if (json) {
        out.print(JsonScope.text(scope));
      } else {
        TextScope.lines(scope).forEach(out::println);
      }
      out.flush();
      return ExitCode.DONE.value();
    }
  }

  private Scope ofKey(Run run) {
    String key = lost.key.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!key.matches(KEY)) {
      throw run.refusal(
          "--key must be a fingerprint, or its last sixteen hexadecimal digits or more. Provided"
              + " length: "
              + key.length());
    }
    boolean platform = run.platform().certificate().fingerprint().endsWith(key);
    return new Scope(
        "the key " + key,
        platform,
        packages(
            run,
            release ->
                platform
                    ? release.keyCopy().isPresent()
                    : release.content().recipients().stream().anyMatch(one -> one.endsWith(key))),
        run.config().members().stream()
            .filter(
                member ->
                    run.recipients().of(member).stream()
                        .anyMatch(certificate -> certificate.fingerprint().endsWith(key)))
            .map(member -> told(run, member))
            .toList());
  }

  private Scope ofMember(Run run) {
    List<Member> members =
        run.config().members().stream().filter(one -> one.id().equals(lost.member)).toList();
    if (members.isEmpty()
        && run.ledger().state().releases().stream()
            .noneMatch(release -> release.member().equals(lost.member))) {
      throw run.refusal("--member must be the id of a member. Provided value: " + lost.member);
    }
    return new Scope(
        "the keys of " + lost.member,
        false,
        packages(run, release -> release.member().equals(lost.member)),
        members.stream().map(member -> told(run, member)).toList());
  }

  private static List<Scope.Opened> packages(Run run, Predicate<Release> opened) {
    return run.ledger().state().releases().stream()
        .filter(opened)
        .map(
            release ->
                new Scope.Opened(
                    release.packageId(),
                    release.member(),
                    release.release(),
                    release.expires(),
                    !release.expires().isAfter(run.today()),
                    rounded(run, release.units()),
                    release.content().recipients(),
                    release.content().columns()))
        .toList();
  }

  private static Scope.Told told(Run run, Member member) {
    return new Scope.Told(member.id(), rounded(run, run.ledger().learnersToldTo(member.id())));
  }

  private static long rounded(Run run, long count) {
    int k = run.config().policy().privacy().k();
    return count / k * k;
  }
}
