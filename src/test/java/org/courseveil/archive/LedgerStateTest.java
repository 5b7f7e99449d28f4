package org.courseveil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.courseveil.archive.LedgerDraft.Account;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.DataKey;
import org.courseveil.policy.AggregateTable;
import org.junit.jupiter.api.Test;

final class LedgerStateTest {
  static final ArchivePeriod Q3 = ArchivePeriod.parse("2026q3");
  static final ArchivePeriod Q4 = ArchivePeriod.parse("2026q4");

  private final Id128 account = new Id128(1, 1);
  private final Id128 learner = new Id128(7, 7);
  private final Unit bio = new Unit(learner, "course-v1:EPFLx+Bio+2025_T2");
  private final Unit circuits = new Unit(learner, "MITx/6.002x/2014");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
  private static final Hold HOLD = new Hold("class too small", DAY);

  private final LedgerState state = archived(LedgerState.empty(), Q4, bio, circuits);

  private LedgerState archived(LedgerState before, ArchivePeriod period, Unit... units) {
    return new PeriodContents(before)
        .add(
            segment("5e", period),
            DataKey.random(),
            Map.of(account, learner),
            Set.of(units),
            Map.of());
  }

  static Segment segment(String id, ArchivePeriod period) {
    return new Segment(
        id,
        period,
        2,
        List.of(new Segment.File(CanonicalTable.EVENT, "event-0-1.parquet", "00", 3)));
  }

  static Release release(String packageId, int sequence) {
    return new Release(
        packageId,
        "delftx",
        "2026-11",
        sequence,
        "ab",
        Optional.of("sealed"),
        1,
        new ReleaseContent(List.of("AB", "CD"), Map.of("summary", List.of("course", "country"))),
        LocalDate.parse("2028-11-01"));
  }

  private static Intent intent(String packageId, Unit... units) {
    return new Intent(packageId, "delftx", "2026-11", Set.of(units), Optional.empty());
  }

  @Test
  void organization_bothFormsOfCourseId_isTheFirstPart() {
    assertThat(bio.organization()).isEqualTo("EPFLx");
    assertThat(circuits.organization()).isEqualTo("MITx");
  }

  @Test
  void hold_archivedUnit_isHeldAndStillThere() {
    LedgerState next = state.hold(Set.of(bio), HOLD);
    assertThat(next.stateOf(bio)).contains(UnitState.HELD);
    assertThat(next.stateOf(circuits)).contains(UnitState.ARCHIVED);
    assertThat(next.hold(Set.of(bio), HOLD)).isSameAs(next);
    assertThat(state.stateOf(bio)).contains(UnitState.ARCHIVED);
  }

