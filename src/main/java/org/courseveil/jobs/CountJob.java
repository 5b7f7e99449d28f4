package org.courseveil.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courseveil.anonymize.Counting;
import org.courseveil.anonymize.aggregate.Aggregation;
import org.courseveil.anonymize.aggregate.CourseCounts;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.recount.CountVerifier;
import org.courseveil.anonymize.recount.VerifiedCounts;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.units.AggregateTier;
import org.courseveil.anonymize.units.Units;
import org.courseveil.archive.Archive;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.archive.Cell;
import org.courseveil.archive.CountedRelease;
import org.courseveil.archive.Hold;
import org.courseveil.archive.Ledger;
import org.courseveil.archive.Unit;
import org.courseveil.jobs.CountResult.MemberCount;
import org.courseveil.jobs.CountResult.Outcome;
import org.courseveil.packaging.CountPublisher;
import org.courseveil.policy.CellRequirement;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.policy.RecipientState;

/**
 * The second stage where counts leave in place of rows: archive, counts, a decision that the ledger
 * keeps for ever, and what is written from it.
 */
final class CountJob {
  private final Run run;
  private final JobConfig config;
  private final Ledger ledger;
  private final CellRequirement required;
  private final Hierarchies hierarchies = Hierarchies.shipped();
  private final String release;

  /** Takes a run under a policy that lets counts leave, and a configuration that asks for them. */
  CountJob(Run run) {
    this.run = run;
    this.config = run.config();
    this.ledger = run.ledger();
    this.required = config.policy().cells().orElseThrow();
    this.release = Releases.name(config.packages().cycle(), run.asOf());
  }

  /** Decides, and publishes whatever was decided and is not out yet. */
  CountResult run() throws IOException {
    return count(true);
  }

  /** Says what would leave; the ledger and the packages stay as they are. */
  CountResult assess() throws IOException {
    return count(false);
  }

  private CountResult count(boolean publish) throws IOException {
    try (Archive archive = publish ? run.settledArchive() : run.archive()) {
      run.progress().step("reading the archive");
      List<ArchivedTable> tables = archive.read();
      Hierarchy countries = hierarchies.of(QuasiIdentifiers.COUNTRY);
      try (Units units =
          Units.of(tables, ledger.state().courseStarts(), config.members(), hierarchies)) {
        Set<Unit> present = Unit.of(units.all());
        run.progress().step("counting learners");
        Map<String, CourseCounts> counts = Counting.of(units, countries, required.tables());
        CountVerifier verifier =
            CountVerifier.of(tables, required, countries, AggregateTier.REGIONS);
        List<MemberCount> members = new ArrayList<>();
        for (Member member : config.members()) {
          members.add(member(member, counts, present, verifier, publish));
        }
        return new CountResult(release, required, members);
      }
    }
  }

  private MemberCount member(
      Member member,
      Map<String, CourseCounts> counts,
      Set<Unit> present,
      CountVerifier verifier,
      boolean publish)
      throws IOException {
    Set<Unit> own =
        present.stream()
            .filter(unit -> member.organizations().contains(unit.organization()))
            .collect(Collectors.toSet());
    if (member.state() != RecipientState.ACTIVE) {
      return nothing(member, Outcome.RECIPIENT_NOT_ACTIVE, own);
    }
    if (ledger.state().counted().stream().anyMatch(known -> known.is(member.id(), release))) {
      List<Path> places = publish ? published(member) : List.of();
      return new MemberCount(member, Outcome.ALREADY_RELEASED, Map.of(), 0, own.size(), places);
    }
    Aggregation aggregation = new Aggregation(required, new SecureRandom());
    Map<String, Long> courses = new TreeMap<>();
    List<Cell> cells = new ArrayList<>();
    for (String course : own.stream().map(Unit::course).collect(Collectors.toSet())) {
      CourseCounts ofCourse = counts.get(course);
      if (ofCourse != null && aggregation.admits(ofCourse)) {
        cells.addAll(aggregation.cells(ofCourse));
        courses.put(course, ofCourse.learners());
      }
    }
    Set<Unit> waiting = new HashSet<>(own);
    waiting.removeIf(unit -> courses.containsKey(unit.course()));
    if (publish) {
      ledger.publish(
          ledger.state().hold(waiting, new Hold("too few learners in the course", run.today())));
    }
    if (cells.isEmpty()) {
      List<Path> places = publish ? published(member) : List.of();
      return new MemberCount(
          member,
          own.isEmpty() ? Outcome.NO_UNITS : Outcome.TOO_FEW_LEARNERS,
          Map.of(),
          0,
          own.size(),
          places);
    }
    VerifiedCounts verified = verifier.verified(cells);
    if (publish) {
      own.removeAll(waiting);
      run.progress().step(member.id() + ": deciding release " + release);
      ledger.publish(ledger.state().count(member.id(), release, own, verified.cells()));
    }
    return new MemberCount(
        member,
        publish ? Outcome.PUBLISHED : Outcome.ASSESSED,
        courses,
        cells.size(),
        waiting.size(),
        publish ? published(member) : List.of());
  }

  private MemberCount nothing(Member member, Outcome outcome, Set<Unit> own) {
    run.progress().step(member.id() + ": held. " + outcome.words());
    return new MemberCount(member, outcome, Map.of(), 0, own.size(), List.of());
  }

  /** Writes what was decided for a member, in this run or before, wherever it does not lie yet. */
  private List<Path> published(Member member) throws IOException {
    CountPublisher publisher =
        new CountPublisher(
            config, run.recipients(), run.keys(), ledger, run.asOf(), Version.current());
    List<CountedRelease> decided =
        ledger.state().counted().stream()
            .filter(known -> known.member().equals(member.id()))
            .toList();
    List<Path> places = new ArrayList<>();
    for (CountedRelease counted : decided) {
      if (ledger.state().releases().stream()
          .noneMatch(known -> counted.is(known.member(), known.release()))) {
        run.progress().step(member.id() + ": writing, verifying and sealing " + counted.release());
        places.add(publisher.seal(member, counted));
      }
      if (config.packages().publicBags().isPresent()) {
        Path bags = config.packages().publicBags().get();
        places.add(publisher.publish(bags, member, counted, decided.indexOf(counted) + 1));
      }
    }
    return places;
  }
}
