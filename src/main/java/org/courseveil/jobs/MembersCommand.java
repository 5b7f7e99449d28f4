package org.courseveil.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.packaging.Recipients;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.policy.ConfigReader;
import org.courseveil.policy.Confirmation;
import org.courseveil.policy.Member;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The enrolment of members, apart from any run: no data is read and no secret key is needed. */
@Command(
    name = "members",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Looks after the file of members.")
final class MembersCommand {
  @Spec private CommandSpec command = CommandSpec.create();

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = {
        "Checks the certificate of every recipient as each run does before it reads any data:"
            + " pinned by its full fingerprint, able to encrypt, strong, neither expired nor"
            + " revoked. Prints those that are fit, and every problem of the others."
      })
  int check(
      @Option(
              names = "--members",
              required = true,
              paramLabel = "FILE",
              description = "The file of members; configs/members.yaml explains it.")
          Path file) {
    PrintWriter out = command.commandLine().getOut();
    ExitCode code = ExitCode.DONE;
    List<Problem> problems = new ArrayList<>();
    for (Member member : ConfigReader.readMembers(file)) {
      try {
        for (Recipient recipient : Recipients.read(List.of(member)).sealedTo(member)) {
          code = code.and(new EnrolledCertificate(member, recipient).tell(Instant.now(), out));
        }
      } catch (RefusedException refused) {
        problems.addAll(refused.problems());
      }
    }
    out.flush();
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return code.value();
  }

  @Command(
      name = "confirm",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = {
        "Confirms whose the certificate of a data czar's address is: the fingerprint that its owner"
            + " told you by another way than e-mail must be the certificate's. Only then is anything"
            + " sealed to it."
      })
  int confirm(
      @Option(
              names = "--members",
              required = true,
              paramLabel = "FILE",
              description = "The file of members, which names the data czars' file.")
          Path file,
      @Option(
              names = "--address",
              required = true,
              paramLabel = "ADDRESS",
              description = "The recipient, as the data czars' file names it.")
          String address,
      @Option(
              names = "--fingerprint",
              required = true,
              paramLabel = "FINGERPRINT",
              description = "The full fingerprint, as its owner told it.")
          String told)
      throws IOException {
    PrintWriter out = command.commandLine().getOut();
    Confirmation confirmation = ConfigReader.confirmation(file, address);
    Certificate certificate = certificate(confirmation);
    String fingerprint = told.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!certificate.fingerprint().equals(fingerprint)) {
      throw refused(
          confirmation,
          "The certificate's fingerprint is "
              + certificate.fingerprint()
              + ", and "
              + told
              + " was told. It may be somebody else's: find out with its owner, and confirm nothing.");
    }
    Optional<String> earlier = confirmation.earlier();
    if (earlier.filter(known -> !known.equals(fingerprint)).isPresent()) {
      throw refused(
          confirmation,
          "Another fingerprint stands confirmed for "
              + address
              + ": "
              + earlier.get()
              + ". Remove its line first, if it is not its owner's any more.");
    }
    if (earlier.isEmpty()) {
      confirmation.confirm(fingerprint);
    }
    out.printf("Confirmed %s: %s%n", address, fingerprint);
    out.flush();
    return ExitCode.DONE.value();
  }

  private static Certificate certificate(Confirmation confirmation) {
    try {
      return Certificate.read(confirmation.certificate());
    } catch (IOException e) {
      throw refused(
          confirmation,
          "This is not one readable OpenPGP certificate. Ask the member for it again.");
    }
  }

  private static RefusedException refused(Confirmation confirmation, String message) {
    return new RefusedException(List.of(new Problem(confirmation.certificate(), 0, message)));
  }
}
