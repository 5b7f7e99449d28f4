package org.courseveil.packaging.format;

import java.util.stream.Collectors;

/** The README.md of a package: what it is, its terms, and the commands that check and open it. */
public final class PackageReadme {
  private PackageReadme() {}

  /**
   * Returns the text for a package. It names no fingerprint to trust: whoever could replace the
   * package could replace that too.
   */
  public static String text(PackageManifest manifest, DataPackage description) {
    return "# "
        + description.title()
        + "\n\n"
        + description.description()
        + "\n\n"
        + "Release "
        + manifest.release()
        + " for "
        + manifest.member()
        + ", package "
        + manifest.packageId()
        + ". Questions go to "
        + manifest.contact()
        + ".\n"
        + terms(manifest)
        + tables(description)
        + check(manifest)
        + (manifest.isPublic() ? "" : open(manifest, description));
  }

  private static String terms(PackageManifest manifest) {
    return "\n## Terms\n\n"
        + "- Purpose: "
        + manifest.terms().purpose()
        + "\n"
        + manifest.terms().forbiddenUses().stream()
            .map(use -> "- Forbidden: " + use + "\n")
            .collect(Collectors.joining())
        + (manifest.isPublic()
            ? ""
            : "- Destroy the package and all copies by "
                + manifest.expires()
                + ".\n"
                + "- Only the holders of the keys in `keys/` may open it; pass neither key nor"
                + " content on.\n");
  }

  private static String tables(DataPackage description) {
    return "\n## Tables\n\n"
        + description.resources().stream()
            .map(table -> "- `" + table.name() + "`: " + table.description() + "\n")
            .collect(Collectors.joining())
        + "\nThe columns stand in `datapackage.json`; what protects the rows, and how well, in"
        + " `package.json`.\n";
  }

  private static String check(PackageManifest manifest) {
    String directory = manifest.member() + "/" + manifest.release();
    return "\n## Check\n\n"
        + "Take the platform's certificate and its full fingerprint from the platform, by another\n"
        + "way than this package. In this directory, with stock tools:\n\n"
        + "    gpg --verify "
        + PackagePath.SIGNATURE
        + " "
        + PackagePath.TAG_MANIFEST
        + "\n    sha256sum --strict -c "
        + PackagePath.TAG_MANIFEST
        + " "
        + PackagePath.MANIFEST
        + "\n\n"
        + "Compare the line `Primary key fingerprint` that gpg prints with the platform's.\n"
        + "The reader checks more (files that are listed nowhere, links, replayed packages). From\n"
        + "two directories above this one:\n\n"
        + "    reader verify "
        + directory
        + " --signer FINGERPRINT --signer-certificate platform.public.asc\n";
  }

  private static String open(PackageManifest manifest, DataPackage description) {
    String directory = manifest.member() + "/" + manifest.release();
    return "\n## Open\n\n"
        + "    reader open "
        + directory
        + " --signer FINGERPRINT --signer-certificate platform.public.asc \\\n"
        + "        --secret-key my.secret.asc --out plain\n\n"
        + "Or unlock the key, with the reader or with gpg, and query the encrypted files as they"
        + " are:\n\n"
        + "    (umask 077; gpg --decrypt keys/MY-FINGERPRINT.asc > ~/package-key.json)\n\n"
        + "If gpg does not report a good signature of the platform, delete that file.\n\n"
        + "```sql\n-- DuckDB 1.5 or newer, in this directory\n"
        + Snippet.DUCKDB.text(
            LocatedTables.inPackage(description.resources(), "~/package-key.json"))
        + "```\n\n"
        + "Keep `package-key.json` outside this directory, and private: it opens all tables.\n";
  }
}
