package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way of changing a package is refused, and the file that was changed is named. */
final class TamperedPackageTest {
  private static final String PART = "data/summary/part-00000.parquet";
  private static final String OTHER_PART = "data/summary/part-00001.parquet";
  private static final String REPORT = "data/report/part-00000.parquet";
  private static final String SIGNATURE = "tagmanifest-sha256.txt.asc";
  private static final String DIGEST = "0b".repeat(32);

  @TempDir private static Path originals;

  @TempDir private Path scratch;

  /** A change, which may make use of another package of the same platform. */
  @FunctionalInterface
  private interface Change {
    void make(Tampering hands, Path otherPackage) throws IOException;
  }

  @BeforeAll
  static void writePackages() throws IOException {
    BuiltPackage.write(originals);
    BuiltPackage.write(originals, "otherx", "2026-11", 1, Optional.empty());
  }

  /** Changes by somebody who has the files alone. */
  static Stream<Arguments> changes() {
    return Stream.of(
        change("a flipped bit in a data file", PART, (h, o) -> h.flip(PART, 70_000 % 60_000)),
        change("a flipped bit in a footer", REPORT, (h, o) -> h.flip(REPORT, -100)),
        change("a flipped bit in a magic", PART, (h, o) -> h.flip(PART, 0)),
        change("a data file cut by a byte", PART, (h, o) -> h.cut(PART, 1)),
        change("a data file cut by half", PART, (h, o) -> h.cut(PART, 32 * 1024)),
        change("an emptied data file", PART, (h, o) -> h.write(PART, "")),
        change("a data file with more bytes", PART, (h, o) -> h.append(PART, "PARE")),
        change("two parts swapped", OTHER_PART, (h, o) -> h.swap(PART, OTHER_PART)),
        change("parts of two tables swapped", REPORT, (h, o) -> h.swap(PART, REPORT)),
        change(
            "a part renamed",
            "data/summary/part-00002.parquet",
            (h, o) -> h.move(PART, "data/summary/part-00002.parquet")),
        change("a part removed", OTHER_PART, (h, o) -> h.remove(OTHER_PART)),
        change(
            "a part that another file names in capitals",
            "data/summary/PART-00000.PARQUET",
            (h, o) -> Files.copy(h.file(PART), h.file("data/summary/PART-00000.PARQUET"))),
        change(
            "a part of another package",
            PART,
            (h, o) -> {
              h.remove(PART);
              Files.copy(o.resolve(PART), h.file(PART));
            }),
        change("plaintext slipped in", PART, (h, o) -> h.write(PART, Tampering.plaintextParquet())),
        change(
            "plaintext slipped in, digests taken again",
            SIGNATURE,
            (h, o) -> {
              h.write(PART, Tampering.plaintextParquet());
              h.redigest();
            }),
        change("a file added", "notes.txt", (h, o) -> h.write("notes.txt", "x")),
        change("a hidden file added", ".notes", (h, o) -> h.write(".notes", "x")),
        change(
            "a data file added",
            "data/summary/part-00002.parquet",
            (h, o) -> Files.copy(h.file(PART), h.file("data/summary/part-00002.parquet"))),
        change("a directory added", "more", (h, o) -> Files.createDirectory(h.file("more"))),
        change(
            "a directory of a table added",
            "data/weekly",
            (h, o) -> Files.createDirectory(h.file("data/weekly"))),
        change(
            "a file whose name steers a terminal",
            "a?[31mred",
            (h, o) -> h.write("a\u001b[31mred", "x")),
        change("a data file that is a link", PART, (h, o) -> h.link(PART)),
        change("a table that is a link", "data/summary", (h, o) -> h.link("data/summary")),
        change("all data behind a link", "data", (h, o) -> h.link("data")),
        change("a tag file that is a link", "README.md", (h, o) -> h.link("README.md")),
        change("a signature that is a link", SIGNATURE, (h, o) -> h.link(SIGNATURE)),
        change("keys behind a link", "keys", (h, o) -> h.link("keys")),
        change(
            "a link that leads nowhere",
            "data/broken",
            (h, o) -> Files.createSymbolicLink(h.file("data/broken"), Path.of("/nowhere"))),
        change(
            "a file in keys that is no envelope",
            "keys/notes.txt",
            (h, o) -> h.write("keys/notes.txt", "x")),
        change(
            "a directory that is named like an envelope",
            "keys/" + "A".repeat(40) + ".asc",
            (h, o) -> Files.createDirectory(h.file("keys/" + "A".repeat(40) + ".asc"))),
        change(
            "an edited package.json",
            "package.json",
            (h, o) -> h.replace("package.json", "2031-11-01", "2099-11-01")),
        change(
            "an edited package.json, digests taken again",
            SIGNATURE,
            (h, o) -> {
              h.replace("package.json", "2031-11-01", "2099-11-01");
              h.redigestTagFiles();
            }),
        change(
            "an edited datapackage.json",
            "datapackage.json",
            (h, o) -> h.replace("datapackage.json", "country", "c0untry")),
        change("an edited README.md", "README.md", (h, o) -> h.append("README.md", "x")),
        change("an edited bag-info.txt", "bag-info.txt", (h, o) -> h.append("bag-info.txt", "x")),
        change("a removed bagit.txt", "bagit.txt", (h, o) -> h.remove("bagit.txt")),
        change("a removed package.json", "package.json", (h, o) -> h.remove("package.json")),
        change(
            "a removed manifest", "manifest-sha256.txt", (h, o) -> h.remove("manifest-sha256.txt")),
        change(
            "a manifest without a file, and the file",
            "manifest-sha256.txt",
            (h, o) -> {
              String report =
                  Files.readString(h.file("manifest-sha256.txt")).lines().findFirst().orElseThrow();
              h.replace("manifest-sha256.txt", report + "\n", "");
              h.remove(REPORT);
            }),
        change(
            "a huge manifest",
            "manifest-sha256.txt",
            (h, o) ->
                h.write("manifest-sha256.txt", (DIGEST + "  " + PART + "\n").repeat(200_000))),
        change(
            "a huge tag manifest",
            "tagmanifest-sha256.txt",
            (h, o) -> h.write("tagmanifest-sha256.txt", "x".repeat(1_000_000))),
        change("a huge signature", SIGNATURE, (h, o) -> h.write(SIGNATURE, "x".repeat(1_000_000))),
        change(
            "a tag manifest with a line more",
            SIGNATURE,
            (h, o) -> h.append("tagmanifest-sha256.txt", DIGEST + "  notes.txt\n")),
        change(
            "a removed tag manifest",
            "tagmanifest-sha256.txt",
            (h, o) -> h.remove("tagmanifest-sha256.txt")),
        change("a removed signature", SIGNATURE, (h, o) -> h.remove(SIGNATURE)),
        change("an emptied signature", SIGNATURE, (h, o) -> h.write(SIGNATURE, "")),
        change("a signature of another key", SIGNATURE, (h, o) -> h.sign(TestKeys.stranger())),
        change(
            "two signatures, one of another key",
            SIGNATURE,
            (h, o) -> {
              String good = Files.readString(h.file(SIGNATURE));
              h.sign(TestKeys.stranger());
              h.append(SIGNATURE, good);
            }),
        change(
            "a signature of another package",
            SIGNATURE,
            (h, o) -> {
              h.remove(SIGNATURE);
              Files.copy(o.resolve(SIGNATURE), h.file(SIGNATURE));
            }),
        change("a recipient's signature", SIGNATURE, (h, o) -> h.sign(TestKeys.recipient())),
        change(
            "another member's package under this name",
            "package.json",
            (h, o) -> {
              Files.move(h.root(), h.root().resolveSibling("gone"));
              Tampering.copy(o, h.root());
            }),
        change(
            "another package's tag files",
            "bag-info.txt",
            (h, o) -> {
              for (String name : List.of("tagmanifest-sha256.txt", SIGNATURE, "package.json")) {
                h.remove(name);
                Files.copy(o.resolve(name), h.file(name));
              }
            }));
  }

