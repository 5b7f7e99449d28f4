package org.courseveil.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.courseveil.openpgp.Certificate;
import org.courseveil.packaging.format.PackageVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How fast a package is verified, against sha256sum over the same files. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Verifies a package, and lets sha256sum check its manifest, in turns. Starts no Spark.")
final class BenchVerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PACKAGE", description = "The package's directory.")
  private Path directory = Path.of("");

  @Option(
      names = "--signer",
      required = true,
      paramLabel = "FILE",
      description = "The platform's certificate.")
  private Path signer = Path.of("");

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds of both (default: 7).")
  private int rounds = 7;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = command.commandLine().getOut();
    PackageVerifier verifier = PackageVerifier.of(Certificate.read(signer));
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      verifier.verify(directory).orThrow();
      long between = System.nanoTime();
      digest();
      theirs.add((System.nanoTime() - between) / 1e9);
      ours.add((between - start) / 1e9);
    }
    out.printf(
        Locale.ROOT,
        "%.1f MB; verify %.3f s, sha256sum %.3f s, ratio %.2f%n",
        bytes() / 1e6,
        BenchTimes.median(ours),
        BenchTimes.median(theirs),
        BenchTimes.median(ours) / BenchTimes.median(theirs));
    out.flush();
    return ExitCode.DONE.value();
  }

  private void digest() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sha256sum", "--strict", "--quiet", "-c", "manifest-sha256.txt")
            .directory(directory.toFile())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("sha256sum refuses " + directory);
    }
  }

  private long bytes() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      long sum = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }
}
