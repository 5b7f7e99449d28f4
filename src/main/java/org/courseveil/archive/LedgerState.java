package org.courseveil.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.archive.LedgerDraft.Account;
import org.courseveil.archive.LedgerDraft.QuarantineFile;
import org.courseveil.archive.LedgerDraft.Standing;
import org.courseveil.parquet.DataKey;

/**
 * What the ledger knows at one version: accounts, units, segments, keys, schemes and releases.
 *
 * <p>It never changes; a transition returns the next state, or this one if nothing is new. Only
 * {@link Ledger#publish} makes a state count.
 */
public final class LedgerState {
  private final Map<Id128, Account> accounts;
  private final Set<Id128> settled;
  private final NoticeReceipts receipts;
  private final Map<Unit, Standing> units;
  private final Map<String, LocalDate> courseStarts;
  private final Map<ArchivePeriod, DataKey> periodKeys;
  private final List<Segment> segments;
  private final Map<String, QuarantineFile> quarantine;
  private final List<FrozenScheme> schemes;
  private final List<Release> releases;
  private final Map<String, Intent> intents;
  private final List<CountedRelease> counted;

  LedgerState(LedgerDraft draft) {
    accounts = Collections.unmodifiableMap(draft.accounts);
    settled = Collections.unmodifiableSet(draft.settled);
    receipts = draft.receipts;
    units = Collections.unmodifiableMap(draft.units);
    courseStarts = Collections.unmodifiableMap(draft.courseStarts);
    periodKeys = Collections.unmodifiableMap(draft.periodKeys);
    segments = Collections.unmodifiableList(draft.segments);
    quarantine = Collections.unmodifiableMap(draft.quarantine);
    schemes = Collections.unmodifiableList(draft.schemes);
    releases = Collections.unmodifiableList(draft.releases);
    intents = Collections.unmodifiableMap(draft.intents);
    counted = Collections.unmodifiableList(draft.counted);
  }

  static LedgerState empty() {
    return new LedgerDraft().seal();
  }

  /** Returns where a unit stands, if the archive ever held it. */
  public Optional<UnitState> stateOf(Unit unit) {
    return Optional.ofNullable(units.get(unit)).map(Standing::state);
  }

