package org.courseveil.anonymize.recount;

import java.util.List;
import org.courseveil.archive.Cell;

/** Cells that the verifier found right and safe: the only ones that a release is decided with. */
public final class VerifiedCounts {
  private final List<Cell> cells;

  VerifiedCounts(List<Cell> cells) {
    this.cells = List.copyOf(cells);
  }

  public List<Cell> cells() {
    return cells;
  }
}
