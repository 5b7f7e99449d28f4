package org.courseveil.jobs;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courseveil.anonymize.Anonymization;
import org.courseveil.anonymize.Prepared;
import org.courseveil.anonymize.PreparedReleases;
import org.courseveil.anonymize.ReleaseOutcome;
import org.courseveil.anonymize.engine.Engines;
import org.courseveil.anonymize.release.Candidates;
import org.courseveil.anonymize.release.HeldReason;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.scheme.SchemeChoice;
import org.courseveil.anonymize.units.Units;
import org.courseveil.anonymize.verify.Verifier;
import org.courseveil.archive.Archive;
import org.courseveil.archive.Hold;
import org.courseveil.archive.Ledger;
import org.courseveil.archive.Unit;
import org.courseveil.archive.UnitState;
import org.courseveil.packaging.PublishedPackage;
import org.courseveil.packaging.Publisher;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.policy.RecipientState;
import org.courseveil.residue.Forms;

/** The second stage in one line: archive, scheme, prepared releases, packages. */
final class PackageJob {
  private final Run run;
  private final JobConfig config;
  private final Ledger ledger;
  private final Hierarchies hierarchies = Hierarchies.shipped();
  private final Anonymization anonymization;

  /** Takes a run under a policy that lets rows leave. */
  PackageJob(Run run) {
    this.run = run;
    this.config = run.config();
    this.ledger = run.ledger();
    this.anonymization = new Anonymization(hierarchies, Engines.of(config.packages().engine()));
  }

  /** Publishes what may leave, and marks what is held. */
  ReleaseResult run() throws IOException {
    return release(true);
  }

  /** Says what would leave; the ledger and the packages stay as they are. */
  ReleaseResult assess() throws IOException {
    return release(false);
  }

  private ReleaseResult release(boolean publish) throws IOException {
    String release = Releases.name(config.packages().cycle(), run.asOf());
    try (Archive archive = publish ? run.settledArchive() : run.archive()) {
      run.progress().step("reading the archive");
      try (Units units =
          Units.of(archive.read(), ledger.state().courseStarts(), config.members(), hierarchies)) {
        Set<Unit> present = Unit.of(units.all());
        Optional<Scheme> frozen = frozenScheme();
        if (frozen.isEmpty()) {
          SchemeChoice choice = choose(units, archive);
          if (choice instanceof SchemeChoice.NoScheme none) {
            return new ReleaseResult(release, Optional.empty(), withoutScheme(present, none));
          }
          frozen = Optional.of(((SchemeChoice.Chosen) choice).scheme());
        }
        Scheme scheme = frozen.get();
        if (publish) {
          ledger.publish(ledger.state().freezeScheme(scheme.toJson()));
        }
        List<MemberResult> members = new ArrayList<>();
        try (PreparedReleases prepared = prepare(units, scheme, release)) {
          for (Member member : config.members()) {
            if (member.state() != RecipientState.ACTIVE) {
              members.add(inactive(member));
            } else if (isOut(member, release)) {
              run.progress().step(member.id() + ": release " + release + " is out already");
              members.add(result(member, new MemberResult.AlreadyReleased(), Set.of()));
            } else {
              members.add(
                  member(member, prepared.of(member), own(present, member), release, publish));
            }
          }
        }
        return new ReleaseResult(release, Optional.of(scheme), members);
      }
    }
  }

  private Optional<Scheme> frozenScheme() {
    return ledger
        .state()
        .scheme()
        .map(
            frozen -> {
              run.progress().step("using scheme version " + frozen.version());
              Scheme scheme = Scheme.fromJson(frozen.json());
              scheme.requirePermitted(config.policy().privacy());
              return scheme;
            });
  }

  private SchemeChoice choose(Units units, Archive archive) {
    run.progress().step("choosing a scheme on the units of all members");
    return anonymization.choose(
        units,
        archive.units().filter(col("state").equalTo(UnitState.HELD.name())),
        QuasiIdentifiers.of(config.policy(), config.profileDemographics()),
        config.policy().privacy(),
        ledger.state().schemes().size() + 1);
  }

