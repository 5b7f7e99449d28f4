package org.courseveil.packaging.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.HashAlgorithmTags;

/** What somebody can do to a package who has its files and no key of the platform's. */
final class FileMutations {
  private static final String PART = "data/summary/part-00000.parquet";
  private static final String OTHER_PART = "data/summary/part-00001.parquet";
  private static final String REPORT = "data/report/part-00000.parquet";
  private static final String SIGNATURE = "tagmanifest-sha256.txt.asc";
  private static final String DIGEST = "0b".repeat(32);

  private FileMutations() {}

  static Stream<Mutation> all() {
    return Stream.of(
        Mutation.of("a flipped bit in a data file", PART, (h, o) -> h.flip(PART, 70_000 % 60_000)),
        Mutation.of("a flipped bit in a footer", REPORT, (h, o) -> h.flip(REPORT, -100)),
        Mutation.of("a flipped bit in a magic", PART, (h, o) -> h.flip(PART, 0)),
        Mutation.of("a data file cut by a byte", PART, (h, o) -> h.cut(PART, 1)),
        Mutation.of("a data file cut by half", PART, (h, o) -> h.cut(PART, 32 * 1024)),
        Mutation.of("an emptied data file", PART, (h, o) -> h.write(PART, "")),
        Mutation.of("a data file with more bytes", PART, (h, o) -> h.append(PART, "PARE")),
        Mutation.of("two parts swapped", OTHER_PART, (h, o) -> h.swap(PART, OTHER_PART)),
        Mutation.of("parts of two tables swapped", REPORT, (h, o) -> h.swap(PART, REPORT)),
        Mutation.of(
            "a part renamed",
            "data/summary/part-00002.parquet",
            (h, o) -> h.move(PART, "data/summary/part-00002.parquet")),
        Mutation.of("a part removed", OTHER_PART, (h, o) -> h.remove(OTHER_PART)),
        Mutation.of(
            "a part that another file names in capitals",
            "data/summary/PART-00000.PARQUET",
            (h, o) -> Files.copy(h.file(PART), h.file("data/summary/PART-00000.PARQUET"))),
        Mutation.of(
            "a part of another package",
            PART,
            (h, o) -> {
              h.remove(PART);
              Files.copy(o.resolve(PART), h.file(PART));
            }),
        Mutation.of(
            "plaintext slipped in", PART, (h, o) -> h.write(PART, Tampering.plaintextParquet())),
        Mutation.of(
            "plaintext slipped in, digests taken again",
            SIGNATURE,
            (h, o) -> {
              h.write(PART, Tampering.plaintextParquet());
              h.redigest();
            }),
        Mutation.of("a file added", "notes.txt", (h, o) -> h.write("notes.txt", "x")),
        Mutation.of("a hidden file added", ".notes", (h, o) -> h.write(".notes", "x")),
        Mutation.of(
            "a data file added",
            "data/summary/part-00002.parquet",
            (h, o) -> Files.copy(h.file(PART), h.file("data/summary/part-00002.parquet"))),
        Mutation.of("a directory added", "more", (h, o) -> Files.createDirectory(h.file("more"))),
        Mutation.of(
            "a directory of a table added",
            "data/weekly",
            (h, o) -> Files.createDirectory(h.file("data/weekly"))),
        Mutation.of(
            "a file whose name steers a terminal",
            "a?[31mred",
            (h, o) -> h.write("a\u001b[31mred", "x")),
        Mutation.of("a data file that is a link", PART, (h, o) -> h.link(PART)),
        Mutation.of("a table that is a link", "data/summary", (h, o) -> h.link("data/summary")),
        Mutation.of("all data behind a link", "data", (h, o) -> h.link("data")),
        Mutation.of("a tag file that is a link", "README.md", (h, o) -> h.link("README.md")),
        Mutation.of("a signature that is a link", SIGNATURE, (h, o) -> h.link(SIGNATURE)),
        Mutation.of("keys behind a link", "keys", (h, o) -> h.link("keys")),
        Mutation.of(
            "a link that leads nowhere",
            "data/broken",
            (h, o) -> Files.createSymbolicLink(h.file("data/broken"), Path.of("/nowhere"))),
        Mutation.of(
            "a file in keys that is no envelope",
            "keys/notes.txt",
            (h, o) -> h.write("keys/notes.txt", "x")),
        Mutation.of(
            "a directory that is named like an envelope",
            "keys/" + "A".repeat(40) + ".asc",
            (h, o) -> Files.createDirectory(h.file("keys/" + "A".repeat(40) + ".asc"))),
        Mutation.of(
            "an edited package.json",
            "package.json",
            (h, o) -> h.replace("package.json", "2031-11-01", "2099-11-01")),
        Mutation.of(
            "an edited package.json, digests taken again",
            SIGNATURE,
            (h, o) -> {
              h.replace("package.json", "2031-11-01", "2099-11-01");
              h.redigestTagFiles();
            }),
        Mutation.of(
            "an edited datapackage.json",
            "datapackage.json",
            (h, o) -> h.replace("datapackage.json", "country", "c0untry")),
        Mutation.of("an edited README.md", "README.md", (h, o) -> h.append("README.md", "x")),
        Mutation.of(
            "an edited bag-info.txt", "bag-info.txt", (h, o) -> h.append("bag-info.txt", "x")),
        Mutation.of("a removed bagit.txt", "bagit.txt", (h, o) -> h.remove("bagit.txt")),
        Mutation.of("a removed package.json", "package.json", (h, o) -> h.remove("package.json")),
        Mutation.of(
            "a removed manifest", "manifest-sha256.txt", (h, o) -> h.remove("manifest-sha256.txt")),
        Mutation.of(
            "a manifest without a file, and the file",
            "manifest-sha256.txt",
            (h, o) -> {
              String report =
                  Files.readString(h.file("manifest-sha256.txt")).lines().findFirst().orElseThrow();
              h.replace("manifest-sha256.txt", report + "\n", "");
              h.remove(REPORT);
            }),
        Mutation.of(
            "a huge manifest",
            "manifest-sha256.txt",
            (h, o) ->
                h.write("manifest-sha256.txt", (DIGEST + "  " + PART + "\n").repeat(200_000))),
        Mutation.of(
            "a huge tag manifest",
            "tagmanifest-sha256.txt",
            (h, o) -> h.write("tagmanifest-sha256.txt", "x".repeat(1_000_000))),
        Mutation.of(
            "a huge signature", SIGNATURE, (h, o) -> h.write(SIGNATURE, "x".repeat(1_000_000))),
        Mutation.of(
            "a tag manifest with a line more",
            SIGNATURE,
            (h, o) -> h.append("tagmanifest-sha256.txt", DIGEST + "  notes.txt\n")),
        Mutation.of(
            "a removed tag manifest",
            "tagmanifest-sha256.txt",
            (h, o) -> h.remove("tagmanifest-sha256.txt")),
        Mutation.of("a removed signature", SIGNATURE, (h, o) -> h.remove(SIGNATURE)),
        Mutation.of("an emptied signature", SIGNATURE, (h, o) -> h.write(SIGNATURE, "")),
        Mutation.of("a signature of another key", SIGNATURE, (h, o) -> h.sign(TestKeys.stranger())),
        Mutation.of(
            "two signatures, one of another key",
            SIGNATURE,
            (h, o) -> {
              String good = Files.readString(h.file(SIGNATURE));
              h.sign(TestKeys.stranger());
              h.append(SIGNATURE, good);
            }),
        Mutation.of(
            "a signature of another package",
            SIGNATURE,
            (h, o) -> {
              h.remove(SIGNATURE);
              Files.copy(o.resolve(SIGNATURE), h.file(SIGNATURE));
            }),
        Mutation.of("a recipient's signature", SIGNATURE, (h, o) -> h.sign(TestKeys.recipient())),
        Mutation.of(
            "another member's package under this name",
            "package.json",
            (h, o) -> {
              Files.move(h.root(), h.root().resolveSibling("gone"));
              Tampering.copy(o, h.root());
            }),
        Mutation.of(
            "another package's tag files",
            "bag-info.txt",
            (h, o) -> {
              for (String name : List.of("tagmanifest-sha256.txt", SIGNATURE, "package.json")) {
                h.remove(name);
                Files.copy(o.resolve(name), h.file(name));
              }
            }),
        Mutation.of(
            "a signature with SHA-1 by the platform itself",
            SIGNATURE,
            (h, o) -> h.write(SIGNATURE, h.weakSignature(HashAlgorithmTags.SHA1))),
        Mutation.of(
            "a name with a space at its end",
            "data/summary/part-00000.parquet ",
            (h, o) -> h.move(PART, PART + " ")),
        Mutation.of(
            "a table that is a file",
            "data/summary",
            (h, o) -> {
              h.remove(PART);
              h.remove(OTHER_PART);
              h.remove("data/summary");
              h.write("data/summary", "x");
            }));
  }
}
