package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of counts: what the public gets in the clear, and manifests of both forms. */
final class ClearBagTest {
  private static final ShippedSchema SCHEMA = ShippedSchema.named("package.schema.json");

  @TempDir Path folder;
  private Path directory = Path.of("");

  @BeforeEach
  void write() throws IOException {
    directory = write(1);
  }

  private Path write(int sequence) throws IOException {
    return BuiltClearBag.write(folder.resolve("bags-" + sequence), sequence);
  }

  private Verification verify() {
    return PackageVerifier.of(TestKeys.platform().certificate()).verify(directory);
  }

  @Test
  void verify_bagOfCounts_isTrusted() {
    assertThat(verify()).isInstanceOf(Verification.Trusted.class);
    assertThat(directory.resolve("keys")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"data/aggregate_courses/part-00000.csv", "package.json", "README.md", "bagit.txt"})
  void verify_changedFile_isRefused(String file) throws IOException {
    Files.writeString(directory.resolve(file), Files.readString(directory.resolve(file)) + " ");
    assertThat(verify()).isInstanceOf(Verification.Refused.class);
  }

  @Test
  void verify_keysBesideTablesInTheClear_areRefused() throws IOException {
    Files.createDirectories(directory.resolve("keys"));
    assertThat(verify()).isInstanceOf(Verification.Refused.class);
  }

  @Test
  void verify_olderBagThanSeen_isRefusedAndALaterOneNeedsNoChain() throws IOException {
    SequenceMemory memory = SequenceMemory.in(folder.resolve("memory"));
    PackageVerifier verifier = PackageVerifier.of(TestKeys.platform().certificate(), memory);
    Path second = write(2);
    assertThat(verifier.verify(directory)).isInstanceOf(Verification.Trusted.class);
    assertThat(verifier.verify(second)).isInstanceOf(Verification.Trusted.class);
    assertThat(verifier.verify(directory)).isInstanceOf(Verification.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void json_manifestOfCounts_isReadAndValidByTheSchema(boolean inTheClear) throws IOException {
    PackageManifest manifest = Descriptions.counts(1, Optional.empty(), inTheClear);
    assertThat(PackageManifest.parse(manifest.json())).isEqualTo(manifest);
    assertThat(manifest.isPublic()).isEqualTo(inTheClear);
    assertThat(SCHEMA.problems(manifest.json())).isEmpty();
    assertThat(DataPackage.parse(Descriptions.counts(inTheClear).json()))
        .isEqualTo(Descriptions.counts(inTheClear));
  }

  @Test
  void manifest_rowsInTheClear_cannotBeMade() {
    PackageManifest rows = Descriptions.manifest();
    assertThatThrownBy(
            () ->
                new PackageManifest(
                    rows.packageId(),
                    rows.member(),
                    rows.release(),
                    1,
                    Optional.empty(),
                    rows.policy(),
                    rows.terms(),
                    Optional.empty(),
                    rows.adversaries(),
                    rows.privacy(),
                    rows.engine(),
                    Descriptions.counts(true).tables(),
                    rows.producer(),
                    rows.expires(),
                    rows.contact()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("counts alone leave");
  }
}
