package org.courseveil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.RowTally;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.Tier;
import org.junit.jupiter.api.Test;

/** Each check of a report, with the breach that makes it fail. */
final class ChecksTest {
  private static final RunReport SOUND = FilledReport.report();
  private static final Risks RISKS =
      new Risks(0.09, 0, 0.08, 0.02, 40, new TreeMap<>(Map.of(12L, 3L)));

  @Test
  void checks_soundReport_allPass() {
    assertThat(SOUND.checks()).hasSizeGreaterThan(12).allMatch(Check::passed);
    assertThat(SOUND.sound()).isTrue();
    assertThat(SOUND.contradictsItself()).isFalse();
  }

  @Test
  void checks_rowsReadThatHaveNoFate_fail() {
    failsAlone(Planted.rowsMissing(SOUND, "events", 1), "Every row that was read has one fate");
  }

  @Test
  void checks_gapsThatCancelOut_fail() {
    RunReport planted = Planted.rowsMissing(Planted.rowsMissing(SOUND, "events", 7), "forum", -7);

    failsAlone(planted, "Every row that was read has one fate");
    assertThat(planted.archive().orElseThrow().rows().total().gap()).isZero();
  }

  @Test
  void checks_sourceTalliedThatNobodyRead_fails() {
    RunReport planted =
        archive(
            section -> {
              var tallies = new ArrayList<>(section.rows().tallies());
              tallies.add(new RowTally("surprise", RowFate.ARCHIVED, "", 1));
              return rows(section, new RowAccount(section.rows().read(), tallies));
            });

    failsAlone(planted, "Every row that was read has one fate");
  }

  @Test
  void checks_accountWithoutAFate_fails() {
    RunReport planted =
        archive(
            section -> {
              AccountTally tally = section.accounts();
              return new ArchiveSection(
                  section.rows(),
                  new AccountTally(
                      tally.listed() + 1,
                      tally.archivedNow(),
                      tally.archivedBefore(),
                      tally.withoutRows(),
                      tally.leftOut(),
                      tally.unknownBirthYears(),
                      tally.withoutSnapshot()),
                  section.requests(),
                  section.notRead(),
                  section.quarantine(),
                  section.residualCheck(),
                  section.segment(),
                  section.expired());
            });

    failsAlone(planted, "Every account on the list has one fate");
  }

  @Test
  void checks_rowsThatWereSearchedForNothing_fail() {
    RunReport planted =
        archive(
            section ->
                new ArchiveSection(
                    section.rows(),
                    section.accounts(),
                    section.requests(),
                    section.notRead(),
                    section.quarantine(),
                    new ArchiveSection.ResidualCheck(0, 1000),
                    section.segment(),
                    section.expired()));

    failsAlone(planted, "What was archived was searched for identifiers");
  }

  @Test
  void checks_tooManyUnreadableLines_fail() {
    RunReport planted =
        archive(
            section ->
                new ArchiveSection(
                    section.rows(),
                    section.accounts(),
                    section.requests(),
                    section.notRead(),
                    new ArchiveSection.Quarantine(0, List.of(), 0.02, 0.01),
                    section.residualCheck(),
                    section.segment(),
                    section.expired()));

    failsAlone(planted, "Few enough lines are unreadable");
  }

  @Test
  void checks_unitWithoutAState_fails() {
    RunReport planted =
        Planted.firstPackage(
            SOUND,
            made -> {
              UnitAccount units = made.units();
              return with(
                  made,
                  new UnitAccount(
                      units.archived() + 1,
                      units.releasedBefore(),
                      units.released(),
                      units.held(),
                      units.excluded()),
                  made.protection(),
                  made.links(),
                  made.verification());
            });

    failsAlone(planted, "Every unit has one state");
  }

  @Test
  void checks_classBelowK_fails() {
    failsAlone(protection(1000, 11, 2), "Every class holds at least k learners");
  }

  @Test
  void checks_classOfOneOutcome_fails() {
    failsAlone(protection(1000, 12, 1), "Every class holds at least l outcomes");
  }

  @Test
  void checks_packageBelowFourTimesK_fails() {
    failsAlone(protection(47, 12, 2), "The package holds enough learners");
  }

  @Test
  void checks_attackAboveItsLimit_fails() {
    RunReport planted =
        Planted.firstPackage(
            SOUND,
            made ->
                with(
                    made,
                    made.units(),
                    made.protection(),
                    List.of(new LinkRate(Adversary.MEMBER, Tier.SUMMARY, 0.101, 1, 0.1)),
                    made.verification()));

    failsAlone(planted, "No adversary links more rows than allowed");
  }

