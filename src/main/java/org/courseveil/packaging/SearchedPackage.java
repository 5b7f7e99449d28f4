package org.courseveil.packaging;

import java.util.List;
import java.util.stream.Collectors;
import org.courseveil.policy.CheckFailedException;
import org.courseveil.residue.Trace;

/**
 * What the residual check of a written package has looked at, and found.
 *
 * @param cells the cells searched
 * @param files the files searched, encrypted and in the clear
 */
public record SearchedPackage(long cells, long files, List<Trace> traces) {
  public SearchedPackage {
    traces = List.copyOf(traces);
  }

  /**
   * Stops the run with every place and kind, if anything was found.
   *
   * @param what names what was searched, to people
   */
  SearchedPackage orThrow(String what) {
    if (traces.isEmpty()) {
      return this;
    }
    throw new CheckFailedException(
        "The residual check refuses "
            + what
            + ", which holds what looks like identifiers: "
            + traces.stream().map(Trace::toString).collect(Collectors.joining("; "))
            + ". Nothing was published, and the units stay in the archive. What stands in a file in"
            + " the clear comes from the configuration: change it there. For a table, report the"
            + " columns and kinds to the maintainers.");
  }
}
