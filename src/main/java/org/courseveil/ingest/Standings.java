package org.courseveil.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.courseveil.ingest.AccountHistory.Verdict;
import org.courseveil.policy.Exclusion;

/** What has been settled of each deleted account before its rows are read. */
final class Standings implements Serializable {
  private static final long serialVersionUID = 1L;

  /** One account's: why it is left out, if it is, and which of its many rows count. */
  private record Standing(
      String exclusion, Choice account, Choice profile, boolean profileIsFromBefore, Age age)
      implements Serializable {}

  private final List<Standing> standings = new ArrayList<>();

  private Standings() {}

  /** Joins what the lists say of each account with what its own rows say; the lists come first. */
  static Standings of(
      List<DeletionRequest> requests, ExclusionTables tables, Map<Integer, Verdict> verdicts) {
    Standings all = new Standings();
    for (int subject = 0; subject < requests.size(); subject++) {
      Verdict verdict = verdicts.get(subject);
      if (verdict == null) {
        throw new IllegalStateException("Every subject must have a verdict.");
      }
      all.standings.add(
          new Standing(
              listed(requests.get(subject), tables)
                  .or(verdict::exclusion)
                  .map(Exclusion::name)
                  .orElse(""),
              verdict.account(),
              verdict.profile(),
              verdict.profileIsFromBefore(),
              verdict.age()));
    }
    return all;
  }

  /** Returns why a request alone leaves its account out, if it does. */
  static Optional<Exclusion> ofRequest(DeletionRequest request, Set<String> proved) {
    if (!request.complete()) {
      return Optional.of(Exclusion.NOT_COMPLETE);
    }
    return proved.contains(request.userId()) ? Optional.empty() : Optional.of(Exclusion.UNVERIFIED);
  }

  /** Returns the accounts of a list, left out as far as that follows from their requests alone. */
  static List<Subject> asListed(List<DeletionRequest> requests, Set<String> proved) {
    return subjects(requests, place -> ofRequest(requests.get(place), proved));
  }

  /** Returns the accounts of the list that these standings were made of. */
  List<Subject> subjects(List<DeletionRequest> requests) {
    return subjects(requests, this::exclusion);
  }

  private static List<Subject> subjects(
      List<DeletionRequest> requests, IntFunction<Optional<Exclusion>> leftOut) {
    return IntStream.range(0, requests.size())
        .mapToObj(
            place ->
                new Subject(
                    place,
                    requests.get(place).userId(),
                    requests.get(place).requestedAt(),
                    leftOut.apply(place)))
        .toList();
  }

  private static Optional<Exclusion> listed(DeletionRequest request, ExclusionTables tables) {
    Optional<Exclusion> asked = ofRequest(request, tables.proved());
    if (asked.isPresent()) {
      return asked;
    }
    if (tables.held().contains(request.userId())) {
      return Optional.of(Exclusion.LEGAL_HOLD);
    }
    if (!tables.willing().contains(request.userId())) {
      return Optional.of(Exclusion.OBJECTED);
    }
    return Optional.empty();
  }

  Optional<Exclusion> exclusion(int subject) {
    String name = standings.get(subject).exclusion();
    return name.isEmpty() ? Optional.empty() : Optional.of(Exclusion.valueOf(name));
  }

  Age age(int subject) {
    return standings.get(subject).age();
  }

  /** Whether this row, of all of the account, is the one that counts. */
  boolean isChosen(int subject, SourceTable table, Choice row) {
    Standing standing = standings.get(subject);
    return row.equals(table == SourceTable.AUTH_USER ? standing.account() : standing.profile());
  }

  /** Whether a profile from before the retirement was found. */
  boolean hasProfileFromBefore(int subject) {
    return standings.get(subject).profileIsFromBefore();
  }

  long withoutSnapshot() {
    return standings.stream().filter(standing -> !standing.profileIsFromBefore()).count();
  }

  long unknownBirthYears() {
    return standings.stream()
        .filter(standing -> standing.exclusion().isEmpty() && !standing.age().isKnown())
        .count();
  }
}