  @Test
  void checks_pointsAboveTheLimit_fails() {
    RunReport planted =
        Planted.firstPackage(
            SOUND,
            made ->
                with(
                    made,
                    made.units(),
                    made.protection(),
                    made.links(),
                    List.of(new Unicity(Tier.WEEKLY, List.of(0.0, 0.1, 0.2, 0.3, 0.31), 0.3)),
                    made.verification()));

    failsAlone(planted, "No random points single out more learners than allowed");
    assertThat(ParsedPage.of(planted).text()).contains("random points of a table single out");
  }

  @Test
  void checks_attackAtItsLimit_pass() {
    assertThat(new LinkRate(Adversary.MEMBER, Tier.SUMMARY, 0.1, 1, 0.1).withinLimit()).isTrue();
    assertThat(new LinkRate(Adversary.MEMBER, Tier.SUMMARY, 0, 0, 0).withinLimit()).isTrue();
  }

  @Test
  void checks_verifierObjects_fails() {
    RunReport planted =
        Planted.firstPackage(
            SOUND,
            made ->
                with(
                    made,
                    made.units(),
                    made.protection(),
                    made.links(),
                    Optional.of(
                        new PackageSection.Verification(
                            4,
                            100,
                            List.of("a class of the table summary is below k"),
                            FilledReport.search(600)))));

    failsAlone(planted, "The written package passes the independent verifier");
    assertThat(ParsedPage.of(planted).text()).contains("a class of the table summary is below k");
  }

  @Test
  void lateByConfiguration_slowestRequestMissesTheDeadline_isSo() {
    assertThat(new RequestTally.Calendar(30, 14, 15, 1, 5).lateByConfiguration()).isFalse();
    assertThat(new RequestTally.Calendar(30, 14, 15, 2, 5).lateByConfiguration()).isTrue();
  }

  @Test
  void records_impossibleFigures_areRefused() {
    assertThatThrownBy(() -> new RowAccount(Map.of("events", -1L), List.of()))
        .hasMessageContaining("must not be negative")
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> new LinkRate(Adversary.MEMBER, Tier.WEEKLY, 1.1, 1, 0.1))
        .hasMessageContaining("1.1");
    assertThatThrownBy(() -> new ArchiveSection.Quarantine(0, List.of(), Double.NaN, 0.1))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Outcome(4, List.of(), List.of(), List.of()))
        .hasMessageContaining("4");
    assertThatThrownBy(() -> new ReleaseSection.Level("country", 3, 5, 4, "*"))
        .hasMessageContaining("country");
    assertThatThrownBy(() -> new ReleaseSection.Level("country", 3, 2, 4, "*"))
        .hasMessageContaining("3 to 2");
    assertThatThrownBy(() -> new Protection(1, 1, 1, Map.of(), 0, Double.POSITIVE_INFINITY, RISKS))
        .hasMessageContaining("finite");
  }

  private static void failsAlone(RunReport planted, String rule) {
    assertThat(planted.checks().stream().filter(check -> !check.passed()).map(Check::rule))
        .containsExactly(rule);
    assertThat(planted.sound()).isFalse();
    assertThat(planted.contradictsItself()).isTrue();
    assertThat(ParsedPage.of(planted).text()).contains(rule, "does not hold", "Do not sign");
  }

  private static RunReport archive(UnaryOperator<ArchiveSection> change) {
    return Planted.archive(SOUND, change);
  }

  private static ArchiveSection rows(ArchiveSection section, RowAccount rows) {
    return new ArchiveSection(
        rows,
        section.accounts(),
        section.requests(),
        section.notRead(),
        section.quarantine(),
        section.residualCheck(),
        section.segment(),
        section.expired());
  }

  private static RunReport protection(long learners, long smallestClass, long fewestOutcomes) {
    return Planted.firstPackage(
        SOUND,
        made ->
            with(
                made,
                made.units(),
                Optional.of(
                    new Protection(
                        learners,
                        4,
                        smallestClass,
                        Map.of("grade_band", 5L, "completed", fewestOutcomes),
                        0.1,
                        0.4,
                        RISKS)),
                made.links(),
                made.verification()));
  }

  private static PackageSection with(
      PackageSection made,
      UnitAccount units,
      Optional<Protection> protection,
      List<LinkRate> links,
      Optional<PackageSection.Verification> verification) {
    return with(made, units, protection, links, made.unicity(), verification);
  }

  private static PackageSection with(
      PackageSection made,
      UnitAccount units,
      Optional<Protection> protection,
      List<LinkRate> links,
      List<Unicity> unicity,
      Optional<PackageSection.Verification> verification) {
    return new PackageSection(
        made.member(),
        made.name(),
        made.country(),
        made.transfer(),
        made.recipients(),
        made.publication(),
        units,
        made.courses(),
        protection,
        made.tiers(),
        links,
        unicity,
        made.heldTexts(),
        verification,
        made.columns());
  }
}
