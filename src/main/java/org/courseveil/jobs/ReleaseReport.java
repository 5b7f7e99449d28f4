package org.courseveil.jobs;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.verify.AnonymityEvidence;
import org.courseveil.anonymize.verify.LabelCounts;
import org.courseveil.archive.UnitState;
import org.courseveil.packaging.SearchedPackage;
import org.courseveil.policy.Member;
import org.courseveil.policy.Tier;
import org.courseveil.report.ColumnView;
import org.courseveil.report.HeldTexts;
import org.courseveil.report.LinkRate;
import org.courseveil.report.PackageSection;
import org.courseveil.report.Protection;
import org.courseveil.report.Publication;
import org.courseveil.report.ReleaseSection;
import org.courseveil.report.Risks;
import org.courseveil.report.Unicity;
import org.courseveil.report.UnitAccount;
import org.courseveil.residue.Forms;
import org.courseveil.residue.Kind;

/** The package job's part of the report. */
final class ReleaseReport {
  private final Run run;
  private final Hierarchies hierarchies = Hierarchies.shipped();

  ReleaseReport(Run run) {
    this.run = run;
  }

  ReleaseSection of(ReleaseResult result) {
    return new ReleaseSection(
        result.release(),
        run.config().policy().privacy(),
        result.scheme().map(this::scheme),
        result.members().stream().map(this::member).toList());
  }

  private ReleaseSection.Scheme scheme(Scheme scheme) {
    List<ReleaseSection.Level> levels = new ArrayList<>();
    for (String name : scheme.quasiIdentifiers()) {
      Hierarchy hierarchy = hierarchies.of(name);
      Scheme.Levels chosen = scheme.levels(name).orElseThrow();
      levels.add(
          new ReleaseSection.Level(
              name,
              chosen.lowest(),
              chosen.highest(),
              hierarchy.levels() - 1,
              hierarchy.labels(chosen.lowest()).get(0)));
    }
    return new ReleaseSection.Scheme(
        scheme.version(),
        scheme.recoding(),
        scheme.engine() + " " + scheme.engineVersion(),
        scheme.loss(),
        scheme.guard().unguardedLoss(),
        levels);
  }

  private PackageSection member(MemberResult result) {
    Member member = result.member();
    Optional<MemberResult.Released> released =
        result.outcome() instanceof MemberResult.Released done
            ? Optional.of(done)
            : Optional.empty();
    return new PackageSection(
        member.id(),
        member.name(),
        member.country(),
        member.transfer(),
        recipients(member),
        publication(result.outcome()),
        units(result),
        courses(result),
        released.map(done -> protection(result, done)),
        released.map(done -> tiers(done)).orElse(List.of()),
        released.map(done -> links(done.evidence())).orElse(List.of()),
        released.map(done -> unicity(done.evidence())).orElse(List.of()),
        released.map(done -> heldTexts(done.evidence())).orElse(List.of()),
        released.flatMap(ReleaseReport::verification),
        released.map(done -> columns(done.evidence().labels())).orElse(List.of()));
  }

  private List<PackageSection.Recipient> recipients(Member member) {
    return run.recipients().of(member).stream()
        .map(
            certificate ->
                new PackageSection.Recipient(
                    certificate.fingerprint(),
                    certificate.expiry().map(end -> LocalDate.ofInstant(end, ZoneOffset.UTC))))
        .toList();
  }

  private static Publication publication(MemberResult.Outcome outcome) {
    if (outcome instanceof MemberResult.Released released) {
      return released
          .place()
          .<Publication>map(
              place ->
                  new Publication.Published(
                      place.packageId(), place.sequence(), place.path().toString()))
          .orElseGet(Publication.Assessed::new);
    }
    return outcome instanceof MemberResult.Held held
        ? new Publication.Held(held.explanation())
        : new Publication.NothingNew();
  }

  private UnitAccount units(MemberResult result) {
    boolean published =
        result.outcome() instanceof MemberResult.Released released && released.place().isPresent();
    long leaving = result.leaving().values().stream().mapToLong(Long::longValue).sum();
    UnitCounts counts = result.units();
    long waiting = counts.of(UnitState.ARCHIVED) + counts.of(UnitState.HELD);
    List<UnitAccount.Reason> held = new ArrayList<>();
    long stays = published ? waiting : waiting - leaving;
    if (stays > 0) {
      held.add(new UnitAccount.Reason(reason(result.outcome()), stays));
    }
    if (counts.of(UnitState.FROZEN) > 0) {
      held.add(
          new UnitAccount.Reason(
              "the learner is on legal hold: neither released nor erased",
              counts.of(UnitState.FROZEN)));
    }
    return new UnitAccount(
        counts.all(),
        counts.of(UnitState.RELEASED) - (published ? leaving : 0),
        leaving,
        held,
        counts.of(UnitState.EXPIRED) == 0
            ? List.of()
            : List.of(new UnitAccount.Reason("held too long", counts.of(UnitState.EXPIRED))));
  }