  /** Changes that the platform's own key has signed: the inner checks hold without the outer. */
  static Stream<Arguments> signedChanges() {
    return Stream.of(
        signed(
            "a path that escapes",
            "manifest-sha256.txt",
            (h, o) -> h.append("manifest-sha256.txt", DIGEST + "  data/../../x\n")),
        signed(
            "an absolute path",
            "manifest-sha256.txt",
            (h, o) -> h.append("manifest-sha256.txt", DIGEST + "  /etc/passwd\n")),
        signed(
            "a path outside data",
            "manifest-sha256.txt",
            (h, o) -> h.append("manifest-sha256.txt", DIGEST + "  keys/x.asc\n")),
        signed(
            "a line twice",
            "manifest-sha256.txt",
            (h, o) ->
                h.append("manifest-sha256.txt", Files.readString(h.file("manifest-sha256.txt")))),
        signed(
            "a malformed line",
            "manifest-sha256.txt",
            (h, o) -> h.append("manifest-sha256.txt", "# comment\n")),
        signed(
            "carriage returns",
            "manifest-sha256.txt",
            (h, o) -> h.replace("manifest-sha256.txt", "\n", "\r\n")),
        signed(
            "a manifest without an end",
            "manifest-sha256.txt",
            (h, o) -> h.cut("manifest-sha256.txt", 1)),
        signed(
            "plaintext Parquet",
            PART,
            (h, o) -> {
              h.write(PART, Tampering.plaintextParquet());
              h.redigest();
            }),
        signed(
            "a data file that package.json does not know",
            "package.json",
            (h, o) -> {
              Files.copy(h.file(PART), h.file("data/summary/part-00002.parquet"));
              h.redigest();
            }),
        signed(
            "tables that datapackage.json describes otherwise",
            "datapackage.json",
            (h, o) -> h.replace("datapackage.json", "\"country\"", "\"region\"")),
        signed(
            "a newer format",
            "package.json",
            (h, o) -> h.replace("package.json", "\"format\" : 1", "\"format\" : 2")),
        signed(
            "an unknown field",
            "package.json",
            (h, o) -> h.replace("package.json", "\"format\" : 1", "\"format\" : 1, \"x\" : 1")),
        signed(
            "another size",
            "bag-info.txt",
            (h, o) -> h.replace("bag-info.txt", "Oxum: ", "Oxum: 1")),
        signed(
            "another BagIt version", "bagit.txt", (h, o) -> h.replace("bagit.txt", "1.0", "0.97")),
        signed("no bag-info.txt", "tagmanifest-sha256.txt", (h, o) -> h.remove("bag-info.txt")),
        signed(
            "a tag file of an unfit name",
            "tagmanifest-sha256.txt",
            (h, o) -> h.write("Notes.txt", "x")));
  }

