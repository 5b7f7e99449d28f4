package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What a recipient remembers of the newest package it has verified, by signer and member: so that
 * an old package cannot be passed off as the newest, nor one of two with the same number.
 */
public final class SequenceMemory {
  private static final int LARGEST = 64 * 1024;

  private final Path directory;
  private final boolean acceptsOlder;

  private SequenceMemory(Path directory, boolean acceptsOlder) {
    this.directory = directory;
    this.acceptsOlder = acceptsOlder;
  }

  /** Returns the memory in a directory, which is made when there is something to remember. */
  public static SequenceMemory in(Path directory) {
    return new SequenceMemory(directory, false);
  }

  /** Returns the same memory for who wants to open an earlier release again, on purpose. */
  public SequenceMemory acceptingOlder() {
    return new SequenceMemory(directory, true);
  }

  /** The newest package seen. */
  private record Seen(int sequence, Sha256 tagManifest) {}

  /** Refuses a package that contradicts what is remembered; else remembers it if it is newer. */
  synchronized void admit(String signer, PackageManifest manifest, Sha256 tagManifest)
      throws FormatException {
    try {
      admitLocked(signer, manifest, tagManifest);
    } catch (FormatException e) {
      throw e;
    } catch (IOException e) {
      throw new FormatException(
          directory.toString(),
          "cannot be used to remember the packages seen ("
              + e.getClass().getSimpleName()
              + "). Name a directory that can be written.");
    }
  }

  private void admitLocked(String signer, PackageManifest manifest, Sha256 tagManifest)
      throws IOException {
    Files.createDirectories(directory.resolve(signer));
    try (FileChannel channel =
            FileChannel.open(
                directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      requireValid(lock);
      // What the public gets of a member is a series of its own, without a chain.
      String series = manifest.isPublic() ? ".public.json" : ".json";
      Path file = directory.resolve(signer).resolve(manifest.member() + series);
      Optional<Seen> newest = read(file);
      if (newest.isPresent()) {
        compare(manifest, tagManifest, newest.get(), file);
      }
      if (newest.isEmpty() || newest.get().sequence() < manifest.sequence()) {
        DurableFile.replace(
            file,
            Json.write(
                Json.object()
                    .put("format", PackageManifest.FORMAT)
                    .put("sequence", manifest.sequence())
                    .put("tagManifestSha256", tagManifest.hex())));
      }
    }
  }

  private void compare(PackageManifest manifest, Sha256 tagManifest, Seen newest, Path file)
      throws FormatException {
    String remembered = " (remembered in " + file + ")";
    if (manifest.sequence() < newest.sequence() && !acceptsOlder) {
      throw new FormatException(
          PackagePath.PACKAGE,
          "has the sequence number "
              + manifest.sequence()
              + ", and a newer package with "
              + newest.sequence()
              + " was seen"
              + remembered
              + ". It is opened only when an older one is asked for.");
    }
    if (manifest.sequence() == newest.sequence() && !tagManifest.equals(newest.tagManifest())) {
      throw new FormatException(
          PackagePath.PACKAGE,
          "has the sequence number "
              + manifest.sequence()
              + " of another package"
              + remembered
              + ". Ask the platform which of the two is good.");
    }
    if (!manifest.isPublic()
        && manifest.sequence() == newest.sequence() + 1
        && !manifest.previous().equals(Optional.of(newest.tagManifest()))) {
      throw new FormatException(
          PackagePath.PACKAGE,
          "does not follow the package before it"
              + remembered
              + ". Ask the platform whether it is good.");
    }
  }

  private static Optional<Seen> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String name = file.toString();
    StrictObject json = Json.read(name, FileContent.small(name, file, LARGEST));
    PackageManifest.requireKnownFormat(json);
    int sequence = json.whole("sequence");
    Sha256 tagManifest = json.value("tagManifestSha256", Sha256::new);
    return Optional.of(json.complete(() -> new Seen(sequence, tagManifest)));
  }

  private static void requireValid(FileLock lock) {
    if (!lock.isValid()) {
      throw new IllegalStateException("The lock of the reader's memory was lost.");
    }
  }
}
