package org.courseveil.packaging.format;

import java.util.List;

/** The outcome of verifying a package. */
public sealed interface Verification {
  /** The package is whole, as the signer left it, and no older than the newest seen. */
  record Trusted(OpenedPackage opened) implements Verification {}

  /** The package is not to be used, for at least one reason. */
  record Refused(List<Finding> findings) implements Verification {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** Returns the trusted package, or throws the first reason against it. */
  default OpenedPackage orThrow() throws FormatException {
    if (this instanceof Trusted trusted) {
      return trusted.opened();
    }
    throw new FormatException(((Refused) this).findings().get(0));
  }
}
