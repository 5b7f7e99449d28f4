package org.courseveil.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.KeyGeneration;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.openpgp.PlatformSealer;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.parquet.DataKey;
import org.courseveil.quickstart.FileTree;
import org.courseveil.quickstart.ShellCommand;
import org.courseveil.samples.SampleExport;
import org.courseveil.samples.SampleSize;

/**
 * An operator's folder, laid out as docs/operations.md says: an export, keys under a passphrase,
 * members and a configuration.
 */
record Workplace(Path root) {
  static final Path HOME = Path.of("").toAbsolutePath();
  static final String PASSPHRASE = "correct horse battery staple 29";

  /** What makes short-lived JVMs quick. */
  static final String QUICK =
      "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC";

  private static final Map<String, String> ENVIRONMENT =
      Map.of("COURSEVEIL_PASSPHRASE", PASSPHRASE, "COURSEVEIL_JVM", QUICK);

  static final String PLATFORM = "sample-campus";
  static final String RELEASE = "2026-11";
  static final String MEMBER = "northbridge";

  static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** Large enough that a member has enough learners for a release, small enough to be quick. */
  private static final SampleSize SIZE = new SampleSize(120, 20, 0, 0);

  private static final long SEED = 11;

  /** Makes a new workplace, in the place of one that is there. */
  static Workplace make(Path root) throws IOException {
    FileTree.remove(root);
    Workplace made = new Workplace(root);
    Files.createDirectories(root.resolve("keys"));
    SampleExport.write(SIZE, SEED, root.resolve("export"), made.truth());
    made.keys();
    made.configuration();
    return made;
  }

  Path truth() {
    return root.resolve("truth");
  }

  Path config() {
    return root.resolve("run.yaml");
  }

  Path key(String name) {
    return root.resolve("keys").resolve(name);
  }

  Path ledger() {
    return root.resolve("ledger");
  }

  /** Returns where the one package lies. */
  Path release() {
    return root.resolve("packages").resolve(MEMBER).resolve(RELEASE);
  }

  /** Runs a command of jobs/ on this workplace's configuration. */
  ShellCommand job(String name, String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command(name));
    words.addAll(List.of(arguments));
    return ShellCommand.run(HOME, ENVIRONMENT, words);
  }

  /** Starts a command of jobs/ on this workplace's configuration; what it prints is dropped. */
  Process start(String name) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(name))
            .directory(HOME.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(ENVIRONMENT);
    return builder.start();
  }

  private List<String> command(String name) {
    return List.of("jobs/" + name, "--config", config().toString());
  }

  /** Runs the reader on the package as its recipient, into a folder that the command makes. */
  ShellCommand reader(String command, Path out) throws IOException, InterruptedException {
    return ShellCommand.run(
        HOME,
        Map.of(),
        List.of(
            "jobs/reader",
            command,
            release().toString(),
            "--signer",
            key("platform.public.asc").toString(),
            "--secret-key",
            key(MEMBER + ".secret.asc").toString(),
            "--state",
            root.resolve("reader-state").toString(),
            "--out",
            out.toString()));
  }

  /** Returns the platform's key; the caller closes it. */
  SecretKey platform() throws IOException {
    return SecretKey.read(key("platform.secret.asc"), Passphrase.of(PASSPHRASE.toCharArray()));
  }

  private void keys() throws IOException {
    pair("platform", Passphrase.of(PASSPHRASE.toCharArray()));
    pair(MEMBER, Passphrase.none());
    try (SecretKey platform = platform();
        DataKey key = DataKey.random()) {
      Files.writeString(
          key("ledger.key.asc"), new PlatformSealer(platform).seal(key.exposeBytes()));
    }
  }

  private void pair(String name, Passphrase passphrase) throws IOException {
    KeyGeneration.KeyPair pair =
        KeyGeneration.generate(
            name + " <" + name + "@campus.example>", passphrase, Optional.empty());
    Files.writeString(key(name + ".secret.asc"), pair.secretKey());
    Files.writeString(key(name + ".public.asc"), pair.certificate());
    byte[] armored = pair.certificate().getBytes(StandardCharsets.US_ASCII);
    Files.writeString(key(name + ".fingerprint"), Certificate.of(armored).fingerprint() + "\n");
  }

  /** The sample's own configuration for one of its members, with places in this folder. */
  private void configuration() throws IOException {
    Path sample = HOME.resolve("sample-data");
    String members = Files.readString(sample.resolve("members.yaml"));
    Files.writeString(
        root.resolve("members.yaml"),
        here(members.substring(0, members.indexOf("  - id: lakeside"))));
    Files.writeString(config(), here(Files.readString(sample.resolve("quickstart.yaml"))));
  }

  private static String here(String text) {
    return text.replace("../target/quickstart/", "")
        .replaceFirst("(?s)notices:\n.*?\n\n", "")
        .replace("root: edx", "root: export/edx")
        .replace(" deletions/", " export/deletions/")
        .replace(" exclusions/", " export/exclusions/");
  }
}
