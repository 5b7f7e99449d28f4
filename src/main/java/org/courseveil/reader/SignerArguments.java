package org.courseveil.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.courseveil.openpgp.Certificate;
import picocli.CommandLine.Option;

/** The one signer that is trusted, named by the recipient and never by a package. */
final class SignerArguments {
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{40}");

  @Option(
      names = "--signer",
      required = true,
      paramLabel = "FINGERPRINT_OR_CERTIFICATE",
      description =
          "The platform's certificate file, or its full fingerprint of 40 hexadecimal digits"
              + " together with --signer-certificate. Take it from the platform by another way"
              + " than the package.")
  private String signer = "";

  @Option(
      names = "--signer-certificate",
      paramLabel = "FILE",
      description = "The certificate file that must have the fingerprint given with --signer.")
  private Optional<Path> certificate = Optional.empty();

  /** Reads the certificate; one that lies in or beside the package is refused. */
  Certificate certificate(Path packageDirectory) throws IOException {
    String fingerprint = signer.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!FINGERPRINT.matcher(fingerprint).matches()) {
      if (certificate.isPresent()) {
        throw new RefusedException(
            "--signer-certificate goes with a full fingerprint of 40 hexadecimal digits in"
                + " --signer. Provided value: "
                + signer);
      }
      return read(Path.of(signer), packageDirectory);
    }
    Path file =
        certificate.orElseThrow(
            () ->
                new RefusedException(
                    "--signer is a fingerprint: name the certificate's file with"
                        + " --signer-certificate."));
    Certificate read = read(file, packageDirectory);
    if (!read.fingerprint().equals(fingerprint)) {
      throw new RefusedException(
          file + " is the certificate " + read.fingerprint() + ", and not " + fingerprint);
    }
    return read;
  }

  private static Certificate read(Path file, Path packageDirectory) throws IOException {
    Path beside = packageDirectory.toRealPath().getParent();
    if (beside != null && file.toRealPath().startsWith(beside)) {
      throw new RefusedException(
          file
              + " lies in or beside the package. A package does not say whom to trust: use the"
              + " certificate that the platform gave by another way, and keep it elsewhere.");
    }
    return Certificate.read(file);
  }
}
