package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.ReleaseOutcome.Held;
import org.courseveil.anonymize.ReleaseOutcome.Reason;
import org.courseveil.archive.Unit;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Member;
import org.courseveil.policy.Tier;

/**
 * The preparation of the members' releases under a frozen scheme: generalize, hold classes that are
 * too small or too uniform, and take coarsening steps while somebody could link too many rows.
 *
 * <p>What is decided is decided on counts, and Spark is asked once for all members: with small
 * archives most of a query's time is its planning.
 */
final class ReleasePreparation {
  private final Scheme scheme;
  private final Hierarchies hierarchies;
  private final ReleaseTerms terms;
  private final Materialization kept;

  ReleasePreparation(
      Scheme scheme, Hierarchies hierarchies, ReleaseTerms terms, Materialization kept) {
    this.scheme = scheme;
    this.hierarchies = hierarchies;
    this.terms = terms;
    this.kept = kept;
  }

  /** A summary that may leave as far as its counts tell, and its rows. */
  private record Summary(Member member, SummaryChoice.Chosen chosen, Dataset<Row> rows) {}

  /** Returns what becomes of each member's units, by the member's id. */
  Map<String, ReleaseOutcome> prepare(Units units, List<Member> members) {
    Map<String, ReleaseOutcome> outcomes = new HashMap<>();
    List<Summary> linkable = summaries(units, members, outcomes);
    if (linkable.isEmpty()) {
      return outcomes;
    }
    Dataset<Row> leaving = kept.keep(leaving(linkable));
    Map<String, LeavingUnits.Linked> linked = LeavingUnits.linked(leaving);
    Map<Summary, LinkRate> leave = new LinkedHashMap<>();
    for (Summary summary : linkable) {
      String member = summary.member().id();
      LeavingUnits.Linked measured =
          linked.getOrDefault(member, new LeavingUnits.Linked(0, summary.chosen().units()));
      LinkRate researcher = researcher(summary.chosen(), measured);
      refusal(measured, researcher)
          .ifPresentOrElse(
              held -> outcomes.put(member, held), () -> leave.put(summary, researcher));
    }
    if (!leave.isEmpty()) {
      release(leaving, units.weekly(), leave, outcomes);
    }
    return outcomes;
  }

  private List<Summary> summaries(
      Units units, List<Member> members, Map<String, ReleaseOutcome> outcomes) {
    Dataset<Row> generalized = kept.keep(GeneralizedUnits.of(units.summary(), scheme, hierarchies));
    Map<String, List<SummaryCount>> counts =
        SummaryCount.byMember(generalized, scheme.quasiIdentifiers());
    List<Summary> summaries = new ArrayList<>();
    for (Member member : members) {
      SummaryChoice choice =
          SummaryChoice.of(counts.getOrDefault(member.id(), List.of()), scheme, terms);
      if (choice instanceof SummaryChoice.Chosen chosen) {
        Dataset<Row> rows = GeneralizedUnits.leaving(generalized, member, chosen);
        summaries.add(new Summary(member, chosen, kept.keep(rows)));
      } else {
        outcomes.put(member.id(), ((SummaryChoice.Refused) choice).why());
      }
    }
    return summaries;
  }

