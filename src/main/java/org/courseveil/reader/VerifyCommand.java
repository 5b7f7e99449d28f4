package org.courseveil.reader;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.courseveil.packaging.format.OpenedPackage;
import org.courseveil.packaging.format.PackageManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks that a package is whole and the platform's; needs no secret. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = ReaderVersion.class,
    description = {
      "Checks signature, digests, names and age of a package. It needs no secret.",
      "Prints one line a problem, which names the file."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private PackageArguments arguments = new PackageArguments();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<OpenedPackage> opened = arguments.verify(terminal);
    if (opened.isEmpty()) {
      return Reader.REFUSED;
    }
    PackageManifest manifest = opened.get().manifest();
    terminal
        .out()
        .println(
            "verified: package "
                + manifest.packageId()
                + ", release "
                + manifest.release()
                + " of "
                + manifest.member()
                + ", number "
                + manifest.sequence());
    return Reader.FINE;
  }
}
