package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SequenceMemoryTest {
  private static final String SIGNER = "A".repeat(40);

  @TempDir private Path directory;
  private SequenceMemory memory = SequenceMemory.in(Path.of(""));

  @BeforeEach
  void remember() {
    memory = SequenceMemory.in(directory.resolve("state"));
  }

  private static Sha256 digest(int sequence) {
    return Sha256.of(new byte[] {(byte) sequence});
  }

  private static PackageManifest manifest(String member, int sequence) {
    Optional<Sha256> previous =
        sequence == 1 ? Optional.empty() : Optional.of(digest(sequence - 1));
    return Descriptions.manifest(member, "2026-11", sequence, previous, 1);
  }

  private static void admit(SequenceMemory to, int sequence) throws FormatException {
    to.admit(SIGNER, manifest("delftx", sequence), digest(sequence));
  }

  @Test
  void admit_newerAndSame_isAccepted() throws IOException {
    admit(memory, 1);
    admit(memory, 2);
    admit(memory, 2);
    admit(memory, 5);
  }

  @Test
  void admit_older_isRefusedAlsoByAnotherProcess() throws IOException {
    admit(memory, 2);

    assertThatThrownBy(() -> admit(SequenceMemory.in(directory.resolve("state")), 1))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("package.json: has the sequence number 1")
        .hasMessageContaining("newer package with 2");
  }

  @Test
  void admit_olderOnPurpose_isAcceptedAndNotRemembered() throws IOException {
    admit(memory, 2);
    admit(memory.acceptingOlder(), 1);

    assertThatThrownBy(() -> admit(memory, 1)).isInstanceOf(FormatException.class);
  }

  @Test
  void admit_otherPackageWithTheSameNumber_isRefused() throws IOException {
    admit(memory, 2);

    assertThatThrownBy(() -> memory.admit(SIGNER, manifest("delftx", 2), digest(9)))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("of another package");
  }

  @Test
  void admit_nextPackageOfAnotherChain_isRefused() throws IOException {
    memory.admit(SIGNER, manifest("delftx", 2), digest(9));

    assertThatThrownBy(() -> admit(memory, 3))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("does not follow");
  }

  @Test
  void admit_otherMemberOrSigner_isRememberedApart() throws IOException {
    admit(memory, 2);

    assertThatCode(
            () -> {
              memory.admit(SIGNER, manifest("otherx", 1), digest(1));
              memory.admit("B".repeat(40), manifest("delftx", 1), digest(1));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void admit_unreadableMemory_isRefused() throws IOException {
    admit(memory, 2);
    Path file = directory.resolve("state").resolve(SIGNER).resolve("delftx.json");
    Files.writeString(file, "{}");

    assertThatThrownBy(() -> admit(memory, 3))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(file.toString());
  }

  @Test
  void admit_placeThatIsNoDirectory_isRefusedByItsName() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> admit(SequenceMemory.in(file), 1))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(file + ": cannot be used to remember");
  }
}
