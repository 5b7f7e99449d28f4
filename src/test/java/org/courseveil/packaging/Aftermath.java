package org.courseveil.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.courseveil.archive.Intent;
import org.courseveil.archive.Ledger;
import org.courseveil.archive.LedgerState;
import org.courseveil.archive.Release;
import org.courseveil.archive.UnitState;
import org.courseveil.openpgp.PlatformSealer;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.packaging.format.CommitRecord;
import org.courseveil.packaging.format.OpenedPackage;
import org.courseveil.packaging.format.PackageVerifier;
import org.courseveil.packaging.format.Verification;
import org.courseveil.parquet.DataKey;

/** What a publisher left on a platform's disk, however it ended. */
record Aftermath(SmallPlatform platform) {
  /** What an encrypted Parquet file begins with. */
  private static final String CIPHER_MARK = "PARE";

  /**
   * Holds whatever moment it was: the place has a whole package or nothing, what a commit record
   * names is there, and nothing that should be sealed can be read.
   */
  void assertSound() throws IOException {
    Path place = platform.packages().resolve(SmallPlatform.MEMBER).resolve(SmallPlatform.RELEASE);
    Optional<CommitRecord> record = record();
    assertThat(Files.isDirectory(place) || record.isEmpty()).as("a record has a package").isTrue();
    if (Files.isDirectory(place)) {
      OpenedPackage opened = verified(place);
      record.ifPresent(
          committed -> {
            assertThat(committed.packageId()).isEqualTo(opened.manifest().packageId());
            assertThat(committed.tagManifest()).isEqualTo(opened.tagManifest());
          });
    }
    LedgerState state = state();
    assertThat(state.unitsIn(UnitState.RELEASED))
        .hasSize(state.releases().isEmpty() ? 0 : SmallPlatform.LEARNERS);
    assertThat(state.presentUnits() + state.unitsIn(UnitState.RELEASED).size())
        .isEqualTo(SmallPlatform.LEARNERS);
    state.releases().forEach(release -> assertThat(record).isPresent());
    assertTellsNothing();
  }

  /** Holds after the next undisturbed run: one package, and a ledger that knows it. */
  void assertPublishedOnce() throws IOException {
    assertSound();
    CommitRecord record = record().orElseThrow();
    LedgerState state = state();
    assertThat(state.intents()).isEmpty();
    assertThat(state.releases()).hasSize(1);
    Release release = state.releases().get(0);
    assertThat(release.packageId()).isEqualTo(record.packageId().text());
    assertThat(release.manifestDigest()).isEqualTo(record.tagManifest().hex());
    assertThat(release.sequence()).isEqualTo(1);
    assertThat(CommitRecord.readAll(platform.packages())).hasSize(1);
    try (Stream<Path> below = Files.list(platform.packages().resolve(SmallPlatform.MEMBER))) {
      assertThat(below.filter(Files::isDirectory)).hasSize(1);
    }
    assertThat(platform.packages().resolve(".staging")).doesNotExist();
  }

  /** Holds after a run that had to give up: nothing is out, and all units are back. */
  void assertPublishedNothing() throws IOException {
    assertSound();
    assertThat(record()).isEmpty();
    assertThat(state().releases()).isEmpty();
    assertThat(state().intents()).isEmpty();
    assertThat(state().unitsIn(UnitState.ARCHIVED)).hasSize(SmallPlatform.LEARNERS);
    assertThat(platform.packages().resolve(".staging")).doesNotExist();
    assertThat(platform.packages().resolve(SmallPlatform.MEMBER).resolve(SmallPlatform.RELEASE))
        .doesNotExist();
  }

  private LedgerState state() throws IOException {
    try (Ledger ledger = platform.ledger()) {
      return ledger.state();
    }
  }

  private Optional<CommitRecord> record() throws IOException {
    return CommitRecord.read(platform.packages(), SmallPlatform.MEMBER, SmallPlatform.RELEASE);
  }

  private OpenedPackage verified(Path place) throws IOException {
    try (SecretKey key = platform.secretKey()) {
      Verification verification = PackageVerifier.of(key.certificate()).verify(place);
      return verification.orThrow();
    }
  }

  /** No table without a cipher, no cell of one, and no key but sealed, in any file there is. */
  private void assertTellsNothing() throws IOException {
    Map<String, byte[]> secrets = secrets();
    List<Path> files = new ArrayList<>();
    for (String place : List.of("archive", "ledger", "packages", "tmp")) {
      if (Files.isDirectory(platform.place(place))) {
        try (Stream<Path> walk = Files.walk(platform.place(place))) {
          walk.filter(Files::isRegularFile).forEach(files::add);
        }
      }
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      secrets.forEach(
          (name, secret) ->
              assertThat(text.contains(new String(secret, StandardCharsets.ISO_8859_1)))
                  .as("%s in %s", name, file)
                  .isFalse());
      if (file.toString().contains(".parquet") && bytes.length >= CIPHER_MARK.length()) {
        assertThat(text).as("%s", file).startsWith(CIPHER_MARK);
      }
    }
  }

  private Map<String, byte[]> secrets() throws IOException {
    Map<String, byte[]> secrets = new HashMap<>();
    for (Object[] row : SoundPackage.rows()) {
      secrets.put("pseudonym " + secrets.size(), ascii(row[0].toString()));
    }
    try (SecretKey own = platform.secretKey()) {
      Stream<Optional<String>> sealed =
          Stream.concat(
              state().intents().stream().map(Intent::keyCopy),
              state().releases().stream().map(Release::keyCopy));
      for (String copy : sealed.flatMap(Optional::stream).toList()) {
        byte[] key = new PlatformSealer(own).open(copy);
        assertThat(key).hasSize(DataKey.LENGTH);
        secrets.put("the package's key", key);
        secrets.put("the package's key as text", Base64.getEncoder().encode(key));
        secrets.put("the package's key in digits", ascii(HexFormat.of().formatHex(key)));
      }
    }
    return secrets;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
