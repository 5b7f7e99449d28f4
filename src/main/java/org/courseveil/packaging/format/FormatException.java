package org.courseveil.packaging.format;

import java.io.IOException;

/** A file of a package, or a package as a whole, that is not as format 1 has it. */
public final class FormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  FormatException(Finding finding) {
    super(finding.toString());
    this.finding = finding;
  }

  FormatException(String file, String problem) {
    this(new Finding(file, problem));
  }

  /** Returns the file and what is wrong with it. */
  public Finding finding() {
    return finding;
  }
}
