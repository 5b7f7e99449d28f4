package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.courseveil.openpgp.SecretKey;

/**
 * A directory of data files that becomes a bag: tag files, digests and the platform's signature.
 * What the public gets is complete with it; a member's package has envelopes besides, which {@link
 * PackageWriter} adds.
 *
 * @param staging the package's directory, {@code <somewhere>/<member>/<release>}, which holds the
 *     data files that the manifest lists and nothing else
 * @param readme the text of README.md, for which {@link PackageReadme} has a form
 */
public record SignedBag(
    Path staging, PackageManifest manifest, DataPackage description, String readme) {
  private static final int PADDED_TO = 64 * 1024;

  /** Writes everything but the data files. */
  public WrittenPackage write(SecretKey signer) throws IOException {
    requireNames();
    if (!manifest.tables().equals(description.tables())) {
      throw new FormatException(
          PackagePath.DATA_PACKAGE, "describes other tables than " + PackagePath.PACKAGE);
    }
    Map<String, Sha256> payload = new TreeMap<>();
    long octets = payload(payload);
    byte[] payloadManifest = new DigestList(payload).text();
    Map<String, byte[]> tagFiles = new TreeMap<>();
    BagDeclaration bag = new BagDeclaration(manifest, octets, payload.size());
    tagFiles.put(PackagePath.BAGIT, BagDeclaration.BAGIT.getBytes(StandardCharsets.UTF_8));
    tagFiles.put(PackagePath.BAG_INFO, bag.info());
    tagFiles.put(PackagePath.MANIFEST, payloadManifest);
    tagFiles.put(PackagePath.README, readme.getBytes(StandardCharsets.UTF_8));
    tagFiles.put(PackagePath.PACKAGE, manifest.json());
    tagFiles.put(PackagePath.DATA_PACKAGE, description.json());
    Map<String, Sha256> digests = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : tagFiles.entrySet()) {
      DurableFile.create(staging.resolve(file.getKey()), file.getValue());
      digests.put(file.getKey(), Sha256.of(file.getValue()));
    }
    byte[] tagManifest = new DigestList(digests).text();
    DurableFile.create(staging.resolve(PackagePath.TAG_MANIFEST), tagManifest);
    DurableFile.create(
        staging.resolve(PackagePath.SIGNATURE), TagManifestSignature.sign(tagManifest, signer));
    DurableFile.forceNamesIn(staging);
    return new WrittenPackage(
        staging, manifest, Sha256.of(payloadManifest), Sha256.of(tagManifest));
  }

  private void requireNames() throws IOException {
    String end = manifest.member() + "/" + manifest.release();
    if (!Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)
        || !staging.toRealPath().endsWith(end)) {
      throw new FormatException(
          staging.toString(), "must be a directory whose path ends with " + end);
    }
  }

  /** Takes the digests of the data files, which must be all that there is. */
  private long payload(Map<String, Sha256> digests) throws IOException {
    List<Finding> findings = new ArrayList<>();
    PackageTree tree = PackageTree.of(staging);
    Set<String> parts = new TreeSet<>(manifest.parts());
    tree.judge(parts, path -> false, findings);
    long octets = 0;
    for (String part : parts) {
      if (!tree.isFile(part)) {
        throw new FormatException(part, "is missing");
      }
      FileContent content = FileContent.of(staging.resolve(part));
      if (!PackagePath.isInTheClear(part) && !content.isEncrypted()) {
        throw new FormatException(part, "is not encrypted Parquet");
      }
      if (!PackagePath.isInTheClear(part) && content.size() % PADDED_TO != 0) {
        throw new FormatException(part, "is not padded to a multiple of " + PADDED_TO + " bytes");
      }
      digests.put(part, content.digest());
      octets += content.size();
    }
    if (!findings.isEmpty()) {
      throw new FormatException(findings.get(0));
    }
    return octets;
  }
}