  @Test
  void freeze_learnerOnHold_isNeitherReleasedNorHeldUntilTheHoldEnds() {
    LedgerState frozen = new LegalHold(state).on(Set.of(learner), DAY);
    assertThat(frozen.unitsIn(UnitState.FROZEN)).contains(bio, circuits);
    assertThat(frozen.presentUnits()).isEqualTo(state.presentUnits());
    assertThat(new LegalHold(frozen).on(Set.of(learner), DAY)).isSameAs(frozen);
    assertThatThrownBy(() -> frozen.intend(intent("p1", bio)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not on legal hold");
    assertThatThrownBy(() -> frozen.hold(Set.of(bio), HOLD))
        .isInstanceOf(IllegalArgumentException.class);

    LedgerState ended = new LegalHold(frozen).on(Set.of(), DAY);
    assertThat(ended.stateOf(bio)).contains(UnitState.HELD);
    assertThat(ended.intend(intent("p1", bio)).intents()).hasSize(1);
  }

  @Test
  void hold_forTheSameReasonLater_isSinceTheFirstDay() {
    LedgerState first = state.hold(Set.of(bio), HOLD);
    LedgerState later = first.hold(Set.of(bio), new Hold(HOLD.reason(), DAY.plusMonths(1)));
    assertThat(later.holds()).containsExactly(Map.entry(bio, HOLD));
    Hold other = new Hold("too few learners", DAY.plusMonths(2));
    assertThat(later.hold(Set.of(bio), other).holds()).containsExactly(Map.entry(bio, other));
    assertThat(later.intend(intent("p1", bio)).complete(release("p1", 1)).holds()).isEmpty();
  }

  @Test
  void freeze_unitThatHasLeft_staysGone() {
    LedgerState released = state.intend(intent("p1", bio)).complete(release("p1", 1));
    assertThat(new LegalHold(released).on(Set.of(learner), DAY).stateOf(bio))
        .contains(UnitState.RELEASED);
  }

  @Test
  void count_unit_leavesOnceAndForAll() {
    List<Cell> cells = List.of(new Cell(AggregateTable.COURSES, bio.course(), List.of(), 50));
    LedgerState counted = state.count("delftx", "2026-11", Set.of(bio), cells);
    assertThat(counted.stateOf(bio)).contains(UnitState.RELEASED);
    assertThat(counted.counted())
        .containsExactly(new CountedRelease("delftx", "2026-11", 1, cells));
    assertThatThrownBy(() -> counted.count("delftx", "2026-12", Set.of(bio, circuits), cells))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("can be counted");
    assertThatThrownBy(() -> counted.count("delftx", "2026-11", Set.of(circuits), cells))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("counted once");
    assertThatThrownBy(() -> counted.intend(intent("p1", bio)))
        .isInstanceOf(IllegalArgumentException.class);
    LedgerState intended = state.intend(intent("p1", bio));
    assertThatThrownBy(() -> intended.count("delftx", "2026-11", Set.of(bio), cells))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("released once");
  }

  @Test
  void count_lastUnitOfALearner_erasesTheMapping() {
    List<Cell> cells = List.of(new Cell(AggregateTable.COURSES, bio.course(), List.of(), 50));
    LedgerState counted = state.count("delftx", "2026-11", Set.of(bio, circuits), cells);
    assertThat(counted.account(account).flatMap(Account::archiveId)).isEmpty();
    assertThat(state.isForgottenIn(counted)).isTrue();
  }

  @Test
  void intend_unitThatIsNotThereOrSetAside_isRefused() {
    Unit unknown = new Unit(new Id128(0, 0), bio.course());
    assertThatThrownBy(() -> state.intend(intent("p1", unknown)))
        .isInstanceOf(IllegalArgumentException.class);
    LedgerState intended = state.intend(intent("p1", bio));
    assertThatThrownBy(() -> intended.intend(intent("p2", bio)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("released once");
    LedgerState released = intended.complete(release("p1", 1));
    assertThatThrownBy(() -> released.intend(intent("p2", bio)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> released.intend(intent("p1", circuits)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("used once");
  }

  @Test
  void complete_lastUnitOfALearner_erasesTheMappingAndKeepsTheTag() {
    LedgerState one = state.intend(intent("p1", bio)).complete(release("p1", 1));
    assertThat(one.stateOf(bio)).contains(UnitState.RELEASED);
    assertThat(idOf(one)).contains(learner);
    assertThat(state.isForgottenIn(one)).isFalse();
    LedgerState both = one.intend(intent("p2", circuits)).complete(release("p2", 2));
    assertThat(both.accounts()).containsKey(account);
    assertThat(idOf(both)).isEmpty();
    assertThat(one.isForgottenIn(both)).isTrue();
    assertThat(both.nextSequence("delftx")).isEqualTo(3);
    assertThat(both.nextSequence("mitx")).isEqualTo(1);
  }

  @Test
  void complete_neverIntended_isRefused() {
    assertThatThrownBy(() -> state.complete(release("p1", 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void abandon_begunRelease_givesItsUnitsBack() {
    LedgerState back = state.intend(intent("p1", bio)).abandon("p1");
    assertThat(back.intents()).isEmpty();
    assertThat(back.stateOf(bio)).contains(UnitState.ARCHIVED);
    assertThat(back.intend(intent("p2", bio)).intents()).hasSize(1);
  }

  @Test
  void freezeScheme_anotherText_isTheNextVersion() {
    LedgerState first = state.freezeScheme("{}");
    assertThat(first.scheme()).contains(new FrozenScheme(1, "{}"));
    assertThat(first.freezeScheme("{}")).isSameAs(first);
    assertThat(first.freezeScheme("[]").schemes())
        .containsExactly(new FrozenScheme(1, "{}"), new FrozenScheme(2, "[]"));
  }

  @Test
  void forgetPackageKey_release_losesItsKeyOnly() {
    LedgerState released = state.intend(intent("p1", bio)).complete(release("p1", 1));
    LedgerState forgotten = released.forgetPackageKey("p1");
    assertThat(forgotten.releases().get(0).keyCopy()).isEmpty();
    assertThat(forgotten.releases().get(0).sequence()).isEqualTo(1);
    assertThat(released.isForgottenIn(forgotten)).isTrue();
    assertThat(forgotten.forgetPackageKey("p1")).isSameAs(forgotten);
  }

  @Test
  void forget_unitsInIt_expireAndTheirLearnersAreNoLongerKnown() {
    LedgerState next = new PeriodContents(state).forget(Q4);
    assertThat(next.periods()).isEmpty();
    assertThat(next.segments()).isEmpty();
    assertThat(next.stateOf(bio)).isEmpty();
    assertThat(idOf(next)).isEmpty();
    assertThat(next.accounts()).containsKey(account);
  }

  @Test
  void forget_learnerWithALaterUnit_staysKnownAndTheOldUnitStaysExpired() {
    LedgerState both = archived(archived(LedgerState.empty(), Q3, bio), Q4, circuits);
    LedgerState next = new PeriodContents(both).forget(Q3);
    assertThat(next.stateOf(bio)).contains(UnitState.EXPIRED);
    assertThat(next.stateOf(circuits)).contains(UnitState.ARCHIVED);
    assertThat(idOf(next)).contains(learner);
  }

  @Test
  void add_courseThatIsKnown_keepsTheDayThatItsWeeksCountFrom() {
    LocalDate first = LocalDate.of(2025, 3, 1);
    LedgerState known =
        new PeriodContents(LedgerState.empty())
            .add(
                segment("1", Q3),
                DataKey.random(),
                Map.of(account, learner),
                Set.of(bio),
                Map.of(bio.course(), first, circuits.course(), first));
    assertThat(known.courseStarts()).containsExactly(Map.entry(bio.course(), first));
    LedgerState later =
        new PeriodContents(known)
            .add(
                segment("2", Q4),
                DataKey.random(),
                Map.of(account, learner),
                Set.of(bio, circuits),
                Map.of(bio.course(), first.plusDays(1), circuits.course(), first.plusDays(1)));
    assertThat(later.courseStarts())
        .containsOnly(
            Map.entry(bio.course(), first), Map.entry(circuits.course(), first.plusDays(1)));
  }

  @Test
  void transitions_anyOrder_releaseAUnitOnceAndKnowWhoeverIsStillThere() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      LedgerState current = LedgerState.empty();
      Set<Unit> released = new HashSet<>();
      for (int step = 0; step < 60; step++) {
        current = step(current, random, step, released);
        for (Unit unit : current.unitsIn(UnitState.HELD)) {
          assertThat(released).doesNotContain(unit);
        }
        Set<Id128> known = new HashSet<>();
        current.accounts().values().forEach(a -> a.archiveId().ifPresent(known::add));
        Set<Id128> present = new HashSet<>();
        current.unitsIn(UnitState.ARCHIVED).forEach(unit -> present.add(unit.learner()));
        current.unitsIn(UnitState.HELD).forEach(unit -> present.add(unit.learner()));
        assertThat(known).isEqualTo(present);
      }
    }
  }

  private static LedgerState step(LedgerState state, Random random, int step, Set<Unit> released) {
    List<Unit> present = new ArrayList<>(state.unitsIn(UnitState.ARCHIVED));
    present.addAll(state.unitsIn(UnitState.HELD));
    present.removeAll(state.setAside());
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        Id128 id = new Id128(step, step);
        return new PeriodContents(state)
            .add(
                segment("s" + step, new ArchivePeriod(2026 + step / 10, 1)),
                DataKey.random(),
                Map.of(new Id128(step, 0), id),
                Set.of(new Unit(id, "A/B/C"), new Unit(id, "D/E/F")),
                Map.of("A/B/C", LocalDate.of(2025, 1, step % 28 + 1)));
      }
      case 2 -> {
        return present.isEmpty() ? state : state.hold(Set.of(present.get(0)), HOLD);
      }
      case 3 -> {
        if (present.isEmpty()) {
          return state;
        }
        Unit unit = present.get(random.nextInt(present.size()));
        assertThat(released.add(unit)).isTrue();
        return state.intend(intent("p" + step, unit)).complete(release("p" + step, step + 1));
      }
      default -> {
        return state.periods().isEmpty()
            ? state
            : new PeriodContents(state).forget(state.periods().iterator().next());
      }
    }
  }

  private Optional<Id128> idOf(LedgerState in) {
    return in.account(account).flatMap(Account::archiveId);
  }
}
