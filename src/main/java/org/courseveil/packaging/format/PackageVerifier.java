package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;

/**
 * The check of a package along its chain: signature, tag manifest, manifest and descriptions, data.
 *
 * <p>Nothing is parsed before the signature of exactly the pinned signer is verified over it. The
 * signer's certificate comes from elsewhere: no part of a package, or of its surroundings, says
 * whom to trust.
 */
public final class PackageVerifier {
  private static final int LARGEST_TAG_MANIFEST = 64 * 1024;
  private static final int LARGEST_SIGNATURE = 64 * 1024;

  private final Certificate signer;
  private final Optional<SequenceMemory> memory;

  private PackageVerifier(Certificate signer, Optional<SequenceMemory> memory) {
    this.signer = signer;
    this.memory = memory;
  }

  /** Returns a verifier that does not know of earlier packages: the platform's own. */
  public static PackageVerifier of(Certificate signer) {
    return new PackageVerifier(signer, Optional.empty());
  }

  /** Returns a verifier that refuses a package older than the newest seen: a recipient's. */
  public static PackageVerifier of(Certificate signer, SequenceMemory memory) {
    return new PackageVerifier(signer, Optional.of(memory));
  }

  /** Verifies the package in a directory; what is wrong is an outcome, also if it is unreadable. */
  public Verification verify(Path directory) {
    List<Finding> findings = new ArrayList<>();
    try {
      Optional<OpenedPackage> opened = check(directory, findings);
      if (opened.isPresent()) {
        revoked(opened.get(), directory, findings);
      }
      if (opened.isPresent() && findings.isEmpty()) {
        if (memory.isPresent()) {
          OpenedPackage trusted = opened.get();
          memory.get().admit(signer.fingerprint(), trusted.manifest(), trusted.tagManifest());
        }
        return new Verification.Trusted(opened.get());
      }
    } catch (FormatException e) {
      findings.add(e.finding());
    } catch (IOException e) {
      findings.add(
          new Finding(
              directory.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")"));
    }
    return new Verification.Refused(findings);
  }

  private Optional<OpenedPackage> check(Path directory, List<Finding> findings) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      throw new FormatException(directory.toString(), "is not a directory, or is a link to one");
    }
    Path root = directory.toRealPath();
    byte[] tagManifest = signedTagManifest(root, signer);
    TagFiles tagFiles = TagFiles.check(root, tagManifest, findings);
    DigestList payload = tagFiles.payload(findings);
    tagFiles.judge(payload, findings);
    Payload data = Payload.check(root, tagFiles.tree(), payload, findings);
    Optional<PackageManifest> manifest = tagFiles.manifest(findings);
    Optional<DataPackage> description = tagFiles.description(findings);
    if (manifest.isEmpty() || description.isEmpty()) {
      return Optional.empty();
    }
    data.compare(tagFiles, manifest.get(), description.get(), findings);
    compareNames(root, manifest.get(), findings);
    if (manifest.get().isPublic() && Files.exists(root.resolve(PackagePath.KEYS))) {
      findings.add(
          new Finding(PackagePath.KEYS, "opens nothing here: the tables are in the clear"));
    }
    return Optional.of(
        new OpenedPackage(
            root,
            signer,
            manifest.get(),
            description.get(),
            tagFiles.digest(PackagePath.MANIFEST),
            Sha256.of(tagManifest)));
  }

  /** A notice that lies beside the package and is about it. */
  private void revoked(OpenedPackage opened, Path directory, List<Finding> findings)
      throws IOException {
    Revocation.read(directory.toRealPath(), signer)
        .filter(notice -> notice.packageId().equals(opened.manifest().packageId()))
        .ifPresent(
            notice ->
                findings.add(
                    new Finding(
                        PackagePath.PACKAGE,
                        "was revoked by the platform on "
                            + notice.day()
                            + " ("
                            + notice.reason()
                            + "): destroy it")));
  }

  /** Returns the bytes of the tag manifest, once the signer's signature over them is verified. */
  static byte[] signedTagManifest(Path root, Certificate signer) throws IOException {
    byte[] tagManifest = read(root, PackagePath.TAG_MANIFEST, LARGEST_TAG_MANIFEST);
    byte[] signature = read(root, PackagePath.SIGNATURE, LARGEST_SIGNATURE);
    TagManifestSignature.verify(tagManifest, signature, signer);
    return tagManifest;
  }

  private static byte[] read(Path root, String name, int limit) throws IOException {
    Path file = root.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FormatException(name, "is missing, or is no plain file");
    }
    return FileContent.small(name, file, limit);
  }

  /** A package that was moved under another member's or release's name is not what it says. */
  private static void compareNames(Path root, PackageManifest manifest, List<Finding> findings) {
    if (!root.endsWith(manifest.member() + "/" + manifest.release())) {
      findings.add(
          new Finding(
              PackagePath.PACKAGE,
              "is of "
                  + manifest.member()
                  + "/"
                  + manifest.release()
                  + ", and the package's directory is "
                  + root.subpath(Math.max(0, root.getNameCount() - 2), root.getNameCount())));
    }
  }
}
