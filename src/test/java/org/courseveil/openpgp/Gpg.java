package org.courseveil.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * GnuPG with a home of its own. The home's path is short because of the agent's socket; nothing
 * asks the network.
 */
public final class Gpg implements AutoCloseable {
  private static final Pattern CREATED = Pattern.compile("KEY_CREATED \\S+ ([0-9A-F]{40})");

  private final Path home;
  private int made;

  private Gpg(Path home) {
    this.home = home;
  }

  /** What a run ended with: its exit code, its output, its status lines and messages. */
  public static final class Result {
    private final int exit;
    private final byte[] output;
    private final String status;

    private Result(int exit, byte[] output, String status) {
      this.exit = exit;
      this.output = output;
      this.status = status;
    }

    int exit() {
      return exit;
    }

    public byte[] output() {
      return output;
    }

    String status() {
      return status;
    }
  }

  /** Opens a new home; without GnuPG, continuous integration fails and others skip the test. */
  public static Gpg open() throws IOException {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "gpg")));
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("Continuous integration needs GnuPG 2.2: install gnupg.");
    }
    assumeTrue(there, "GnuPG is not installed (package gnupg): its tests are left out.");
    Path home = Files.createTempDirectory(Path.of("/tmp"), "g");
    // As few rounds as it allows: the agent would take a second for every passphrase.
    Files.writeString(home.resolve("gpg-agent.conf"), "s2k-count 65536\n");
    return new Gpg(home);
  }

  /** Makes a key that certifies and signs, with an encryption subkey if one is named. */
  public String generate(String algorithm, String encryption, String passphrase, String... options)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--passphrase", passphrase, "--quick-generate-key"));
    arguments.addAll(List.of("Member " + made++, algorithm, "cert,sign", "5y"));
    Matcher created = CREATED.matcher(run("", arguments.toArray(String[]::new)).status());
    assertThat(created.find()).isTrue();
    if (!encryption.isEmpty()) {
      List<String> subkey = new ArrayList<>(List.of(options));
      subkey.addAll(List.of("--passphrase", passphrase, "--quick-add-key"));
      subkey.addAll(List.of(created.group(1), encryption, "encr", "5y"));
      run("", subkey.toArray(String[]::new));
    }
    return created.group(1);
  }

  public Certificate certificate(String fingerprint) throws IOException {
    return Certificate.of(run("", "--armor", "--export", fingerprint).output());
  }

  public SecretKey secretKey(String fingerprint, String passphrase) throws IOException {
    try (Passphrase opening = Passphrase.of(passphrase.toCharArray())) {
      return SecretKey.read(exportSecretKey(fingerprint, passphrase), opening);
    }
  }

  public Path exportSecretKey(String fingerprint, String passphrase) throws IOException {
    Result exported =
        run("", "--passphrase", passphrase, "--armor", "--export-secret-keys", fingerprint);
    return Files.write(home.resolve(fingerprint + ".secret"), exported.output());
  }

  /** Opens a message with a secret key that stays where it is; its signature must be good. */
  public byte[] decrypt(Path message) throws IOException {
    Result opened = run("", "--decrypt", message.toString());
    assertThat(opened.status()).contains("GOODSIG", "DECRYPTION_OKAY");
    return opened.output();
  }

  /** Whether a detached signature of a file is good. */
  public boolean verifies(Path signature, Path file) throws IOException {
    Result result = attempt("", "--verify", signature.toString(), file.toString());
    return result.exit() == 0 && result.status().contains("GOODSIG");
  }

  /** Encrypts as exporters do, unsigned. */
  public byte[] encrypt(byte[] content, String fingerprint, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    Path plain = file("plain", content);
    arguments.addAll(List.of("--recipient", fingerprint, "--output", "-"));
    arguments.addAll(List.of("--encrypt", plain.toString()));
    return run("", arguments.toArray(String[]::new)).output();
  }

  public void importKey(String armored) throws IOException {
    run(armored, "--import");
  }

  /** Revokes a key with the revocation that GnuPG laid by when it made the key. */
  public void revoke(String fingerprint) throws IOException {
    Path prepared = home.resolve("openpgp-revocs.d").resolve(fingerprint + ".rev");
    run(Files.readString(prepared).replace(":-----BEGIN", "-----BEGIN"), "--import");
  }

  Path file(String name, byte[] content) throws IOException {
    return Files.write(home.resolve(name), content);
  }

  Path home() {
    return home;
  }

  /** Runs GnuPG and requires that it succeeds. */
  public Result run(String input, String... arguments) throws IOException {
    Result result = attempt(input, arguments);
    assertThat(result.exit()).as(result.status()).isZero();
    return result;
  }

  Result attempt(String input, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "gpg",
                "--homedir",
                home.toString(),
                "--batch",
                "--no-tty",
                "--no-auto-key-locate",
                "--no-auto-key-retrieve",
                "--pinentry-mode",
                "loopback",
                "--trust-model",
                "always",
                "--status-fd",
                "2"));
    command.addAll(List.of(arguments));
    return start(input, command);
  }

  private Result start(String input, List<String> command) throws IOException {
    Path status = home.resolve("status");
    Process process = new ProcessBuilder(command).redirectError(status.toFile()).start();
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException closedEarly) {
      // GnuPG that refuses does not read on; its exit code says so.
    }
    byte[] output = process.getInputStream().readAllBytes();
    try {
      return new Result(process.waitFor(), output, Files.readString(status));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  @Override
  public void close() throws IOException {
    start("", List.of("gpgconf", "--homedir", home.toString(), "--kill", "all"));
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(Gpg::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
