package org.courseveil.jobs;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.courseveil.packaging.Recipients;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.policy.ConfigReader;
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
}