  private static Dataset<Row> leaving(List<Summary> summaries) {
    return summaries.stream()
        .map(summary -> LeavingUnits.of(summary.member(), summary.rows(), summary.chosen()))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  private LinkRate researcher(SummaryChoice.Chosen chosen, LeavingUnits.Linked measured) {
    long smallestCell =
        LeavingUnits.cells(chosen).values().stream().mapToLong(Long::longValue).min().orElse(1);
    return new LinkRate(
        Adversary.RESEARCHER,
        Tier.SUMMARY,
        measured.rows() / chosen.units(),
        1.0 / smallestCell,
        terms.strangerLimit());
  }

  private Optional<Held> refusal(LeavingUnits.Linked measured, LinkRate researcher) {
    if (measured.learners() < terms.privacy().minimumLearners()) {
      return Optional.of(
          new Held(
              Reason.TOO_FEW_LEARNERS,
              "Fewer than " + terms.privacy().minimumLearners() + " learners could be released."));
    }
    return researcher.holds()
        ? Optional.empty()
        : Optional.of(
            new Held(
                Reason.TOO_LINKABLE,
                "A researcher could link more than one of " + terms.privacy().k() + " rows."));
  }

  private void release(
      Dataset<Row> units,
      Dataset<Row> weeklyCounts,
      Map<Summary, LinkRate> summaries,
      Map<String, ReleaseOutcome> outcomes) {
    Optional<WeeklyLadder> ladder = Optional.empty();
    Map<String, List<WeeklyLadder.Measured>> measured = Map.of();
    if (terms.tiers().contains(Tier.WEEKLY)) {
      Object[] ids = summaries.keySet().stream().map(summary -> summary.member().id()).toArray();
      WeeklyLadder weekly =
          new WeeklyLadder(
              units.filter(col(SummaryTier.MEMBER).isin(ids)),
              weeklyCounts,
              terms.ladder(Tier.WEEKLY),
              terms.privacy().k(),
              kept);
      ladder = Optional.of(weekly);
      measured = weekly.measure();
    }
    Map<String, Set<Unit>> leaving = LeavingUnits.byMember(units);
    for (var entry : summaries.entrySet()) {
      Summary summary = entry.getKey();
      String member = summary.member().id();
      Optional<WeeklyLadder.Measured> chosen =
          measured.getOrDefault(member, List.of()).stream()
              .filter(step -> holds(step, summary.chosen()))
              .findFirst();
      Figures figures = new Figures(terms.privacy().k());
      summary.chosen().counts().forEach(count -> figures.add(count, summary.chosen().shape()));
      Map<String, Prepared.CountedRows> tables = new HashMap<>();
      tables.put(
          PackageTables.SUMMARY,
          new Prepared.CountedRows(summary.rows(), summary.chosen().units()));
      if (chosen.isPresent() && ladder.isPresent()) {
        WeeklyLadder.Measured step = chosen.get();
        Dataset<Row> rows = kept.keep(ladder.get().rows(summary.member(), step));
        tables.put(PackageTables.WEEKLY, new Prepared.CountedRows(rows, step.rows()));
        figures.addRows(PackageTables.WEEKLY, step.rows());
      }
      outcomes.put(
          member,
          new Prepared(
              description(summary, chosen, entry.getValue()),
              leaving.getOrDefault(member, Set.of()),
              tables,
              figures.rows(units.sparkSession())));
    }
  }

  private boolean holds(WeeklyLadder.Measured step, SummaryChoice.Chosen summary) {
    return step.rows() > 0
        && (double) step.signatures() / summary.units() <= terms.memberLimit(Tier.WEEKLY);
  }

  private ReleaseDescription description(
      Summary summary, Optional<WeeklyLadder.Measured> weekly, LinkRate researcher) {
    List<ReleasedTable> tables = new ArrayList<>();
    tables.add(PackageTables.summary(summary.chosen().shape(), scheme, hierarchies));
    weekly.ifPresent(tier -> tables.add(PackageTables.weekly(tier.shape())));
    tables.add(PackageTables.report());
    Map<Tier, List<CoarseningStep>> steps = new EnumMap<>(Tier.class);
    steps.put(Tier.SUMMARY, summary.chosen().steps());
    weekly.ifPresent(tier -> steps.put(Tier.WEEKLY, tier.steps()));
    Map<Tier, String> refused = new EnumMap<>(Tier.class);
    if (terms.tiers().contains(Tier.WEEKLY) && weekly.isEmpty()) {
      refused.put(
          Tier.WEEKLY,
          "It has no rows, or the member could link more than the share "
              + terms.memberLimit(Tier.WEEKLY)
              + " of its units after the last step of its ladder.");
    }
    return new ReleaseDescription(
        summary.member().id(),
        Set.copyOf(summary.member().organizations()),
        scheme,
        hierarchies,
        terms.privacy(),
        terms.memberLimits(),
        tables,
        steps,
        refused,
        researcher);
  }
}
