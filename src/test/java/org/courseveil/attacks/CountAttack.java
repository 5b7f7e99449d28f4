package org.courseveil.attacks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.anonymize.aggregate.CourseCounts;
import org.courseveil.anonymize.aggregate.Part;
import org.courseveil.anonymize.aggregate.Split;
import org.courseveil.archive.Cell;
import org.courseveil.policy.AggregateTable;
import org.courseveil.policy.CellRequirement;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * An attacker who has every table of counts that was ever published of a course, in every copy, and
 * bounds each count that was not by linear programs.
 *
 * <p>It knows the code: which parts a course is split in, that every published cell has the
 * smallest cell's learners, and that rounding is controlled, so that the rounded values of
 * unpublished parts sum up to what is left of the rounded margin.
 */
public final class CountAttack {
  private final CellRequirement required;
  private final boolean cumulative;

  /**
   * Takes what the tables are known to keep to.
   *
   * @param cumulative whether each release counts the learners of those before it again
   */
  public CountAttack(CellRequirement required, boolean cumulative) {
    this.required = required;
    this.cumulative = cumulative;
  }

  /**
   * A release of a course: the truth, of which the attacker knows the labels alone, and the cells
   * that each recipient and the public got.
   */
  public record Published(CourseCounts truth, List<List<Cell>> copies) {
    private List<Long> values(AggregateTable table, List<String> labels) {
      return copies.stream().flatMap(copy -> value(copy, table, labels).stream()).toList();
    }
  }

  /** What follows of one count that was not published. */
  public record Bound(String name, long truth, double lowest, double highest) {
    /** Returns how wide the interval is, up to what the solver rounds. */
    public double width() {
      return highest - lowest + 1e-6;
    }

    /** Returns whether the attacker's reasoning was sound. */
    public boolean holdsTheTruth() {
      return lowest - 1e-6 <= truth && truth <= highest + 1e-6;
    }
  }

  /** Returns the bounds of every unpublished count in the releases of one course. */
  public List<Bound> bounds(List<Published> releases) {
    Program program = new Program();
    List<Target> targets = new ArrayList<>();
    Map<String, Variable> earlier = new HashMap<>();
    for (int i = 0; i < releases.size(); i++) {
      targets.addAll(program.add("release " + (i + 1), releases.get(i)));
      if (cumulative) {
        targets.addAll(program.chain(i, releases, earlier));
      }
    }
    return targets.stream().map(program::bound).toList();
  }

  private record Target(String name, Variable variable, long truth) {}

  private final class Program {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> variables = new HashMap<>();
    private int named;

    /** Adds what a release tells; returns the counts that are worth an attack. */
    List<Target> add(String release, Published published) {
      List<Target> targets = new ArrayList<>();
      String course = release + " of " + published.truth().course();
      Variable all = count(course);
      all.lower(required.minimumLearners());
      published.values(AggregateTable.COURSES, List.of()).forEach(value -> within(all, value));
      for (Split split : published.truth().splits()) {
        Expression sum = expression(0).set(all, -1);
        Map<Part, Variable> counts = new HashMap<>();
        for (Part part : split.parts()) {
          Variable count = count(course + name(split, part));
          sum.set(count, 1);
          counts.put(part, count);
          List<Long> values =
              part.hasCell() ? published.values(split.table(), part.labels()) : List.of();
          values.forEach(value -> within(count, value));
          if (!values.isEmpty()) {
            count.lower(required.minimumCell());
          } else if (part.hasCell() || part.learners() < required.minimumCell()) {
            targets.add(new Target(course + name(split, part), count, part.learners()));
          }
        }
        published.copies().forEach(copy -> addRounding(copy, split, counts));
      }
      return targets;
    }

