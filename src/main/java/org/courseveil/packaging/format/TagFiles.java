package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The tag files of a package whose digests the signed tag manifest confirms. */
record TagFiles(PackageTree tree, DigestList listed, Map<String, byte[]> contents) {
  static final int LARGEST = 16 * 1024 * 1024;

  private static final List<String> MANDATORY =
      List.of(
          PackagePath.BAGIT,
          PackagePath.BAG_INFO,
          PackagePath.MANIFEST,
          PackagePath.README,
          PackagePath.PACKAGE,
          PackagePath.DATA_PACKAGE);

  /** Reads the files that a tag manifest lists; call it once its signature has been verified. */
  static TagFiles check(Path root, byte[] tagManifest, List<Finding> findings) throws IOException {
    PackageTree tree = PackageTree.of(root);
    DigestList listed =
        DigestList.parse(PackagePath.TAG_MANIFEST, tagManifest, PackagePath::isTagFile, findings);
    for (String name : MANDATORY) {
      if (!listed.digests().containsKey(name)) {
        findings.add(new Finding(PackagePath.TAG_MANIFEST, "does not list " + name));
      }
    }
    Map<String, byte[]> contents = new TreeMap<>();
    listed
        .digests()
        .forEach(
            (name, digest) -> {
              if (!tree.isFile(name)) {
                findings.add(new Finding(name, "is missing, or is no plain file"));
                return;
              }
              try {
                byte[] content = FileContent.small(name, root.resolve(name), LARGEST);
                if (Sha256.of(content).equals(digest)) {
                  contents.put(name, content);
                } else {
                  findings.add(
                      new Finding(name, "differs from its digest in " + PackagePath.TAG_MANIFEST));
                }
              } catch (FormatException e) {
                findings.add(e.finding());
              } catch (IOException e) {
                findings.add(new Finding(name, "cannot be read"));
              }
            });
    byte[] bagit = contents.get(PackagePath.BAGIT);
    if (bagit != null && !text(bagit).equals(BagDeclaration.BAGIT)) {
      findings.add(new Finding(PackagePath.BAGIT, "does not declare BagIt 1.0 in UTF-8"));
    }
    return new TagFiles(tree, listed, contents);
  }

  Sha256 digest(String name) {
    Sha256 digest = listed.digests().get(name);
    if (digest == null) {
      throw new IllegalArgumentException("The tag manifest does not list " + name);
    }
    return digest;
  }

  /** Returns the digests of the data files; none if their list cannot be trusted. */
  DigestList payload(List<Finding> findings) {
    byte[] manifest = contents.get(PackagePath.MANIFEST);
    return manifest == null
        ? new DigestList(Map.of())
        : DigestList.parse(PackagePath.MANIFEST, manifest, PackagePath::isPart, findings);
  }

  /** Adds a finding for whatever lies in the package and is listed nowhere. */
  void judge(DigestList payload, List<Finding> findings) {
    Set<String> files = new TreeSet<>(listed.digests().keySet());
    files.addAll(payload.digests().keySet());
    files.add(PackagePath.TAG_MANIFEST);
    files.add(PackagePath.SIGNATURE);
    boolean listOfData = contents.containsKey(PackagePath.MANIFEST);
    Predicate<String> unlistedByDesign =
        path ->
            path.equals(PackagePath.KEYS)
                || (PackagePath.envelopeRecipient(path).isPresent() && tree.isFile(path))
                || (!listOfData && (path + "/").startsWith(PackagePath.DATA + "/"));
    tree.judge(files, unlistedByDesign, findings);
  }

  Optional<PackageManifest> manifest(List<Finding> findings) {
    return parse(PackagePath.PACKAGE, PackageManifest::parse, findings);
  }

  Optional<DataPackage> description(List<Finding> findings) {
    return parse(PackagePath.DATA_PACKAGE, DataPackage::parse, findings);
  }

  /** Returns the lines of {@code bag-info.txt}. */
  List<String> bagInfo() {
    byte[] info = contents.get(PackagePath.BAG_INFO);
    return info == null ? List.of() : text(info).lines().toList();
  }

  /** How a tag file's bytes are read. */
  @FunctionalInterface
  private interface Parsing<T> {
    T parse(byte[] bytes) throws FormatException;
  }

  private <T> Optional<T> parse(String name, Parsing<T> parsing, List<Finding> findings) {
    byte[] content = contents.get(name);
    if (content == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(parsing.parse(content));
    } catch (FormatException e) {
      findings.add(e.finding());
      return Optional.empty();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