  /** Returns the units that stand somewhere. */
  public Set<Unit> unitsIn(UnitState state) {
    return units.entrySet().stream()
        .filter(entry -> entry.getValue().state() == state)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the period in which a unit was first archived, if the archive ever held it. */
  public Optional<ArchivePeriod> since(Unit unit) {
    return Optional.ofNullable(units.get(unit)).map(Standing::since);
  }

  /**
   * Returns the first day of each course that the archive ever held a unit of, as it was when the
   * first one came: the weeks of all rows count from it, whatever the platform says later.
   */
  public Map<String, LocalDate> courseStarts() {
    return courseStarts;
  }

  /** Returns the generalization scheme in force, if one has been frozen. */
  public Optional<FrozenScheme> scheme() {
    return schemes.isEmpty() ? Optional.empty() : Optional.of(schemes.get(schemes.size() - 1));
  }

  /** Returns every scheme that was ever frozen, in the order of their versions. */
  public List<FrozenScheme> schemes() {
    return schemes;
  }

  /** Returns the packages that were published, in that order. */
  public List<Release> releases() {
    return releases;
  }

  /** Returns the releases that have begun and were neither completed nor abandoned. */
  public Collection<Intent> intents() {
    return intents.values();
  }

  /** Returns the releases of counts that were decided, in that order. */
  public List<CountedRelease> counted() {
    return counted;
  }

  /**
   * Decides a release of counts, once and for all: its units leave, whoever gets the cells later.
   *
   * @param units every unit that a cell counts, none of which any other release counts
   */
  public LedgerState count(String member, String release, Set<Unit> units, List<Cell> cells) {
    requireReleasable(units, "counted");
    if (!Collections.disjoint(setAside(), units)) {
      throw new IllegalArgumentException(
          "A unit is released once: some units of "
              + member
              + " are set aside for a package. Complete or abandon that release first.");
    }
    if (counted.stream().anyMatch(known -> known.is(member, release))) {
      throw new IllegalArgumentException(
          "A release is counted once: " + member + ", " + release + " was decided before.");
    }
    LedgerDraft next = new LedgerDraft(this);
    next.counted.add(new CountedRelease(member, release, units.size(), cells));
    next.move(units, UnitState.RELEASED);
    next.eraseDeparted(learners(units));
    return next.seal();
  }

  /** Returns the number of a member's next package. */
  public int nextSequence(String member) {
    return 1
        + releases.stream()
            .filter(release -> release.member().equals(member))
            .mapToInt(Release::sequence)
            .max()
            .orElse(0);
  }

  /** Returns the periods that the archive holds. */
  public Set<ArchivePeriod> periods() {
    return periodKeys.keySet();
  }

  /** Returns how many quarantine files are kept of each day. */
  public Map<LocalDate, Long> quarantinedByDay() {
    return quarantine.values().stream()
        .filter(file -> !file.removed())
        .collect(Collectors.groupingBy(QuarantineFile::storedOn, Collectors.counting()));
  }

  /** Freezes a scheme as the next version; the same text again is the same scheme. */
  public LedgerState freezeScheme(String json) {
    Optional<FrozenScheme> current = scheme();
    if (current.isPresent() && current.get().json().equals(json)) {
      return this;
    }
    LedgerDraft next = new LedgerDraft(this);
    next.schemes.add(new FrozenScheme(current.map(FrozenScheme::version).orElse(0) + 1, json));
    return next.seal();
  }

  /**
   * Marks units as held for a later release; those that were held for the same reason before are
   * held since then.
   */
  public LedgerState hold(Set<Unit> held, Hold hold) {
    requireReleasable(held, "held");
    return hold(held, UnitState.HELD, hold);
  }

  /** Holds units as {@link LegalHold} says, too. */
  LedgerState hold(Set<Unit> held, UnitState as, Hold hold) {
    LedgerDraft next = new LedgerDraft(this);
    next.hold(held, as, hold);
    return next.units.equals(units) ? this : next.seal();
  }

  /** Returns why units stay that could have left, by unit. */
  public Map<Unit, Hold> holds() {
    Map<Unit, Hold> holds = new HashMap<>();
    units.forEach((unit, standing) -> standing.hold().ifPresent(hold -> holds.put(unit, hold)));
    return holds;
  }

  /** Sets units aside for a package that is about to be published. */
  public LedgerState intend(Intent intent) {
    requireReleasable(intent.units(), "released");
    if (!Collections.disjoint(setAside(), intent.units())) {
      throw new IllegalArgumentException(
          "A unit is released once: some units of package "
              + intent.packageId()
              + " are set aside for another one. Complete or abandon that release first.");
    }
    if (intents.containsKey(intent.packageId())
        || releases.stream().anyMatch(known -> known.packageId().equals(intent.packageId()))) {
      throw new IllegalArgumentException("A package id is used once: " + intent.packageId());
    }
    LedgerDraft next = new LedgerDraft(this);
    next.intents.put(intent.packageId(), intent);
    return next.seal();
  }

  /**
   * Marks an intended release's units as released, and erases the account mapping of learners whose
   * last unit this was.
   */
  public LedgerState complete(Release release) {
    Intent intent = intentOf(release.packageId());
    if (!intent.member().equals(release.member()) || !intent.release().equals(release.release())) {
      throw new IllegalArgumentException(
          "Package " + release.packageId() + " was intended for another member or release.");
    }
    LedgerDraft next = new LedgerDraft(this);
    next.intents.remove(intent.packageId());
    next.releases.add(release);
    next.move(intent.units(), UnitState.RELEASED);
    next.eraseDeparted(learners(intent.units()));
    return next.seal();
  }

  /** Gives an intended release's units back: its package was never published. */
  public LedgerState abandon(String packageId) {
    LedgerDraft next = new LedgerDraft(this);
    next.intents.remove(intentOf(packageId).packageId());
    return next.seal();
  }

  /** Remembers to whom else a package has been sealed. */
  public LedgerState sealedTo(String packageId, List<String> fingerprints) {
    LedgerDraft next = new LedgerDraft(this);
    for (String fingerprint : fingerprints) {
      next.content(
          packageId,
          content ->
              content.recipients().contains(fingerprint)
                  ? content
                  : content.withRecipient(fingerprint));
    }
    return next.releases.equals(releases) ? this : next.seal();
  }

  /** Forgets the platform's own copy of a package's key. */
  public LedgerState forgetPackageKey(String packageId) {
    if (releases.stream()
        .noneMatch(known -> known.packageId().equals(packageId) && known.keyCopy().isPresent())) {
      return this;
    }
    LedgerDraft next = new LedgerDraft(this);
    next.releases.replaceAll(
        known -> known.packageId().equals(packageId) ? known.withoutKey() : known);
    return next.seal();
  }

  /** Remembers the accounts whose requests are done with, and no others. */
  LedgerState settle(Set<Id128> done) {
    if (settled.equals(done)) {
      return this;
    }
    LedgerDraft next = new LedgerDraft(this);
    next.settled.clear();
    next.settled.addAll(done);
    return next.seal();
  }

  /** Remembers who was told of which deletions, and nothing else of it. */
  LedgerState acknowledge(NoticeReceipts now) {
    if (receipts.equals(now)) {
      return this;
    }
    LedgerDraft next = new LedgerDraft(this);
    next.receipts = now;
    return next.seal();
  }

  LedgerState quarantine(Collection<String> names, LocalDate day) {
    LedgerDraft next = new LedgerDraft(this);
    names.forEach(name -> next.quarantine.putIfAbsent(name, new QuarantineFile(day, false)));
    return names.isEmpty() ? this : next.seal();
  }

  LedgerState dropQuarantine(Collection<String> names) {
    LedgerDraft next = new LedgerDraft(this);
    names.forEach(
        name ->
            next.quarantine.computeIfPresent(
                name, (any, file) -> new QuarantineFile(file.storedOn(), true)));
    return names.isEmpty() ? this : next.seal();
  }

  /** Returns how many units are in the archive, held ones with the others. */
  public long presentUnits() {
    return units.values().stream().filter(standing -> standing.state().isPresent()).count();
  }

  boolean isPresent(Unit unit) {
    return stateOf(unit).filter(UnitState::isPresent).isPresent();
  }

  /** Returns the units that a begun release has set aside. */
  Set<Unit> setAside() {
    Set<Unit> units = new HashSet<>();
    intents.values().forEach(intent -> units.addAll(intent.units()));
    return units;
  }

  /**
   * Tells whether this state knows a secret or a mapping that the next one is to have forgotten.
   */
  boolean isForgottenIn(LedgerState next) {
    return periodKeys.entrySet().stream()
            .anyMatch(entry -> next.periodKeys.get(entry.getKey()) != entry.getValue())
        || accounts.entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getValue().archiveId().isPresent()
                        && next.account(entry.getKey()).flatMap(Account::archiveId).isEmpty())
        || keyCopies() > next.keyCopies();
  }

