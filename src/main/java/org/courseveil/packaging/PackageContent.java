package org.courseveil.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.release.ReleasedColumn;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.verify.AnonymityEvidence;
import org.courseveil.packaging.format.Code;
import org.courseveil.packaging.format.DataField;
import org.courseveil.packaging.format.DataPackage;
import org.courseveil.packaging.format.Levels;
import org.courseveil.packaging.format.LinkRate;
import org.courseveil.packaging.format.PackageManifest;
import org.courseveil.packaging.format.PrivacyStatement;
import org.courseveil.packaging.format.Pseudonyms;
import org.courseveil.packaging.format.Risks;
import org.courseveil.packaging.format.RoundedCount;
import org.courseveil.packaging.format.RoundedRate;
import org.courseveil.packaging.format.Sha256;
import org.courseveil.packaging.format.Table;
import org.courseveil.parquet.TableSchema;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.Tier;

/** What a package says about itself in plaintext: nothing that is not public or rounded. */
final class PackageContent {
  private final JobConfig config;
  private final PlannedPackage plan;
  private final ReleaseDescription release;
  private final AnonymityEvidence evidence;
  private final Map<String, Integer> parts;
  private final String producerVersion;

  /** Takes what was verified, and how many files each table lies in. */
  PackageContent(
      JobConfig config,
      PlannedPackage plan,
      ReleaseDescription release,
      AnonymityEvidence evidence,
      Map<String, Integer> parts,
      String producerVersion) {
    this.config = config;
    this.plan = plan;
    this.release = release;
    this.evidence = evidence;
    this.parts = parts;
    this.producerVersion = producerVersion;
  }

  /** Returns the manifest of a package with the given tables. */
  PackageManifest manifest(List<Table> listed, Optional<Sha256> previous) {
    PolicyProfile policy = config.policy();
    Scheme scheme = evidence.scheme();
    return new PackageManifest(
        plan.id(),
        plan.member().id(),
        plan.release(),
        plan.sequence(),
        previous,
        Terms.policy(policy),
        Terms.of(policy),
        Optional.of(Terms.transfer(plan.member())),
        evidence.links().stream().map(PackageContent::rate).toList(),
        privacy(),
        new PackageManifest.Software(scheme.engine(), scheme.engineVersion()),
        listed,
        new PackageManifest.Software("courseveil", producerVersion),
        plan.expires(),
        config.platform().contact());
  }

  DataPackage dataPackage() {
    List<DataPackage.Resource> resources = new ArrayList<>();
    for (ReleasedTable table : release.tables()) {
      resources.add(
          new DataPackage.Resource(
              table.name(),
              isWeekly(table) ? weekly(table).ofTable() : ColumnTexts.ofTable(table.name()),
              Table.parts(table.name(), parts.getOrDefault(table.name(), 0)),
              table.columns().stream().map(column -> field(table, column)).toList()));
    }
    return new DataPackage(
        plan.member().id() + "-" + plan.release(),
        "Course activity of deleted accounts, for " + plan.member().name(),
        "De-identified records of learners who deleted their accounts on "
            + config.platform().name()
            + ", in courses that "
            + plan.member().name()
            + " offers. Every learner is one of at least "
            + config.policy().privacy().k()
            + " who look alike in what others may know of them.",
        config.policy().purpose().statement(),
        resources);
  }

  private DataField field(ReleasedTable table, ReleasedColumn column) {
    DataField field =
        DataField.of(
            new TableSchema.Column(column.name(), column.type()),
            text(table, column),
            Code.of(column.role()));
    return column.role() == ReleasedColumn.Role.QUASI_IDENTIFIER
        ? field.on(levels(column.name()))
        : field;
  }

  private String text(ReleasedTable table, ReleasedColumn column) {
    if (column.role() == ReleasedColumn.Role.PSEUDONYM) {
      return ColumnTexts.ofPseudonym(evidence.required().pseudonymScope());
    }
    return isWeekly(table) && column.name().equals(WeeklyTexts.WEEK)
        ? weekly(table).ofWeek()
        : ColumnTexts.ofColumn(table.name(), column.name());
  }

  private static boolean isWeekly(ReleasedTable table) {
    return table.rows() == ReleasedTable.Rows.CHILDREN && table.tier() == Tier.WEEKLY;
  }

  private WeeklyTexts weekly(ReleasedTable table) {
    return new WeeklyTexts(table, release.steps().getOrDefault(Tier.WEEKLY, List.of()));
  }

  private Levels levels(String quasiIdentifier) {
    Scheme.Levels levels = evidence.scheme().levels(quasiIdentifier).orElseThrow();
    return new Levels(levels.lowest(), levels.highest());
  }

  private PrivacyStatement privacy() {
    var required = evidence.required();
    List<PrivacyStatement.Level> levels = new ArrayList<>();
    for (Scheme.Column column : evidence.scheme().columns()) {
      levels.add(
          new PrivacyStatement.Level(
              column.quasiIdentifier(),
              levels(column.quasiIdentifier()),
              column.quasiIdentifier(),
              Optional.of(new Sha256(column.hierarchySha256()))));
    }
    RoundedCount smallest = RoundedCount.of(evidence.crowds().smallest(), required.k());
    return new PrivacyStatement(
        new PrivacyStatement.Requirement(
            required.k(),
            required.l(),
            required.suppressionLimit(),
            Pseudonyms.of(
                required.pseudonymScope().joinsCourses(),
                required.pseudonymScope().knownCourses())),
        new PrivacyStatement.Achievement(
            smallest,
            Math.toIntExact(
                evidence.fewestValues().values().stream()
                    .mapToLong(Long::longValue)
                    .min()
                    .orElse(1)),
            Risks.of(
                smallest,
                evidence.crowds().averageRisk(),
                AnonymityEvidence.RISK_THRESHOLD,
                evidence.shareAtRisk())),
        new PrivacyStatement.Scheme(
            evidence.scheme().version(),
            Code.of(evidence.scheme().recoding()),
            evidence.scheme().guard().guardedK(),
            RoundedRate.of(evidence.scheme().guardCost()),
            levels));
  }

  private static LinkRate rate(org.courseveil.anonymize.release.LinkRate rate) {
    return LinkRate.measured(
        Code.of(rate.adversary()), Code.of(rate.tier()), rate.limit(), rate.rate());
  }
}
