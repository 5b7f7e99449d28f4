package org.courseveil.anonymize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.ReleaseOutcome.Held;
import org.courseveil.anonymize.joined.JoinedSummary;
import org.courseveil.anonymize.release.HeldReason;
import org.courseveil.anonymize.release.LinkRate;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.tiers.ChildTable;
import org.courseveil.anonymize.tiers.ChildTiers;
import org.courseveil.anonymize.tiers.EnrolmentMonths;
import org.courseveil.anonymize.tiers.Figures;
import org.courseveil.anonymize.tiers.LeavingUnits;
import org.courseveil.anonymize.tiers.PackageTables;
import org.courseveil.anonymize.tiers.ResearcherReach;
import org.courseveil.anonymize.tiers.SummaryChoice;
import org.courseveil.anonymize.tiers.SummaryRelease;
import org.courseveil.anonymize.tiers.SummaryShape;
import org.courseveil.anonymize.units.Materialization;
import org.courseveil.anonymize.units.Units;
import org.courseveil.archive.Unit;
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

  /** A summary that may leave, and what a researcher could link of it. */
  private record Summary(Member member, SummaryChoice.Chosen chosen, LinkRate researcher) {}

  /** Returns what becomes of each member's units, by the member's id. */
  Map<String, ReleaseOutcome> prepare(Units units, List<Member> members) {
    Map<String, ReleaseOutcome> outcomes = new HashMap<>();
    Dataset<Row> generalized = kept.keep(units.generalized(scheme, hierarchies));
    List<String> ids = members.stream().map(Member::id).toList();
    SummaryRelease release =
        terms.privacy().pseudonymScope().joinsCourses()
            ? JoinedSummary.of(generalized, ids, scheme, terms, kept)
            : SummaryRelease.of(generalized, ids, scheme, terms, kept);
    Map<String, SummaryChoice.Chosen> chosen = release.chosen();
    List<Summary> summaries = new ArrayList<>();
    for (Member member : members) {
      SummaryChoice.Chosen own = chosen.get(member.id());
      ResearcherReach reach = release.researchers().get(member.id());
      if (own != null && reach != null) {
        Summary summary = new Summary(member, own, reach.rate(own.units(), terms.strangerLimit()));
        refusal(reach, summary.researcher())
            .ifPresentOrElse(held -> outcomes.put(member.id(), held), () -> summaries.add(summary));
      } else if (release.choices().get(member.id()) instanceof SummaryChoice.Refused refused) {
        outcomes.put(member.id(), new Held(refused.reason(), refused.explanation()));
      }
    }
    release(release.leaving(), units, summaries, outcomes);
    return outcomes;
  }

  private Optional<Held> refusal(ResearcherReach reach, LinkRate researcher) {
    if (reach.learners() < terms.privacy().minimumLearners()) {
      return Optional.of(
          new Held(
              HeldReason.TOO_FEW_LEARNERS,
              "Fewer than " + terms.privacy().minimumLearners() + " learners could be released."));
    }
    return researcher.holds()
        ? Optional.empty()
        : Optional.of(
            new Held(
                HeldReason.TOO_LINKABLE,
                "A researcher could link more than one of " + terms.privacy().k() + " rows."));
  }

  private void release(
      Dataset<Row> leaving,
      Units archived,
      List<Summary> summaries,
      Map<String, ReleaseOutcome> outcomes) {
    if (summaries.isEmpty()) {
      return;
    }
    Map<String, Long> leavingUnits = new HashMap<>();
    summaries.forEach(summary -> leavingUnits.put(summary.member().id(), summary.chosen().units()));
    ChildTiers tiers =
        ChildTiers.of(leaving, archived, leavingUnits, terms, months(archived), kept);
    Map<String, Set<Unit>> units = LeavingUnits.byMember(leaving);
    Map<String, Long> uniques = archived.unique(scheme.quasiIdentifiers());
    for (Summary summary : summaries) {
      Member member = summary.member();
      SummaryShape shape = summary.chosen().shape();
      Map<Tier, Optional<ChildTable>> children = tiers.of(member.id());
      Figures figures = new Figures(terms.privacy().k());
      summary.chosen().counts().forEach(count -> figures.add(count, shape));
      Map<String, Prepared.CountedRows> tables = new HashMap<>();
      tables.put(
          PackageTables.SUMMARY,
          new Prepared.CountedRows(
              LeavingUnits.summary(leaving, member, shape), summary.chosen().units()));
      for (Optional<ChildTable> child : children.values()) {
        child.ifPresent(
            table -> {
              String name = table.form().name();
              tables.put(name, new Prepared.CountedRows(table.rows(), table.count()));
              figures.addRows(name, table.count());
            });
      }
      LeavingTexts texts = LeavingTexts.of(leaving, archived, member, terms, kept);
      texts.tables().forEach((table, rows) -> figures.addRows(table.tableName(), rows.count()));
      outcomes.put(
          member.id(),
          new Prepared(
              description(summary, archived, children, texts),
              units.getOrDefault(member.id(), Set.of()),
              uniques.getOrDefault(member.id(), 0L),
              tables,
              texts.tables(),
              figures.rows(leaving.sparkSession())));
    }
  }

  private EnrolmentMonths months(Units archived) {
    return EnrolmentMonths.of(scheme, hierarchies, archived.courseStarts());
  }

  private ReleaseDescription description(
      Summary summary,
      Units archived,
      Map<Tier, Optional<ChildTable>> children,
      LeavingTexts texts) {
    List<ReleasedTable> tables = new ArrayList<>();
    tables.add(PackageTables.summary(summary.chosen().shape(), scheme, hierarchies));
    Map<Tier, List<CoarseningStep>> steps = new EnumMap<>(Tier.class);
    Map<Tier, String> refused = new EnumMap<>(Tier.class);
    steps.put(Tier.SUMMARY, summary.chosen().steps());
    children.forEach(
        (tier, child) ->
            child.ifPresentOrElse(
                table -> {
                  tables.add(table.form());
                  steps.put(tier, table.steps());
                },
                () -> refused.put(tier, refusal(tier))));
    texts
        .tables()
        .keySet()
        .forEach(
            table -> tables.add(PackageTables.texts(table, terms.freeTexts().of(table.source()))));
    tables.add(PackageTables.report());
    return new ReleaseDescription(
        summary.member().id(),
        Set.copyOf(summary.member().organizations()),
        scheme,
        hierarchies,
        archived.courseStarts(),
        terms.privacy(),
        terms.memberLimits(),
        tables,
        steps,
        refused,
        texts.held(),
        summary.researcher());
  }

  private String refusal(Tier tier) {
    return "It has no rows, or the member could link more than the share "
        + terms.memberLimit(tier)
        + " of its units after the last step of its ladder.";
  }
}
