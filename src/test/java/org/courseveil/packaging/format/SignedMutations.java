package org.courseveil.packaging.format;

import java.nio.file.Files;
import java.util.stream.Stream;

/** Changes that the platform's own key has signed: the inner checks hold without the outer. */
final class SignedMutations {
  private static final String PART = "data/summary/part-00000.parquet";
  private static final String DIGEST = "0b".repeat(32);

  private SignedMutations() {}

  static Stream<Mutation> all() {
    return Stream.of(
        Mutation.signed(
            "a path that escapes",
            "manifest-sha256.txt",
            (h, o) -> h.append("manifest-sha256.txt", DIGEST + "  data/../../x\n")),
        Mutation.signed(
            "an absolute path",
            "manifest-sha256.txt",
            (h, o) -> h.append("manifest-sha256.txt", DIGEST + "  /etc/passwd\n")),
        Mutation.signed(
            "a path outside data",
            "manifest-sha256.txt",
            (h, o) -> h.append("manifest-sha256.txt", DIGEST + "  keys/x.asc\n")),
        Mutation.signed(
            "a line twice",
            "manifest-sha256.txt",
            (h, o) ->
                h.append("manifest-sha256.txt", Files.readString(h.file("manifest-sha256.txt")))),
        Mutation.signed(
            "a malformed line",
            "manifest-sha256.txt",
            (h, o) -> h.append("manifest-sha256.txt", "# comment\n")),
        Mutation.signed(
            "carriage returns",
            "manifest-sha256.txt",
            (h, o) -> h.replace("manifest-sha256.txt", "\n", "\r\n")),
        Mutation.signed(
            "a manifest without an end",
            "manifest-sha256.txt",
            (h, o) -> h.cut("manifest-sha256.txt", 1)),
        Mutation.signed(
            "plaintext Parquet",
            PART,
            (h, o) -> {
              h.write(PART, Tampering.plaintextParquet());
              h.redigest();
            }),
        Mutation.signed(
            "a data file that package.json does not know",
            "package.json",
            (h, o) -> {
              Files.copy(h.file(PART), h.file("data/summary/part-00002.parquet"));
              h.redigest();
            }),
        Mutation.signed(
            "tables that datapackage.json describes otherwise",
            "datapackage.json",
            (h, o) -> h.replace("datapackage.json", "\"country\"", "\"region\"")),
        Mutation.signed(
            "a newer format",
            "package.json",
            (h, o) -> h.replace("package.json", "\"format\" : 1", "\"format\" : 2")),
        Mutation.signed(
            "an unknown field",
            "package.json",
            (h, o) -> h.replace("package.json", "\"format\" : 1", "\"format\" : 1, \"x\" : 1")),
        Mutation.signed(
            "another size",
            "bag-info.txt",
            (h, o) -> h.replace("bag-info.txt", "Oxum: ", "Oxum: 1")),
        Mutation.signed(
            "another BagIt version", "bagit.txt", (h, o) -> h.replace("bagit.txt", "1.0", "0.97")),
        Mutation.signed(
            "no bag-info.txt", "tagmanifest-sha256.txt", (h, o) -> h.remove("bag-info.txt")),
        Mutation.signed(
            "a tag file of an unfit name",
            "tagmanifest-sha256.txt",
            (h, o) -> h.write("Notes.txt", "x")),
        Mutation.signed(
            "a huge list of files",
            "manifest-sha256.txt",
            (h, o) ->
                h.write("manifest-sha256.txt", (DIGEST + "  " + PART + "\n").repeat(200_000))),
        Mutation.signed(
            "JSON that is nested without end",
            "package.json",
            (h, o) -> h.write("package.json", "{\"a\":".repeat(100_000))),
        Mutation.signed(
            "a field twice",
            "package.json",
            (h, o) ->
                h.replace("package.json", "\"format\" : 1", "\"format\" : 1, \"format\" : 1")),
        Mutation.signed(
            "a successor that names no package before it",
            "package.json",
            (h, o) -> h.replace("package.json", "\"sequence\" : 1", "\"sequence\" : 2")),
        Mutation.signed(
            "another member",
            "package.json",
            (h, o) -> h.replace("package.json", "\"delftx\"", "\"otherx\"")),
        Mutation.signed(
            "a table whose name is a path",
            "package.json",
            (h, o) -> h.replace("package.json", "data/summary/part-00000", "data/../part-00000")));
  }
}
