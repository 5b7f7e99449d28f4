package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The data files of a package, compared with the list of their digests. */
record Payload(Set<String> listed, long octets, boolean intact) {
  /** Reads every listed file once, whole. */
  static Payload check(Path root, PackageTree tree, DigestList list, List<Finding> findings) {
    long octets = 0;
    int before = findings.size();
    for (var entry : list.digests().entrySet()) {
      String path = entry.getKey();
      if (!tree.isFile(path)) {
        findings.add(new Finding(path, "is missing, or is no plain file"));
        continue;
      }
      try {
        FileContent content = FileContent.of(root.resolve(path));
        octets += content.size();
        if (!PackagePath.isInTheClear(path) && !content.isEncrypted()) {
          findings.add(new Finding(path, "is not encrypted Parquet, or is cut"));
        }
        if (!content.digest().equals(entry.getValue())) {
          findings.add(new Finding(path, "differs from its digest in " + PackagePath.MANIFEST));
        }
      } catch (IOException e) {
        findings.add(new Finding(path, "cannot be read"));
      }
    }
    return new Payload(new TreeSet<>(list.digests().keySet()), octets, findings.size() == before);
  }

  /** Adds a finding for each contradiction between the files that describe the data. */
  void compare(
      TagFiles tagFiles,
      PackageManifest manifest,
      DataPackage description,
      List<Finding> findings) {
    if (!manifest.tables().equals(description.tables())) {
      findings.add(
          new Finding(
              PackagePath.DATA_PACKAGE, "describes other tables than " + PackagePath.PACKAGE));
    }
    if (!intact || !tagFiles.contents().containsKey(PackagePath.MANIFEST)) {
      return;
    }
    if (!listed.equals(new TreeSet<>(manifest.parts()))) {
      findings.add(
          new Finding(PackagePath.PACKAGE, "has other data files than " + PackagePath.MANIFEST));
    }
    String size = "Payload-Oxum: " + octets + "." + listed.size();
    if (tagFiles.contents().containsKey(PackagePath.BAG_INFO)
        && !tagFiles.bagInfo().contains(size)) {
      findings.add(
          new Finding(
              PackagePath.BAG_INFO,
              "states another size than the data has, which is " + octets + " bytes"));
    }
  }
}
