package org.courseveil.reader;

import org.courseveil.packaging.format.PackageManifest;
import picocli.CommandLine.IVersionProvider;

/** The reader's version, and the newest package format that it reads. */
final class ReaderVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"reader " + number(), "package format " + PackageManifest.FORMAT};
  }

  /** Returns the program's version. */
  static String number() {
    String version = Reader.class.getPackage().getImplementationVersion();
    return version == null ? "(not from a jar)" : version;
  }
}
