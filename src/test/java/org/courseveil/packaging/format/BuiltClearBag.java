package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small bag of counts in the clear, signed by the platform of the tests. */
public final class BuiltClearBag {
  private BuiltClearBag() {}

  /** Writes a bag into a folder and returns its directory. */
  public static Path write(Path folder, int sequence) throws IOException {
    Path bag = folder.resolve("delftx/2026-11");
    Path file = bag.resolve("data/aggregate_courses/part-00000.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "course,learners\ncourse-v1:A+B+C,50\n");
    PackageManifest manifest = Descriptions.counts(sequence, Optional.empty(), true);
    DataPackage description = Descriptions.counts(true);
    new SignedBag(bag, manifest, description, PackageReadme.text(manifest, description))
        .write(TestKeys.platform().secretKey());
    return bag;
  }
}
