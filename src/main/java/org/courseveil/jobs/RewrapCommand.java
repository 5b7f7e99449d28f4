package org.courseveil.jobs;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.courseveil.archive.Release;
import org.courseveil.packaging.format.AddedEnvelopes;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.packaging.format.Sha256;
import org.courseveil.parquet.DataKey;
import org.courseveil.policy.RecipientState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A package for a certificate that its member has now and had not then. */
@Command(
    name = "rewrap",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Seals a published package's key to the certificates that its member has now; the data, and"
            + " envelopes that are there, stay as they are.")
final class RewrapCommand implements Callable<Integer> {
  @Mixin private final JobOptions options = new JobOptions();
  @Mixin private final PublishedRelease published = new PublishedRelease();

  @Override
  public Integer call() throws Exception {
    try (Run run = Run.openWithoutSpark(options.job(), options.config, options.progress())) {
      Release release = published.of(run);
      List<Recipient> recipients = recipients(run);
      List<String> added;
      try (DataKey key = key(run, release)) {
        added =
            AddedEnvelopes.to(
                    published.place(run),
                    run.platform(),
                    run.platform().certificate(),
                    new Sha256(release.manifestDigest()))
                .add(
                    recipients,
                    key,
                    run.config().packages().path().resolve(".staging").resolve("rewrap"));
      }
      List<String> all =
          recipients.stream().map(recipient -> recipient.certificate().fingerprint()).toList();
      run.ledger().publish(run.ledger().state().sealedTo(release.packageId(), all));
      for (String fingerprint : added) {
        run.progress().step("sealed " + release.packageId() + " to " + fingerprint);
      }
      if (added.isEmpty()) {
        run.progress().step(release.packageId() + " is sealed to all of them already");
      }
      return ExitCode.DONE.value();
    }
  }

  private List<Recipient> recipients(Run run) {
    List<Recipient> recipients = run.recipients().sealedTo(published.member(run));
    if (recipients.isEmpty() || published.member(run).state() != RecipientState.ACTIVE) {
      throw run.refusal(
          "The member is not active, or has a certificate that is not fit: nothing was sealed to"
              + " it. jobs/members check says why.");
    }
    return recipients;
  }

  private static DataKey key(Run run, Release release) throws IOException {
    String copy =
        release
            .keyCopy()
            .orElseThrow(
                () ->
                    run.refusal(
                        "The platform has no copy of the package's key any more: it was revoked, or"
                            + " has expired. Nobody can seal it again."));
    byte[] bytes = run.keys().sealer().open(copy);
    try {
      return DataKey.copyOf(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
