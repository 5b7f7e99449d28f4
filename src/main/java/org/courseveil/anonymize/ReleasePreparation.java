package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.courseveil.anonymize.ReleaseOutcome.Held;
import org.courseveil.anonymize.ReleaseOutcome.Reason;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Member;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.Tier;

/**
 * The preparation of one member's release under a frozen scheme: generalize, hold classes that are
 * too small or too uniform, and take coarsening steps while somebody could link too many rows.
 */
final class ReleasePreparation {
  private final Member member;
  private final Scheme scheme;
  private final Hierarchies hierarchies;
  private final ReleaseTerms terms;
  private final Materialization kept = new Materialization();

  ReleasePreparation(Member member, Scheme scheme, Hierarchies hierarchies, ReleaseTerms terms) {
    this.member = member;
    this.scheme = scheme;
    this.hierarchies = hierarchies;
    this.terms = terms;
  }

  /** A summary that may leave, and how it came to be. */
  private record Summary(
      SummaryShape shape, List<CoarseningStep> steps, Dataset<Row> rows, ClassSizes.Sums sums) {}

  /** Weekly rows that may leave beside a summary. */
  private record Weekly(WeeklyShape shape, List<CoarseningStep> steps, Dataset<Row> rows) {}

  ReleaseOutcome prepare(Units units) {
    try {
      ReleaseOutcome outcome = outcome(units);
      if (outcome instanceof Held) {
        kept.close();
      }
      return outcome;
    } catch (RuntimeException e) {
      kept.close();
      throw e;
    }
  }

  private ReleaseOutcome outcome(Units units) {
    PrivacyRequirement privacy = terms.privacy();
    Dataset<Row> own =
        kept.keep(
            generalize(
                units.summary().filter(col(SummaryTier.MEMBER).equalTo(member.id())), scheme));
    if (own.isEmpty()) {
      return new Held(Reason.NO_UNITS, "The archive has no units of this member's courses.");
    }
    Optional<Summary> found = Optional.empty();
    boolean anyClass = false;
    List<CoarseningStep> ladder = terms.ladder(Tier.SUMMARY);
    for (int taken = 0; taken <= ladder.size() && found.isEmpty(); taken++) {
      List<CoarseningStep> steps = ladder.subList(0, taken);
      SummaryShape shape = new SummaryShape(scheme.quasiIdentifiers(), steps);
      Dataset<Row> shaped = shape.of(own);
      Dataset<Row> classes = SummaryClasses.sufficient(shaped, shape, privacy);
      ClassSizes sizes = SummaryClasses.sizes(classes);
      OptionalLong smallest = sizes.smallestKept(terms.strangerLimit());
      if (smallest.isPresent()) {
        anyClass = true;
        ClassSizes.Sums sums = sizes.from(smallest.getAsLong());
        if (sums.memberRate() <= terms.memberLimit(Tier.SUMMARY)) {
          Dataset<Row> leaving = SummaryClasses.keep(shaped, shape, classes, smallest.getAsLong());
          found = Optional.of(new Summary(shape, steps, kept.keep(leaving), sums));
        }
      }
    }
    if (found.isEmpty()) {
      return anyClass
          ? new Held(
              Reason.TOO_LINKABLE,
              "The member could link more than the share "
                  + terms.memberLimit(Tier.SUMMARY)
                  + " of the summary's rows after the last step of its ladder.")
          : new Held(
              Reason.CLASSES_TOO_SMALL,
              "No class has "
                  + privacy.k()
                  + " learners and "
                  + privacy.l()
                  + " values of each result.");
    }
    return withSummary(units, found.get());
  }

  private ReleaseOutcome withSummary(Units units, Summary summary) {
    long learners =
        summary.rows().agg(count_distinct(col(ArchiveSchema.ARCHIVE_ID))).first().getLong(0);
    if (learners < terms.privacy().minimumLearners()) {
      return new Held(
          Reason.TOO_FEW_LEARNERS,
          "Fewer than " + terms.privacy().minimumLearners() + " learners could be released.");
    }
    List<String> demographics =
        QuasiIdentifiers.DEMOGRAPHICS.stream().filter(scheme.quasiIdentifiers()::contains).toList();
    LinkRisk.Measured measured = LinkRisk.researcher(summary.rows(), demographics);
    LinkRate researcher =
        new LinkRate(
            Adversary.RESEARCHER,
            Tier.SUMMARY,
            measured.rate(),
            measured.highest(),
            terms.strangerLimit());
    if (!researcher.holds()) {
      return new Held(
          Reason.TOO_LINKABLE,
          "A researcher could link more than one of " + terms.privacy().k() + " rows.");
    }
    Optional<Weekly> weekly =
        terms.tiers().contains(Tier.WEEKLY) ? weekly(units, summary) : Optional.empty();
    return new Prepared(
        description(summary, weekly, researcher), summary.rows(), weekly.map(Weekly::rows), kept);
  }

  private Optional<Weekly> weekly(Units units, Summary summary) {
    String[] unit = {ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE};
    Dataset<Row> own = kept.keep(units.weekly().join(summary.rows(), unit, "left_semi"));
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<CoarseningStep> ladder = terms.ladder(Tier.WEEKLY);
    for (int taken = 0; taken <= ladder.size(); taken++) {
      List<CoarseningStep> steps = ladder.subList(0, taken);
      WeeklyShape shape = new WeeklyShape(steps);
      Dataset<Row> rows = shape.common(shape.of(own), terms.privacy().k());
      double signatures = LinkRisk.signatures(summary.rows(), rows, shape);
      if (signatures / summary.sums().units() <= terms.memberLimit(Tier.WEEKLY)) {
        return Optional.of(new Weekly(shape, steps, kept.keep(rows)));
      }
    }
    return Optional.empty();
  }

  private ReleaseDescription description(
      Summary summary, Optional<Weekly> weekly, LinkRate researcher) {
    List<ReleasedTable> tables = new ArrayList<>();
    tables.add(PackageTables.summary(summary.shape(), scheme, hierarchies));
    weekly.ifPresent(tier -> tables.add(PackageTables.weekly(tier.shape())));
    tables.add(PackageTables.report());
    Map<Tier, List<CoarseningStep>> steps = new EnumMap<>(Tier.class);
    steps.put(Tier.SUMMARY, List.copyOf(summary.steps()));
    weekly.ifPresent(tier -> steps.put(Tier.WEEKLY, List.copyOf(tier.steps())));
    Map<Tier, String> refused = new EnumMap<>(Tier.class);
    if (terms.tiers().contains(Tier.WEEKLY) && weekly.isEmpty()) {
      refused.put(
          Tier.WEEKLY,
          "It has no rows, or the member could link more than the share "
              + terms.memberLimit(Tier.WEEKLY)
              + " of its units after the last step of its ladder.");
    }
    return new ReleaseDescription(
        member.id(),
        Set.copyOf(member.organizations()),
        scheme,
        hierarchies,
        terms.privacy(),
        terms.memberLimits(),
        tables,
        steps,
        refused,
        researcher);
  }

  private Dataset<Row> generalize(Dataset<Row> rows, Scheme by) {
    Dataset<Row> generalized = rows;
    for (var labels : by.generalize(hierarchies).entrySet()) {
      Map<String, String> labelOf = new HashMap<>(labels.getValue());
      UDF1<String, String> label = value -> labelOf.getOrDefault(value, "");
      generalized =
          generalized.withColumn(
              labels.getKey(), udf(label, StringType).apply(col(labels.getKey())));
    }
    return generalized;
  }
}
