package org.courseveil.archive;

import java.util.List;
import java.util.stream.Collectors;
import org.courseveil.deidentify.Residue;

/** Rows that still held traces of identifiers; nothing of the run was archived. */
public final class ResidueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String IN_TEXTS =
      "Of texts, see first whether an account of the export is called like something that people"
          + " write of, such as the course or a book: then nobody is named, and there may be nothing"
          + " to mend. Whether or not, the run goes through without the texts if 'free-text' drops"
          + " those of the table's source. ";

  private final transient List<Residue> residues;

  ResidueException(List<Residue> residues) {
    super(
        "The residual check found what must not be archived, so nothing was: "
            + residues.stream().map(Residue::toString).collect(Collectors.joining("; "))
            + ". The export is unchanged. "
            + (residues.stream().anyMatch(residue -> residue.kind().isInText()) ? IN_TEXTS : "")
            + "Report tables, columns and kinds to the maintainers.");
    this.residues = List.copyOf(residues);
  }

  /** Returns the columns, the kinds of trace, and the counts. */
  public List<Residue> residues() {
    return residues;
  }
}