  private static Arguments change(String name, String named, Change change) {
    return arguments(name, named, change);
  }

  private static Arguments signed(String name, String named, Change change) {
    Change andSigned =
        (hands, other) -> {
          change.make(hands, other);
          hands.signAsPlatform();
        };
    return arguments(name, named, andSigned);
  }

  private Tampering untampered() {
    Path copy = scratch.resolve("delftx/2026-11");
    Tampering.copy(originals.resolve("delftx/2026-11"), copy);
    return new Tampering(copy);
  }

  private static Verification verify(Path directory) {
    return PackageVerifier.of(TestKeys.platform().certificate()).verify(directory);
  }

  @Test
  void verify_untampered_isTrusted() {
    assertThat(verify(untampered().root())).isInstanceOf(Verification.Trusted.class);
  }

  @Test
  void verify_signedAgainWithoutAChange_isTrusted() throws IOException {
    Tampering hands = untampered();
    hands.redigest();
    hands.signAsPlatform();

    assertThat(verify(hands.root())).isInstanceOf(Verification.Trusted.class);
  }

  @Test
  void verify_signedTagFileMore_isTrusted() throws IOException {
    Tampering hands = untampered();
    hands.write("ro-crate-metadata.json", "{}");
    hands.signAsPlatform();

    assertThat(verify(hands.root())).isInstanceOf(Verification.Trusted.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"changes", "signedChanges"})
  void verify_tampered_isRefusedAndTheFileNamed(String name, String named, Change change)
      throws IOException {
    Tampering hands = untampered();
    change.make(hands, originals.resolve("otherx/2026-11"));

    Verification verification = verify(hands.root());

    assertThat(verification).as(name).isInstanceOf(Verification.Refused.class);
    List<Finding> findings = ((Verification.Refused) verification).findings();
    assertThat(findings).extracting(Finding::file).contains(named);
    assertThat(findings).allMatch(finding -> finding.toString().lines().count() == 1);
  }

  @Test
  void verify_otherDirectoryName_isRefused() throws IOException {
    Tampering hands = untampered();
    Path renamed = Files.move(hands.root(), hands.root().resolveSibling("2026-12"));

    assertThat(((Verification.Refused) verify(renamed)).findings())
        .containsExactly(
            new Finding(
                "package.json",
                "is of delftx/2026-11, and the package's directory is delftx/2026-12"));
  }

  @Test
  void verify_linkToAPackage_isRefused() throws IOException {
    Path link = Files.createDirectories(scratch.resolve("links/delftx")).resolve("2026-11");
    Files.createSymbolicLink(link, untampered().root());

    assertThat(verify(link)).isInstanceOf(Verification.Refused.class);
  }

  @Test
  void verify_olderThanTheNewestSeen_isRefused() throws IOException {
    BuiltPackage first = BuiltPackage.write(scratch);
    BuiltPackage second =
        BuiltPackage.write(
            scratch, "delftx", "2026-12", 2, Optional.of(first.written().tagManifest()));
    PackageVerifier verifier =
        PackageVerifier.of(
            TestKeys.platform().certificate(), SequenceMemory.in(scratch.resolve("state")));

    assertThat(verifier.verify(first.directory())).isInstanceOf(Verification.Trusted.class);
    assertThat(verifier.verify(second.directory())).isInstanceOf(Verification.Trusted.class);
    Verification replayed = verifier.verify(first.directory());
    assertThat(((Verification.Refused) replayed).findings())
        .extracting(Finding::file)
        .containsExactly("package.json");
  }
}
