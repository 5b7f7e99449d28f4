package org.courseveil.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The policy in force together with an earlier one, under which data were collected (ALL-1): of
 * each setting the stricter holds. What both permit in no form, or for no purpose, is permitted no
 * more; whether anything is left the caller has to look.
 */
final class JoinedPolicies {
  private final PolicyProfile now;
  private final PolicyProfile earlier;

  private JoinedPolicies(PolicyProfile now, PolicyProfile earlier) {
    this.now = now;
    this.earlier = earlier;
  }

  /** Returns the policy in force, as strict as the earlier one where that is stricter. */
  static PolicyProfile strictest(PolicyProfile now, PolicyProfile earlier) {
    return new JoinedPolicies(now, earlier).joined();
  }

  private PolicyProfile joined() {
    return new PolicyProfile(
        now.id(),
        now.title(),
        now.textDate(),
        now.textSha256(),
        now.exports(),
        now.rules(),
        Stream.of(now.deadlineDays(), earlier.deadlineDays())
            .flatMap(Optional::stream)
            .min(Integer::compare),
        Math.max(now.minimumAge(), earlier.minimumAge()),
        Math.min(now.quarantineDays(), earlier.quarantineDays()),
        union(now.exclusions(), earlier.exclusions()),
        privacy(now.privacy(), earlier.privacy()),
        quasiIdentifiers(),
        now.freeTexts().strictest(earlier.freeTexts()),
        limits(),
        ladders(),
        disclosure(now.disclosure(), earlier.disclosure()),
        now.inForceFrom().isBefore(earlier.inForceFrom())
            ? now.inForceFrom()
            : earlier.inForceFrom());
  }

  private static PrivacyRequirement privacy(PrivacyRequirement one, PrivacyRequirement other) {
    PseudonymScope scope =
        one.pseudonymScope().isWithin(other.pseudonymScope())
            ? one.pseudonymScope()
            : other.pseudonymScope();
    RecodingModel recoding =
        one.recoding() == RecodingModel.FULL_DOMAIN ? one.recoding() : other.recoding();
    return new PrivacyRequirement(
        Math.max(one.k(), other.k()),
        Math.max(one.l(), other.l()),
        Math.min(one.suppressionLimit(), other.suppressionLimit()),
        scope,
        recoding);
  }

  /** What others may know under either policy, in the order of the one in force. */
  private List<String> quasiIdentifiers() {
    Set<String> either = new LinkedHashSet<>(now.quasiIdentifiers());
    either.addAll(earlier.quasiIdentifiers());
    return List.copyOf(either);
  }

  private Map<Tier, Double> limits() {
    Map<Tier, Double> limits = new EnumMap<>(Tier.class);
    now.memberLimits()
        .forEach(
            (tier, limit) ->
                Optional.ofNullable(earlier.memberLimits().get(tier))
                    .ifPresent(other -> limits.put(tier, Math.min(limit, other))));
    return limits;
  }

  /**
   * The steps are given up until the limit is kept, whatever their order: the newer order holds.
   */
  private Map<Tier, List<CoarseningStep>> ladders() {
    Map<Tier, List<CoarseningStep>> ladders = new EnumMap<>(Tier.class);
    now.ladders()
        .forEach(
            (tier, steps) -> {
              if (earlier.ladders().containsKey(tier)) {
                ladders.put(tier, steps);
              }
            });
    return ladders;
  }

  private static Disclosure disclosure(Disclosure one, Disclosure other) {
    List<Purpose> purposes = new ArrayList<>();
    for (Purpose purpose : one.purposes()) {
      other.purpose(purpose.id()).map(purpose::within).ifPresent(purposes::add);
    }
    Set<String> forbidden = new LinkedHashSet<>(one.forbiddenUses());
    forbidden.addAll(other.forbiddenUses());
    Set<ReleaseKind> kinds = kinds(one, other);
    return new Disclosure(
        kinds,
        intersection(RecipientRole.class, one.roles(), other.roles()),
        transfers(one, other),
        purposes,
        List.copyOf(forbidden),
        kinds.contains(ReleaseKind.AGGREGATES)
            ? one.cells().map(cells -> cells.strictest(other.cells().orElse(cells)))
            : Optional.empty());
  }

  /** A deletion is of now: of notices the policy in force at the request alone tells (ALL-1). */
  private static Set<ReleaseKind> kinds(Disclosure one, Disclosure other) {
    Set<ReleaseKind> both = intersection(ReleaseKind.class, one.kinds(), other.kinds());
    both.remove(ReleaseKind.NOTICES);
    if (one.kinds().contains(ReleaseKind.NOTICES)) {
      both.add(ReleaseKind.NOTICES);
    }
    return both;
  }

  /** A transfer happens now: under mechanisms of the policy in force that the earlier one knew. */
  private static List<Transfer> transfers(Disclosure one, Disclosure other) {
    return one.transfers().stream()
        .filter(
            transfer ->
                other.transfers().stream()
                    .anyMatch(known -> known.mechanism() == transfer.mechanism()))
        .toList();
  }

  private static Set<Exclusion> union(Set<Exclusion> one, Set<Exclusion> other) {
    Set<Exclusion> both = EnumSet.copyOf(one);
    both.addAll(other);
    return both;
  }

  private static <E extends Enum<E>> Set<E> intersection(Class<E> type, Set<E> one, Set<E> other) {
    Set<E> both = EnumSet.noneOf(type);
    both.addAll(one);
    both.retainAll(other);
    return both;
  }
}
