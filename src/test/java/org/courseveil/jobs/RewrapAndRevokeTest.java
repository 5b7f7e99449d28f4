package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.DetachedSignature;
import org.courseveil.openpgp.KeyGeneration;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.packaging.format.PackageVerifier;
import org.courseveil.packaging.format.Verification;
import org.courseveil.reader.OpenedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a package after it was published: sealed to another certificate, or revoked. */
final class RewrapAndRevokeTest {
  private static final String[] THE_PACKAGE = {
    "--member", SamplePlatform.MEMBER, "--release", SamplePlatform.RELEASE
  };

  @TempDir Path directory = Path.of("");

  @Test
  void rewrap_toAnAdditionalCertificate_opensForItAndForTheOldOne() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    Map<String, List<Byte>> before = platform.bytes("run/packages");
    List<Map<String, String>> rows = platform.released("summary");
    String fingerprint = enrol(platform, "second");

    SamplePlatform.Ended ended = platform.run("rewrap", THE_PACKAGE);

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains(fingerprint);
    Path envelope = platform.place().resolve("keys").resolve(fingerprint + ".asc");
    assertThat(Files.size(envelope)).isLessThan(10 * 1024);
    Map<String, List<Byte>> after = platform.bytes("run/packages");
    assertThat(after).containsAllEntriesOf(before).hasSize(before.size() + 1);
    assertThat(opened(platform, "second")).isEqualTo(rows);
    assertThat(platform.released("summary")).isEqualTo(rows);
    assertThat(platform.run("status scope", "--key", fingerprint).out())
        .contains("sealed to ", fingerprint);
    assertThat(verify(platform)).isInstanceOf(Verification.Trusted.class);

    SamplePlatform.Ended again = platform.run("rewrap", THE_PACKAGE);
    assertThat(again.out()).contains("is sealed to all of them already");
    assertThat(platform.bytes("run/packages")).isEqualTo(after);
  }

  @Test
  void rewrap_ofAPackageThatWasChanged_isRefused() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    enrol(platform, "second");
    Path readme = platform.place().resolve("README.md");
    Files.writeString(readme, Files.readString(readme) + "more");
    SamplePlatform.Ended ended = platform.run("rewrap", THE_PACKAGE);
    assertThat(ended.code()).isNotZero();
    assertThat(ended.err()).contains("README.md", "differs from its digest");
    assertThat(platform.place().resolve("keys")).isDirectoryNotContaining("glob:**second*");
  }

  @Test
  void rewrap_ofAPackageThatNobodyKnows_isRefused() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    SamplePlatform.Ended ended =
        platform.run("rewrap", "--member", SamplePlatform.MEMBER, "--release", "2020-01");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("knows no package harborview/2020-01");
  }

  @Test
  void revoke_package_isSignedBesideItAndItsKeyIsGone() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    SamplePlatform.Ended ended = revoke(platform, "made from a wrong export");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(platform.ledger().releases().get(0).keyCopy()).isEmpty();
    assertThat(platform.at("run/ledger").toFile().list((folder, name) -> name.matches("[0-9]+")))
        .as("no older version of the ledger keeps the key")
        .hasSize(1);
    assertThat(verify(platform).toString()).contains("was revoked by the platform on 2026-11-15");

    enrol(platform, "second");
    SamplePlatform.Ended rewrap = platform.run("rewrap", THE_PACKAGE);
    assertThat(rewrap.code()).isEqualTo(1);
    assertThat(rewrap.err()).contains("no copy of the package's key");
    Map<String, List<Byte>> once = platform.bytes("run/packages");
    assertThat(revoke(platform, "another reason").code()).isZero();
    assertThat(platform.bytes("run/packages")).isEqualTo(once);
  }

  @Test
  void revoke_noticeThatSomebodyElseWrote_isAFindingAndNoRevocation() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    revoke(platform, "made from a wrong export");
    Path notice = platform.at("run/packages/harborview/2026-11.revoked.json");
    Files.writeString(notice, Files.readString(notice).replace("wrong", "other"));
    assertThat(verify(platform).toString())
        .contains("is not signed by")
        .doesNotContain("was revoked by the platform");
  }

  /** A recipient has what the platform signed as its key: JSON with the package's id. */
  @Test
  void revoke_otherJsonThatThePlatformSigned_isAFindingAndNoRevocation() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    byte[] json =
        Files.readString(platform.at("run/packages/harborview/2026-11.commit.json"))
            .replaceFirst("\"sequence\".*\n", "")
            .getBytes(StandardCharsets.UTF_8);
    Path notice = platform.at("run/packages/harborview/2026-11.revoked.json");
    Files.write(notice, json);
    try (Run run = platform.open()) {
      Files.writeString(
          notice.resolveSibling("2026-11.revoked.json.asc"),
          DetachedSignature.sign(new ByteArrayInputStream(json), run.platform()));
    }
    assertThat(verify(platform).toString())
        .contains("2026-11.revoked.json", "kind")
        .doesNotContain("was revoked by the platform");
  }

  @Test
  void revoke_withoutAReasonOfOneLine_isRefused() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    assertThat(revoke(platform, "two\nlines").code()).isEqualTo(1);
    assertThat(platform.ledger().releases().get(0).keyCopy()).isPresent();
  }

  private static SamplePlatform.Ended revoke(SamplePlatform platform, String reason) {
    return platform.run(
        "revoke",
        THE_PACKAGE[0],
        THE_PACKAGE[1],
        THE_PACKAGE[2],
        THE_PACKAGE[3],
        "--reason",
        reason);
  }

  /** Gives the member one more certificate; returns its fingerprint. */
  private static String enrol(SamplePlatform platform, String name) throws IOException {
    KeyGeneration.KeyPair pair =
        KeyGeneration.generate(name + "@example.org", Passphrase.none(), Optional.empty());
    Files.writeString(platform.at("run/keys/" + name + ".public.asc"), pair.certificate());
    Files.writeString(platform.at("run/keys/" + name + ".secret.asc"), pair.secretKey());
    String fingerprint =
        Certificate.read(platform.at("run/keys/" + name + ".public.asc")).fingerprint();
    Path members = platform.at("members.yaml");
    Files.writeString(
        members,
        Files.readString(members).stripTrailing()
            + "\n      - file: run/keys/"
            + name
            + ".public.asc\n        fingerprint: "
            + fingerprint
            + "\n");
    return fingerprint;
  }

  private static Verification verify(SamplePlatform platform) throws IOException {
    return PackageVerifier.of(Certificate.read(platform.at("run/keys/platform.public.asc")))
        .verify(platform.place());
  }

  private static List<Map<String, String>> opened(SamplePlatform platform, String owner)
      throws IOException {
    return OpenedTables.read(
        platform.place(),
        platform.at("run/keys/platform.public.asc"),
        platform.at("run/keys/" + owner + ".secret.asc"),
        "summary");
  }
}
