package org.courseveil.anonymize.recount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.archive.Cell;
import org.courseveil.policy.AggregateTable;
import org.courseveil.policy.CellRequirement;
import org.courseveil.policy.CheckFailedException;

/**
 * The verifier of counts: it counts learners again, and refuses cells that are wrong, small, not
 * rounded, or that give away what is not published.
 */
public final class CountVerifier {
  private static final List<String> GRADES =
      List.of("none", "0", "1-49", "50-69", "70-84", "85-100");

  private final CellRequirement required;
  private final Recount recount;
  private final Set<String> regions;

  CountVerifier(CellRequirement required, Recount recount, Collection<String> regions) {
    this.required = required;
    this.recount = recount;
    this.regions = new LinkedHashSet<>(regions);
  }

  /**
   * Counts the archive's learners.
   *
   * @param regions the level of the hierarchy of countries whose labels are regions
   */
  public static CountVerifier of(
      List<ArchivedTable> tables, CellRequirement required, Hierarchy countries, int regions) {
    return new CountVerifier(
        required, Recount.of(tables, countries, regions), countries.labels(regions));
  }

  /**
   * Returns the cells if every one of them may be published.
   *
   * @throws CheckFailedException with what is wrong, by table; no value is named
   */
  public VerifiedCounts verified(List<Cell> cells) {
    Set<String> findings = new LinkedHashSet<>();
    Map<String, List<Cell>> courses =
        cells.stream()
            .collect(Collectors.groupingBy(Cell::course, TreeMap::new, Collectors.toList()));
    courses.forEach((course, ofCourse) -> judge(course, ofCourse, findings));
    if (!findings.isEmpty()) {
      throw new CheckFailedException(
          "The verifier refuses the counts: "
              + String.join("; ", findings)
              + ". Nothing was decided or published, and the units stay in the archive. Report this"
              + " to the maintainers.");
    }
    return new VerifiedCounts(cells);
  }

  private void judge(String course, List<Cell> cells, Set<String> findings) {
    Set<List<String>> places = new LinkedHashSet<>();
    for (Cell cell : cells) {
      judge(cell, findings);
      List<String> place = new ArrayList<>(cell.labels());
      place.add(0, cell.table().tableName());
      if (!places.add(place)) {
        findings.add(cell.table().tableName() + " has a cell twice");
      }
    }
    List<Cell> margins =
        cells.stream().filter(cell -> cell.table() == AggregateTable.COURSES).toList();
    if (margins.size() != 1) {
      findings.add("a course has no count of all its learners");
      return;
    }
    Inference inference = new Inference(required, margins.get(0).learners());
    if (learners(margins.get(0)) < required.minimumLearners()) {
      findings.add("a course has fewer learners than a release counts");
    }
    disjoint(AggregateTable.GRADES, course, GRADES, cells, inference, findings);
    disjoint(AggregateTable.REGIONS, course, regions, cells, inference, findings);
    for (Cell cell : cells) {
      long others = learners(margins.get(0)) - learners(cell);
      if (cell.table() == AggregateTable.ACTIVITY
          && others < required.minimumCell()
          && inference.width(List.of(cell.learners()), 1) < required.minimumCell()) {
        findings.add("aggregate_activity gives away how many were not active");
      }
    }
  }

  private void judge(Cell cell, Set<String> findings) {
    String table = cell.table().tableName();
    long exact = learners(cell);
    if (!required.permits(cell.table())) {
      findings.add(table + " is not permitted");
    }
    if (exact < required.minimumCell()) {
      findings.add(table + " has a cell of too few learners");
    }
    if (cell.learners() % required.roundingBase() != 0) {
      findings.add(table + " has a count that is not rounded");
    }
    if (Math.abs(cell.learners() - exact) >= required.roundingBase()) {
      findings.add(table + " has a count that is not that of the archive's learners");
    }
  }

  private void disjoint(
      AggregateTable table,
      String course,
      Collection<String> labels,
      List<Cell> cells,
      Inference inference,
      Set<String> findings) {
    if (!required.permits(table)) {
      return;
    }
    List<Cell> published = cells.stream().filter(cell -> cell.table() == table).toList();
    if (!labels.containsAll(published.stream().flatMap(cell -> cell.labels().stream()).toList())) {
      findings.add(table.tableName() + " has a label that is not its own");
    }
    int hidden = labels.size() - published.size();
    long sum =
        labels.stream()
            .mapToLong(label -> recount.learners(table.tableName(), course, List.of(label)))
            .sum();
    if (sum != recount.learners(AggregateTable.COURSES.tableName(), course, List.of())) {
      findings.add(table.tableName() + " does not have each learner once");
    }
    if (hidden > 0
        && inference.width(published.stream().map(Cell::learners).toList(), hidden)
            < required.minimumCell()) {
      findings.add(table.tableName() + " gives away counts that it leaves out");
    }
  }

  private long learners(Cell cell) {
    return recount.learners(cell.table().tableName(), cell.course(), cell.labels());
  }
}
