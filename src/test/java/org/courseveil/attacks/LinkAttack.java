package org.courseveil.attacks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The link test: plays an adversary who looks for the person behind each row of an opened package.
 *
 * <p>For each row it collects the units of its knowledge that contradict nothing in the row (full
 * rows), and those that contradict least (nearest neighbours; first weeks and days that may have
 * been left out count among these), and guesses among them evenly. A guess among full rows is right
 * as often as they are few, because the person behind a row never contradicts it.
 */
public final class LinkAttack {
  private static final String PSEUDONYM = "pseudonym";
  private static final String COURSE = "course";

  private final List<RawUnit> knowledge;
  private final Labels labels;
  private final Map<String, List<RawUnit>> byCourse = new HashMap<>();
  private Optional<Map<String, Long>> solution = Optional.empty();

  public LinkAttack(List<RawUnit> knowledge, Labels labels) {
    this.knowledge = knowledge;
    this.labels = labels;
    for (RawUnit unit : knowledge) {
      byCourse.computeIfAbsent(unit.course(), c -> new ArrayList<>()).add(unit);
    }
  }

  /** Tells who is behind each pseudonym, so that guesses are counted and not expected. */
  public LinkAttack withSolution(Map<String, Long> userIds) {
    solution = Optional.of(Map.copyOf(userIds));
    return this;
  }

  /**
   * What an attack achieved.
   *
   * @param fullRow the share of rows whose person was found among those who contradict nothing
   * @param nearest the share of rows whose person was found among those who contradict least; an
   *     upper bound where the solution was not told
   * @param unexplained rows that everybody contradicts, so that the knowledge or a label is wrong
   * @param links the person of each row that fits one alone
   */
  public record Result(
      int rows, double fullRow, double nearest, int unexplained, Map<String, Long> links) {
    /** Returns the higher of the two rates. */
    public double rate() {
      return Math.max(fullRow, nearest);
    }
  }

  /** Attacks a summary, with the weeks of its units where the adversary knows any. */
  public Result run(
      Adversary adversary, List<Map<String, String>> summary, List<Map<String, String>> weekly) {
    return run(adversary, summary, weekly, List.of());
  }

  /** Attacks a summary, with weeks and single events of its units where the adversary has logs. */
  public Result run(
      Adversary adversary,
      List<Map<String, String>> summary,
      List<Map<String, String>> weekly,
      List<Map<String, String>> events) {
    List<ChildRows<?>> children =
        adversary.holdsLogs()
            ? List.of(
                new ChildRows<>(weekly, new WeeklyKnowledge(labels, weekly)),
                new ChildRows<>(events, new EventsKnowledge(labels, events)))
            : List.of();
    Map<String, Long> links = new HashMap<>();
    double fullRow = 0;
    double nearest = 0;
    int unexplained = 0;
    for (Map<String, String> row : summary) {
      List<RawUnit> full = new ArrayList<>();
      List<RawUnit> best = new ArrayList<>();
      int least = Integer.MAX_VALUE;
      for (RawUnit unit : candidates(row)) {
        int contradictions = contradictions(adversary, row, unit);
        ChildRows.Fit fit =
            contradictions <= least
                ? children.stream()
                    .map(child -> child.fit(row, unit))
                    .reduce(ChildRows.Fit.NOT_ASKED, ChildRows.Fit::plus)
                : ChildRows.Fit.NOT_ASKED;
        if (contradictions + fit.contradictions() == 0) {
          full.add(unit);
        }
        int distance = contradictions + fit.contradictions() + fit.early();
        if (distance < least) {
          least = distance;
          best.clear();
        }
        if (distance == least) {
          best.add(unit);
        }
      }
      nearest += expectedRight(row, best);
      fullRow += expectedRight(row, full);
      unexplained += full.isEmpty() ? 1 : 0;
      if (full.size() == 1) {
        links.put(row.getOrDefault(PSEUDONYM, ""), full.get(0).userId());
      }
    }
    int rows = Math.max(1, summary.size());
    return new Result(
        summary.size(), fullRow / rows, nearest / rows, unexplained, Map.copyOf(links));
  }

  private List<RawUnit> candidates(Map<String, String> row) {
    String course = row.get(COURSE);
    return course == null ? knowledge : byCourse.getOrDefault(course, List.of());
  }

  private int contradictions(Adversary adversary, Map<String, String> row, RawUnit unit) {
    int contradictions = 0;
    for (Map.Entry<String, String> cell : row.entrySet()) {
      if (adversary.knows(cell.getKey())
          && labels.contradicts(cell.getKey(), cell.getValue(), unit)) {
        contradictions++;
      }
    }
    return contradictions;
  }

  private double expectedRight(Map<String, String> row, List<RawUnit> guesses) {
    if (guesses.isEmpty()) {
      return 0;
    }
    if (solution.isPresent()) {
      Long person = solution.get().get(row.getOrDefault(PSEUDONYM, ""));
      boolean there = person != null && guesses.stream().anyMatch(unit -> unit.userId() == person);
      return there ? 1.0 / guesses.size() : 0;
    }
    return 1.0 / guesses.size();
  }
}
