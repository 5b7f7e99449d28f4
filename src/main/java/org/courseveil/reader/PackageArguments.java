package org.courseveil.reader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.courseveil.packaging.format.Finding;
import org.courseveil.packaging.format.OpenedPackage;
import org.courseveil.packaging.format.PackageVerifier;
import org.courseveil.packaging.format.SequenceMemory;
import org.courseveil.packaging.format.Verification;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of every command: which package, and whom to trust with it. */
final class PackageArguments {
  @Parameters(
      paramLabel = "PACKAGE",
      description = "The package's directory, MEMBER/RELEASE as it was delivered.")
  private Path directory = Path.of("");

  @Mixin private SignerArguments signer = new SignerArguments();

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "Where the newest package seen is remembered, so that an old one is not taken for new"
              + " (default: courseveil/reader in the user's state directory).")
  private Optional<Path> state = Optional.empty();

  @Option(
      names = "--older",
      description = "Accept a package older than the newest one seen: an earlier release, again.")
  private boolean older;

  Path directory() {
    return directory;
  }

  /** Returns a name for what is made of the package: MEMBER-RELEASE. */
  String name() {
    Path whole = directory.toAbsolutePath().normalize();
    return whole
        .subpath(Math.max(0, whole.getNameCount() - 2), whole.getNameCount())
        .toString()
        .replace(File.separatorChar, '-');
  }

  /** Verifies the package, and says so; of one that is refused, all that was found. */
  Optional<OpenedPackage> verify(Terminal terminal) throws IOException {
    SequenceMemory memory = SequenceMemory.in(state.orElseGet(terminal::state));
    PackageVerifier verifier =
        PackageVerifier.of(signer.certificate(directory), older ? memory.acceptingOlder() : memory);
    Verification verification = verifier.verify(directory);
    if (verification instanceof Verification.Refused refused) {
      for (Finding finding : refused.findings()) {
        terminal.err().println(finding);
      }
      return Optional.empty();
    }
    return Optional.of(verification.orThrow());
  }

  /** Says of a package in the clear that it needs no opening, and where its files are. */
  boolean isInTheClear(OpenedPackage opened, Terminal terminal) {
    boolean open = opened.manifest().isPublic();
    if (open) {
      terminal.out().println("Its files are in the clear and need no opening:");
      opened.description().resources().stream()
          .flatMap(table -> opened.files(table).stream())
          .forEach(terminal.out()::println);
    }
    return open;
  }
}