  private long keyCopies() {
    return releases.stream().filter(release -> release.keyCopy().isPresent()).count();
  }

  Optional<Account> account(Id128 tag) {
    return Optional.ofNullable(accounts.get(tag));
  }

  Map<Id128, Account> accounts() {
    return accounts;
  }

  Set<Id128> settled() {
    return settled;
  }

  NoticeReceipts receipts() {
    return receipts;
  }

  Map<Unit, Standing> standings() {
    return units;
  }

  Map<ArchivePeriod, DataKey> periodKeys() {
    return periodKeys;
  }

  /** Returns the key of a period that the archive holds. */
  DataKey keyOf(ArchivePeriod period) {
    DataKey key = periodKeys.get(period);
    if (key == null) {
      throw new IllegalStateException("The ledger has no key of period " + period + ".");
    }
    return key;
  }

  List<Segment> segments() {
    return segments;
  }

  Map<String, QuarantineFile> quarantine() {
    return quarantine;
  }

  static Set<Id128> learners(Set<Unit> units) {
    return units.stream().map(Unit::learner).collect(Collectors.toCollection(HashSet::new));
  }

  private Intent intentOf(String packageId) {
    Intent intent = intents.get(packageId);
    if (intent == null) {
      throw new IllegalArgumentException("No release of this package was begun: " + packageId);
    }
    return intent;
  }

  private void requireReleasable(Set<Unit> asked, String wanted) {
    List<Unit> absent = new ArrayList<>(asked);
    absent.removeIf(unit -> stateOf(unit).filter(UnitState::isReleasable).isPresent());
    if (!absent.isEmpty()) {
      throw new IllegalArgumentException(
          "Only units in the archive that are not on legal hold can be "
              + wanted
              + ". Provided units that are not: "
              + absent.size()
              + " of "
              + asked.size());
    }
  }
}
