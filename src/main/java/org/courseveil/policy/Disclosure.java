package org.courseveil.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In what form, to whom and for what a policy lets data leave the platform.
 *
 * @param kinds the forms; nothing else leaves
 * @param roles what a recipient may be to the platform
 * @param transfers what permits a transfer out of the learners' country
 * @param purposes the closed list of purposes
 * @param cells what tables of counts must keep to, where those may leave
 */
public record Disclosure(
    Set<ReleaseKind> kinds,
    Set<RecipientRole> roles,
    List<Transfer> transfers,
    List<Purpose> purposes,
    List<String> forbiddenUses,
    Optional<CellRequirement> cells) {
  public Disclosure {
    if (cells.isPresent() != kinds.contains(ReleaseKind.AGGREGATES)) {
      throw new IllegalArgumentException(
          "What counts must keep to is said where they may leave, and nowhere else.");
    }
    kinds = closed(ReleaseKind.class, kinds);
    roles = closed(RecipientRole.class, roles);
    transfers = List.copyOf(transfers);
    purposes = List.copyOf(purposes);
    forbiddenUses = List.copyOf(forbiddenUses);
  }

  /** Returns whether rows or counts may leave at all. */
  boolean releases() {
    return kinds.contains(ReleaseKind.ROWS) || kinds.contains(ReleaseKind.AGGREGATES);
  }

  /** Returns the purpose of an id, if it is one of the policy's. */
  public Optional<Purpose> purpose(String id) {
    return purposes.stream().filter(purpose -> purpose.id().equals(id)).findFirst();
  }

  /** Returns the purpose that a run is for: the only one, once a configuration has chosen. */
  public Purpose purpose() {
    if (purposes.size() != 1) {
      throw new IllegalStateException(
          "A run is for one purpose. Purposes of the policy: " + purposes.size());
    }
    return purposes.get(0);
  }

  /** Returns whether a mechanism permits a transfer to a country on a day. */
  boolean permits(TransferMechanism mechanism, String country, LocalDate day) {
    return transfers.stream()
        .filter(transfer -> transfer.mechanism() == mechanism)
        .anyMatch(transfer -> transfer.permits(country, day));
  }

  Disclosure withPurpose(Purpose chosen) {
    return new Disclosure(kinds, roles, transfers, List.of(chosen), forbiddenUses, cells);
  }

  /** Returns what a run releases: rows or counts, once a configuration has chosen. */
  Disclosure withRelease(ReleaseKind chosen, Optional<CellRequirement> required) {
    Set<ReleaseKind> left = EnumSet.of(chosen);
    if (kinds.contains(ReleaseKind.NOTICES)) {
      left.add(ReleaseKind.NOTICES);
    }
    return new Disclosure(left, roles, transfers, purposes, forbiddenUses, required);
  }

  private static <E extends Enum<E>> Set<E> closed(Class<E> type, Set<E> values) {
    return Collections.unmodifiableSet(
        values.stream().collect(Collectors.toCollection(() -> EnumSet.noneOf(type))));
  }
}