  private String reason(MemberResult.Outcome outcome) {
    if (outcome instanceof MemberResult.Released) {
      return run.config().policy().privacy().whyHeld();
    }
    return outcome instanceof MemberResult.Held held
        ? held.reason().inWords()
        : "waits for the next release";
  }

  private static List<PackageSection.CourseUnits> courses(MemberResult result) {
    return result.units().byCourse().entrySet().stream()
        .map(
            entry ->
                new PackageSection.CourseUnits(
                    entry.getKey(),
                    entry.getValue(),
                    result.leaving().getOrDefault(entry.getKey(), 0L)))
        .toList();
  }

  private Protection protection(MemberResult result, MemberResult.Released released) {
    AnonymityEvidence evidence = released.evidence();
    UnitAccount units = units(result);
    long considered = units.archived() - units.releasedBefore();
    return new Protection(
        result.learners(),
        evidence.classes().classes(),
        evidence.crowds().smallest(),
        evidence.fewestValues(),
        considered == 0 ? 0 : 1 - (double) evidence.units() / considered,
        evidence.loss(),
        new Risks(
            AnonymityEvidence.RISK_THRESHOLD,
            evidence.shareAtRisk(),
            evidence.crowds().highestRisk(),
            evidence.crowds().averageRisk(),
            released.uniquesBefore(),
            evidence.classes().classesOf()));
  }

  private static List<PackageSection.TierResult> tiers(MemberResult.Released released) {
    List<PackageSection.TierResult> tiers = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      AnonymityEvidence evidence = released.evidence();
      boolean asked =
          evidence.steps().containsKey(tier) || evidence.refusedTiers().containsKey(tier);
      if (asked) {
        tiers.add(
            new PackageSection.TierResult(
                tier,
                rows(released, tier),
                evidence.steps().getOrDefault(tier, List.of()),
                Optional.ofNullable(evidence.refusedTiers().get(tier))));
      }
    }
    return tiers;
  }

  private static long rows(MemberResult.Released released, Tier tier) {
    return released.evidence().labels().stream()
        .filter(column -> column.tier() == tier)
        .findFirst()
        .map(column -> column.rows().values().stream().mapToLong(Long::longValue).sum())
        .orElse(0L);
  }

  private static List<LinkRate> links(AnonymityEvidence evidence) {
    return evidence.links().stream()
        .map(
            link ->
                new LinkRate(
                    link.adversary(), link.tier(), link.rate(), link.highest(), link.limit()))
        .toList();
  }

  private static List<Unicity> unicity(AnonymityEvidence evidence) {
    return evidence.unicity().stream()
        .map(measured -> new Unicity(measured.tier(), measured.rates(), measured.limit()))
        .toList();
  }

  private static List<HeldTexts> heldTexts(AnonymityEvidence evidence) {
    return evidence.heldTexts().stream()
        .map(held -> new HeldTexts(held.table(), held.texts(), held.learners()))
        .toList();
  }

  private static Optional<PackageSection.Verification> verification(
      MemberResult.Released released) {
    return released
        .place()
        .map(
            place ->
                new PackageSection.Verification(
                    place.files(),
                    Arrays.stream(Tier.values()).mapToLong(tier -> rows(released, tier)).sum(),
                    List.of(),
                    search(place.searched())));
  }

  private static PackageSection.Search search(SearchedPackage searched) {
    return new PackageSection.Search(
        searched.cells(),
        searched.files(),
        Forms.kinds().stream().map(Kind::words).toList(),
        Forms.UNSEEN);
  }

  private static List<ColumnView> columns(List<LabelCounts> labels) {
    return labels.stream()
        .map(
            column ->
                new ColumnView(
                    column.tier(),
                    column.column(),
                    column.treatment(),
                    column.granularityLost(),
                    column.rows().entrySet().stream()
                        .map(entry -> new ColumnView.Label(entry.getKey(), entry.getValue()))
                        .toList()))
        .toList();
  }
}
