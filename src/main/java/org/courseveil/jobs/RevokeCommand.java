package org.courseveil.jobs;

import java.util.concurrent.Callable;
import org.courseveil.archive.Release;
import org.courseveil.packaging.format.PackageId;
import org.courseveil.packaging.format.Revocation;
import org.courseveil.packaging.format.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The end of a package before its time. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Destroys the platform's own copy of a package's key, and publishes a signed notice beside the"
          + " package that asks recipients to destroy it. What recipients have, and copies of old"
          + " ledgers, are out of its reach."
    })
final class RevokeCommand implements Callable<Integer> {
  @Mixin private final JobOptions options = new JobOptions();
  @Mixin private final PublishedRelease published = new PublishedRelease();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "One line for the recipients; it must not name anybody.")
  private String reason = "";

  @Override
  public Integer call() throws Exception {
    try (Run run = Run.openWithoutSpark(options.job(), options.config, options.progress())) {
      Release release = published.of(run);
      Revocation notice;
      try {
        notice =
            new Revocation(
                new PackageId(release.packageId()),
                release.member(),
                release.release(),
                new Sha256(release.manifestDigest()),
                run.today(),
                reason);
      } catch (IllegalArgumentException invalid) {
        throw run.refusal("--reason must be one line of text.");
      }
      run.ledger().publish(run.ledger().state().forgetPackageKey(release.packageId()));
      notice.publish(published.place(run), run.platform());
      run.progress().step("revoked " + release.packageId());
      run.progress().step("the notice is " + Revocation.beside(published.place(run)));
      return ExitCode.DONE.value();
    }
  }
}