  private PreparedReleases prepare(Units units, Scheme scheme, String release) {
    List<Member> toRelease =
        config.members().stream()
            .filter(member -> member.state() == RecipientState.ACTIVE)
            .filter(member -> !isOut(member, release))
            .toList();
    run.progress().step("preparing releases");
    return anonymization.prepare(
        units,
        toRelease,
        scheme,
        ReleaseTerms.of(config.policy(), config.packages().tiers())
            .with(text -> Forms.in(text).isEmpty()));
  }

  /** Its units are not looked at, and wait in the archive as they are. */
  private MemberResult inactive(Member member) {
    String explanation =
        "The members file says that "
            + member.id()
            + " is "
            + member.state().name().toLowerCase(Locale.ROOT)
            + ": nothing leaves to it.";
    run.progress().step(member.id() + ": held. " + explanation);
    return result(
        member, new MemberResult.Held(HeldReason.RECIPIENT_NOT_ACTIVE, explanation), Set.of());
  }

  private boolean isOut(Member member, String release) {
    return ledger.state().releases().stream()
        .anyMatch(known -> known.member().equals(member.id()) && known.release().equals(release));
  }

  private static Set<Unit> own(Set<Unit> units, Member member) {
    return units.stream()
        .filter(unit -> member.organizations().contains(unit.organization()))
        .collect(Collectors.toSet());
  }

  private MemberResult member(
      Member member, ReleaseOutcome outcome, Set<Unit> present, String release, boolean publish)
      throws IOException {
    if (outcome instanceof ReleaseOutcome.Held held) {
      run.progress().step(member.id() + ": held. " + held.explanation());
      if (publish) {
        ledger.publish(
            ledger.state().hold(present, new Hold(held.reason().inWords(), run.today())));
      }
      return result(member, new MemberResult.Held(held.reason(), held.explanation()), Set.of());
    }
    Prepared prepared = (Prepared) outcome;
    Set<Unit> leaving = prepared.units();
    if (!publish) {
      return result(member, assessed(prepared), leaving);
    }
    // Before the release: the run that completes an interrupted one does not know whom it held.
    Set<Unit> held = new HashSet<>(present);
    held.removeAll(leaving);
    ledger.publish(
        ledger.state().hold(held, new Hold(config.policy().privacy().whyHeld(), run.today())));
    return result(member, publish(member, release, prepared), leaving);
  }

  private MemberResult.Released publish(Member member, String release, Prepared prepared)
      throws IOException {
    run.progress().step(member.id() + ": writing, verifying and sealing release " + release);
    PublishedPackage published =
        new Publisher(config, run.recipients(), run.keys(), ledger, run.asOf(), Version.current())
            .publish(member, release, prepared);
    return new MemberResult.Released(
        Optional.of(
            new MemberResult.PublishedPlace(
                published.plan().id().text(),
                published.plan().sequence(),
                published.place(),
                published.files(),
                published.searched())),
        published.evidence(),
        prepared.uniquesBefore());
  }

  private static MemberResult.Released assessed(Prepared prepared) {
    try (DataKey key = DataKey.random()) {
      KeyHandle handle = KeyRing.lend(key);
      try (Candidates candidates = prepared.candidates(handle)) {
        return new MemberResult.Released(
            Optional.empty(), Verifier.verified(candidates).evidence(), prepared.uniquesBefore());
      } finally {
        KeyRing.withdraw(handle);
      }
    }
  }

  private List<MemberResult> withoutScheme(Set<Unit> present, SchemeChoice.NoScheme none) {
    List<MemberResult> members = new ArrayList<>();
    for (Member member : config.members()) {
      boolean empty = own(present, member).isEmpty();
      HeldReason reason = empty ? HeldReason.NO_UNITS : HeldReason.CLASSES_TOO_SMALL;
      members.add(result(member, new MemberResult.Held(reason, none.reason()), Set.of()));
    }
    run.progress().step("no scheme: " + none.reason());
    return members;
  }

  private MemberResult result(Member member, MemberResult.Outcome outcome, Set<Unit> leaving) {
    return new MemberResult(
        member,
        outcome,
        UnitCounts.of(ledger.state(), member),
        byCourse(leaving),
        leaving.stream().map(Unit::learner).distinct().count());
  }

  private static Map<String, Long> byCourse(Set<Unit> units) {
    Map<String, Long> counts = new TreeMap<>();
    units.forEach(unit -> counts.merge(unit.course(), 1L, Long::sum));
    return counts;
  }
}
