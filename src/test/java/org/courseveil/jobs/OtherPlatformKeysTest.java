package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.courseveil.openpgp.Gpg;
import org.courseveil.openpgp.KeyStores;
import org.courseveil.openpgp.PlatformSealer;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.parquet.DataKey;
import org.courseveil.sealing.KeySealer;
import org.courseveil.sealing.MemoryKms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform whose secret key lies in a store, or whose keys a service seals. */
final class OtherPlatformKeysTest {
  private static final String OWN_KEY = "  secret-key: run/keys/platform.secret.asc";

  @TempDir Path folder;

  @Test
  void jobs_withAServiceThatSeals_archiveAndPublishAndSealAgain() throws IOException {
    SamplePlatform platform = SampleStage.made(folder.resolve("kms"));
    Files.writeString(platform.at("run/keys/kms.settings"), "campus\n");
    ledgerKey(platform, MemoryKms.of("campus"));
    platform.set(
        OWN_KEY, OWN_KEY + "\n  key-sealer: {name: memory-kms, settings: run/keys/kms.settings}");

    requireDone(platform.run("archive", "--init-ledger"));
    requireDone(platform.run("package"));
    assertThat(platform.ledger().releases().get(0).keyCopy().orElseThrow())
        .startsWith("memory-kms:");
    requireDone(
        platform.run(
            "rewrap", "--member", SamplePlatform.MEMBER, "--release", SamplePlatform.RELEASE));
  }

  @Test
  void archive_withAServiceThatDidNotSealTheLedgersKey_isRefused() throws IOException {
    SamplePlatform platform = SampleStage.made(folder.resolve("other"));
    Files.writeString(platform.at("run/keys/kms.settings"), "elsewhere\n");
    platform.set(
        OWN_KEY, OWN_KEY + "\n  key-sealer: {name: memory-kms, settings: run/keys/kms.settings}");
    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("ledger.key.asc", "does not open");

    platform.set("name: memory-kms", "name: no-kms");
    SamplePlatform.Ended unknown = platform.run("archive", "--init-ledger");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("no-kms", "memory-kms");
  }

  @Test
  void jobs_withAKeyInAStore_archiveAndPublish() throws IOException {
    SamplePlatform platform = SampleStage.made(folder.resolve("store"));
    Path keys = platform.at("run/keys");
    try (Gpg gpg = Gpg.open()) {
      String fingerprint = gpg.generate("rsa3072", "rsa3072", "");
      SecretKey key = gpg.secretKey(fingerprint, "");
      Files.writeString(
          keys.resolve("platform.public.asc"), gpg.certificate(fingerprint).armored());
      Files.write(
          keys.resolve("platform.p12"),
          KeyStores.under("").add(gpg.exportSecretKey(fingerprint, ""), 2).bytes());
      ledgerKey(platform, new PlatformSealer(key));
    }
    Files.delete(keys.resolve("platform.secret.asc"));
    platform.set(OWN_KEY, "  secret-key: run/keys/platform.p12");

    requireDone(platform.run("archive", "--init-ledger"));
    requireDone(platform.run("package"));
    assertThat(platform.released("summary")).isNotEmpty();
  }

  private static void ledgerKey(SamplePlatform platform, KeySealer sealer) throws IOException {
    try (DataKey key = DataKey.random()) {
      Files.writeString(platform.at("run/keys/ledger.key.asc"), sealer.seal(key.exposeBytes()));
    }
  }

  private static void requireDone(SamplePlatform.Ended ended) {
    assertThat(ended.code()).as(ended.err() + ended.out()).isIn(0, 2);
  }
}
