package org.courseveil.reader;

import org.courseveil.packaging.format.PackageManifest;
import picocli.CommandLine.IVersionProvider;

/** The reader's version, and the newest package format that it reads. */
final class ReaderVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Reader.class.getPackage().getImplementationVersion();
    return new String[] {
      "reader " + (version == null ? "(not from a jar)" : version),
      "package format " + PackageManifest.FORMAT
    };
  }
}
