package org.courseveil.packaging.format;

import java.nio.charset.StandardCharsets;

/** The two files that make a directory a BagIt bag (RFC 8493), with the payload's size. */
record BagDeclaration(PackageManifest manifest, long octets, int files) {
  /** {@code bagit.txt}, which is the same in every bag. */
  static final String BAGIT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

  /** Returns {@code bag-info.txt}: what it is, by whom, and the octets and files of the payload. */
  byte[] info() {
    return ("External-Identifier: "
            + manifest.packageId()
            + "\nBag-Group-Identifier: "
            + manifest.member()
            + "\nExternal-Description: "
            + (manifest.isPublic() ? "Tables of counts" : "Encrypted research package")
            + ", release "
            + manifest.release()
            + "\nBag-Software-Agent: "
            + manifest.producer().name()
            + " "
            + manifest.producer().version()
            + "\nPayload-Oxum: "
            + octets
            + "."
            + files
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
