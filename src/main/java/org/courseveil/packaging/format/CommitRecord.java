package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The platform's note that a package is complete, {@code <out>/<member>/<release>.commit.json}:
 * written last, and only if there is none.
 *
 * <p>It makes publishing atomic on the platform's side. It is not signed, and readers do without.
 */
public record CommitRecord(
    PackageId packageId,
    String member,
    String release,
    int sequence,
    Sha256 tagManifest,
    int ledgerVersion,
    Instant at) {
  private static final String SUFFIX = ".commit.json";
  private static final int LARGEST = 64 * 1024;

  public CommitRecord {
    PackagePath.name("member", member);
    PackagePath.name("release", release);
  }

  /** Returns the record of a package that has been written, for a version of the ledger. */
  public static CommitRecord of(WrittenPackage written, int ledgerVersion, Instant at) {
    PackageManifest manifest = written.manifest();
    return new CommitRecord(
        manifest.packageId(),
        manifest.member(),
        manifest.release(),
        manifest.sequence(),
        written.tagManifest(),
        ledgerVersion,
        at);
  }

  /** Returns where the record of a member's release lies. */
  public static Path path(Path packages, String member, String release) {
    return packages
        .resolve(PackagePath.name("member", member))
        .resolve(PackagePath.name("release", release) + SUFFIX);
  }

  /**
   * Publishes the record: afterwards it is there as a whole, and on disk, and so is the name that
   * the package's directory was given beside it.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is a record of this release
   */
  public void publish(Path packages) throws IOException {
    ObjectNode json =
        Json.object()
            .put("format", PackageManifest.FORMAT)
            .put("packageId", packageId.text())
            .put("member", member)
            .put("release", release)
            .put("sequence", sequence)
            .put("tagManifestSha256", tagManifest.hex())
            .put("ledgerVersion", ledgerVersion)
            .put("at", at.toString());
    DurableFile.createWhole(path(packages, member, release), Json.write(json));
  }

  /** Reads the record of a member's release, if there is one. */
  public static Optional<CommitRecord> read(Path packages, String member, String release)
      throws IOException {
    Path file = path(packages, member, release);
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /** Reads the records of all members, in the order of members and releases. */
  public static List<CommitRecord> readAll(Path packages) throws IOException {
    List<CommitRecord> records = new ArrayList<>();
    if (Files.isDirectory(packages)) {
      try (Stream<Path> found = Files.find(packages, 2, (file, kind) -> isRecord(packages, file))) {
        for (Path file : found.sorted().toList()) {
          records.add(read(file));
        }
      }
    }
    return records;
  }

  private static boolean isRecord(Path packages, Path file) {
    return packages.relativize(file).getNameCount() == 2
        && !file.getFileName().toString().startsWith(".")
        && file.getFileName().toString().endsWith(SUFFIX);
  }

  private static CommitRecord read(Path file) throws IOException {
    String name = file.toString();
    StrictObject json = Json.read(name, FileContent.small(name, file, LARGEST));
    PackageManifest.requireKnownFormat(json);
    PackageId packageId = json.value("packageId", PackageId::new);
    String member = json.text("member");
    String release = json.text("release");
    int sequence = json.whole("sequence");
    Sha256 tagManifest = json.value("tagManifestSha256", Sha256::new);
    int ledgerVersion = json.whole("ledgerVersion");
    Instant at = json.value("at", CommitRecord::instant);
    CommitRecord record =
        json.complete(
            () ->
                new CommitRecord(
                    packageId, member, release, sequence, tagManifest, ledgerVersion, at));
    if (!file.endsWith(member + "/" + release + SUFFIX)) {
      throw new FormatException(name, "is the record of " + member + "/" + release);
    }
    return record;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "A moment has the form 2026-11-01T00:00:00Z. Provided value: " + text, e);
    }
  }
}
