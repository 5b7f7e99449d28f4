package org.courseveil.archive;

import java.util.List;
import java.util.stream.Collectors;
import org.courseveil.deidentify.Residue;

/** Rows that still held traces of identifiers; nothing of the run was archived. */
public final class ResidueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Residue> residues;

  ResidueException(List<Residue> residues) {
    super(
        "The residual check found what must not be archived, so nothing was: "
            + residues.stream()
                .map(r -> r.column() + " (" + r.kind() + ", " + r.count() + ")")
                .collect(Collectors.joining(", "))
            + ". Report the columns to the maintainers; the export itself is unchanged.");
    this.residues = List.copyOf(residues);
  }

  /** Returns the columns, the kinds of trace, and the counts. */
  public List<Residue> residues() {
    return residues;
  }
}