    /** Adds that a release counts those of the one before it, and some new learners. */
    List<Target> chain(int release, List<Published> releases, Map<String, Variable> earlier) {
      List<Target> targets = new ArrayList<>();
      CourseCounts truth = releases.get(release).truth();
      for (Split split : truth.splits()) {
        for (Part part : split.parts()) {
          String place =
              " of "
                  + truth.course()
                  + ", "
                  + split.table()
                  + part.labels()
                  + (part.hasCell() ? "" : " not");
          Variable now = variables.get("release " + (release + 1) + place);
          Variable before = earlier.put(place, now);
          if (before == null) {
            continue;
          }
          long of = learners(releases.get(release - 1).truth(), split.table(), part);
          Variable fresh = count("new in release " + (release + 1) + place);
          expression(0).set(now, 1).set(before, -1).set(fresh, -1);
          if (part.learners() - of < required.minimumCell()) {
            targets.add(new Target(fresh.getName(), fresh, part.learners() - of));
          }
        }
      }
      return targets;
    }

    /** In each copy, unpublished parts were rounded with the others, to values that sum up. */
    private void addRounding(List<Cell> copy, Split split, Map<Part, Variable> counts) {
      long left = value(copy, AggregateTable.COURSES, List.of()).orElseThrow();
      List<Variable> hidden = new ArrayList<>();
      for (Map.Entry<Part, Variable> part : counts.entrySet()) {
        Optional<Long> value =
            part.getKey().hasCell()
                ? value(copy, split.table(), part.getKey().labels())
                : Optional.empty();
        left -= value.orElse(0L);
        if (value.isEmpty()) {
          hidden.add(part.getValue());
        }
      }
      if (hidden.isEmpty()) {
        return;
      }
      Expression sum = expression(left);
      for (Variable count : hidden) {
        Variable rounded = model.newVariable("rounded " + named++).lower(0);
        sum.set(rounded, 1);
        model
            .newExpression("near " + named++)
            .set(count, 1)
            .set(rounded, -1)
            .lower(1 - required.roundingBase())
            .upper(required.roundingBase() - 1);
      }
    }

    private Variable count(String name) {
      Variable count = model.newVariable(name).lower(0);
      variables.put(name, count);
      return count;
    }

    private Expression expression(long level) {
      return model.newExpression("sum " + named++).level(level);
    }

    /** A copy says that a count is less than a base away from its value. */
    private void within(Variable count, long published) {
      model
          .newExpression("published " + named++)
          .set(count, 1)
          .lower(published - required.roundingBase() + 1)
          .upper(published + required.roundingBase() - 1);
    }

    Bound bound(Target target) {
      return new Bound(
          target.name(),
          target.truth(),
          solved(target.variable(), 1),
          solved(target.variable(), -1));
    }

    private double solved(Variable variable, int sign) {
      variable.weight(sign);
      Optimisation.Result result = model.minimise();
      variable.weight((BigDecimal) null);
      if (result.getState() == Optimisation.State.UNBOUNDED) {
        return sign > 0 ? 0 : Double.POSITIVE_INFINITY;
      }
      if (!result.getState().isFeasible()) {
        throw new IllegalStateException("The attacker contradicts itself: " + result.getState());
      }
      return sign * result.getValue();
    }
  }

  private static String name(Split split, Part part) {
    return ", " + split.table() + part.labels() + (part.hasCell() ? "" : " not");
  }

  private static long learners(CourseCounts counts, AggregateTable table, Part part) {
    return counts.splits().stream()
        .filter(split -> split.table() == table)
        .flatMap(split -> split.parts().stream())
        .filter(known -> known.hasCell() == part.hasCell() && known.labels().equals(part.labels()))
        .mapToLong(Part::learners)
        .sum();
  }

  private static Optional<Long> value(List<Cell> copy, AggregateTable table, List<String> labels) {
    return copy.stream()
        .filter(cell -> cell.table() == table && cell.labels().equals(labels))
        .map(Cell::learners)
        .findFirst();
  }

  /** Returns the bounds that are too narrow. */
  public Set<Bound> narrow(List<Published> releases) {
    return bounds(releases).stream()
        .filter(bound -> bound.width() < required.minimumCell())
        .collect(Collectors.toSet());
  }
}
