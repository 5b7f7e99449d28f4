package org.courseveil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.courseveil.ingest.catalog.Explained;
import org.courseveil.policy.JobConfig;

/**
 * What becomes of each column, event type and field that an export has, and what no catalog lists.
 * It holds names, never what stands in a cell.
 *
 * @param known what the catalog lists, in its order
 * @param unknown what it does not list, and files that are not read
 */
public record ExportExplanation(List<Explained> known, List<Explained> unknown) {
  public ExportExplanation {
    known = List.copyOf(known);
    unknown = List.copyOf(unknown);
  }

  /**
   * Looks through the configured export: the first line of each table, and of each log and forum
   * dump no more lines than given.
   */
  public static ExportExplanation of(JobConfig.Inputs inputs, long lines) {
    ExportRoot root = ExportRoot.of(inputs.root());
    ExplainedFiles files = new ExplainedFiles(root, lines);
    try {
      files.addAll(ExportTree.files(root.base()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.explanation();
  }
}
