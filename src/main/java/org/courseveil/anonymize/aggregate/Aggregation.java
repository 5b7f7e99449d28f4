package org.courseveil.anonymize.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.courseveil.archive.Cell;
import org.courseveil.policy.AggregateTable;
import org.courseveil.policy.CellRequirement;

/**
 * The decision on a release's tables: which cells are published, each with its rounded value.
 *
 * <p>It is random, and has to be taken once for the same learners: values of a second decision
 * would narrow down those of the first. That is left to the caller, who keeps it in the ledger.
 */
public final class Aggregation {
  private final CellRequirement required;
  private final Random random;

  /**
   * Takes the source of chance.
   *
   * @param random unpredictable, but in tests
   */
  public Aggregation(CellRequirement required, Random random) {
    this.required = required;
    this.random = random;
  }

  /** Returns whether a course has enough learners for tables. */
  public boolean admits(CourseCounts counts) {
    return counts.learners() >= required.minimumLearners();
  }

  /** Returns the cells of a course that may be published, in their order. */
  public List<Cell> cells(CourseCounts counts) {
    if (!admits(counts)) {
      throw new IllegalArgumentException(
          "A course needs " + required.minimumLearners() + " learners. Its learners wait.");
    }
    ControlledRounding rounding = new ControlledRounding(required.roundingBase(), random);
    CellSuppression suppression = new CellSuppression(required);
    List<Cell> cells = new ArrayList<>();
    cells.add(
        new Cell(
            AggregateTable.COURSES,
            counts.course(),
            List.of(),
            rounding.margin(counts.learners())));
    for (Split split : counts.splits()) {
      Map<Part, Long> rounded = rounding.parts(split);
      for (Part part : suppression.published(split, rounded)) {
        cells.add(
            new Cell(
                split.table(), counts.course(), part.labels(), rounded.getOrDefault(part, 0L)));
      }
    }
    cells.sort(Cell.ORDER);
    return cells;
  }
}
