package org.courseveil.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sealed messages and signatures between this package and Sequoia's sq, in both directions. */
final class SequoiaTest {
  private static final String CONTENT = "{\"key\":\"\u00fc\"}\n";

  @TempDir private Path directory;

  @BeforeEach
  void requireSequoia() {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "sq")));
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("Continuous integration needs Sequoia: install sq.");
    }
    assumeTrue(there, "Sequoia is not installed (package sq): its tests are left out.");
  }

  private String sq(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("sq", "--force"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as(output).isZero();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
    return output;
  }

  /** Makes a key pair in sq's way: the files NAME.key and NAME.cert. */
  private Certificate generate(String name, String suite) throws IOException {
    sq("key", "generate", "--cipher-suite", suite, "--userid", name, "--export", name + ".key");
    sq("key", "extract-cert", "--output", name + ".cert", name + ".key");
    return Certificate.read(directory.resolve(name + ".cert"));
  }

  private SecretKey platform() throws IOException {
    SecretKey platform = Keys.fresh(directory, "platform.key");
    Files.writeString(directory.resolve("platform.cert"), platform.certificate().armored());
    return platform;
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa3k", "rsa4k", "cv25519"})
  void seal_toSequoiasCertificate_isOpenedAndVerifiedBySequoia(String suite) throws IOException {
    Certificate member = generate("member", suite);
    assertThat(member.obstaclesToSealing(Instant.now())).isEmpty();
    SecretKey platform = platform();
    Files.write(directory.resolve("message.asc"), Keys.seal(CONTENT, member, platform));

    String said =
        sq(
            "decrypt",
            "--recipient-key",
            "member.key",
            "--signer-cert",
            "platform.cert",
            "--output",
            "opened",
            "message.asc");

    assertThat(said).contains("1 good signature");
    assertThat(Files.readString(directory.resolve("opened"))).isEqualTo(CONTENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa3k", "rsa4k", "cv25519"})
  void open_whatSequoiaSealed_isItsContent(String suite) throws IOException {
    Certificate signer = generate("signer", suite);
    generate("member", suite);
    Files.writeString(directory.resolve("content"), CONTENT);
    sq(
        "encrypt",
        "--recipient-cert",
        "member.cert",
        "--signer-key",
        "signer.key",
        "--output",
        "message.asc",
        "content");

    try (SecretKey member = SecretKey.read(directory.resolve("member.key"), Passphrase.none())) {
      byte[] message = Files.readAllBytes(directory.resolve("message.asc"));
      assertThat(Keys.open(message, member, signer)).isEqualTo(CONTENT);
    }
  }

  @Test
  void open_whatSequoiaDidNotSign_isRefused() throws IOException {
    SecretKey platform = platform();
    Files.writeString(directory.resolve("content"), CONTENT);
    sq("encrypt", "--recipient-cert", "platform.cert", "--output", "message.asc", "content");
    byte[] message = Files.readAllBytes(directory.resolve("message.asc"));

    assertThatThrownBy(() -> Keys.open(message, platform, platform.certificate()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not exactly one signature");
  }

  @Test
  void sign_data_isGoodToSequoia() throws IOException {
    byte[] data = CONTENT.getBytes(StandardCharsets.UTF_8);
    SecretKey platform = platform();
    Files.write(directory.resolve("data"), data);
    Files.writeString(
        directory.resolve("data.asc"),
        DetachedSignature.sign(new ByteArrayInputStream(data), platform));

    assertThat(sq("verify", "--signer-cert", "platform.cert", "--detached", "data.asc", "data"))
        .contains("1 good signature");
  }
}
