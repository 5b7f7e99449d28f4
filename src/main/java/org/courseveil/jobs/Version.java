package org.courseveil.jobs;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the jar's manifest states it. */
final class Version implements IVersionProvider {
  static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("0.1.0-SNAPSHOT");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"courseveil " + current()};
  }
}
