package org.courseveil.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A privacy policy as this program keeps it, pinned to its text by date and digest.
 *
 * @param id the name by which a configuration chooses it, such as {@code edx-2023}
 * @param exports what platform's exports it is about
 * @param deadlineDays the days from a request to the end of archiving, where the text states them
 * @param minimumAge learners below it are left out
 * @param quarantineDays how long lines that could not be read are kept
 * @param exclusions the rules by which accounts are left out
 * @param quasiIdentifiers the columns of the summary that others may know, in the order of output
 * @param freeTexts what may become of text that learners wrote, at most
 * @param memberLimits the highest share of rows the member may link, a tier
 * @param ladders by tier, the coarsening steps in the order in which they are taken while a limit
 *     is exceeded
 * @param disclosure in what form, to whom and for what data may leave
 * @param inForceFrom the day of the text or, where earlier policies were joined to this one, of the
 *     oldest of them
 */
public record PolicyProfile(
    String id,
    String title,
    LocalDate textDate,
    String textSha256,
    ExportForm exports,
    List<Rule> rules,
    Optional<Integer> deadlineDays,
    int minimumAge,
    int quarantineDays,
    Set<Exclusion> exclusions,
    PrivacyRequirement privacy,
    List<String> quasiIdentifiers,
    FreeTexts freeTexts,
    Map<Tier, Double> memberLimits,
    Map<Tier, List<CoarseningStep>> ladders,
    Disclosure disclosure,
    LocalDate inForceFrom) {

  public PolicyProfile {
    rules = List.copyOf(rules);
    quasiIdentifiers = List.copyOf(quasiIdentifiers);
    memberLimits = Collections.unmodifiableMap(new TreeMap<>(memberLimits));
    ladders = Collections.unmodifiableMap(new TreeMap<>(ladders));
    exclusions = Collections.unmodifiableSet(new TreeSet<>(exclusions));
  }

  /** Returns whether the policy lets data leave in a form. */
  public boolean permits(ReleaseKind kind) {
    return disclosure.kinds().contains(kind);
  }

  /** Returns what a run is for: the only purpose, or the one that the configuration chose. */
  public Purpose purpose() {
    return disclosure.purpose();
  }

  /** Returns whether a tier may leave at all: the policy limits what the member may link of it. */
  public boolean permits(Tier tier) {
    return memberLimits.containsKey(tier) && ladders.containsKey(tier);
  }

  /** Returns this profile with larger classes; a smaller k than the policy's is refused. */
  public PolicyProfile withKAtLeast(int k) {
    if (k < privacy.k()) {
      throw new IllegalArgumentException(
          "k may only be raised above the policy's " + privacy.k() + ". Provided value: " + k);
    }
    return with(privacy.with(k), freeTexts, disclosure);
  }

  /** Returns this profile with pseudonyms that tell no more; a wider scope is refused. */
  public PolicyProfile withPseudonymScope(PseudonymScope scope) {
    if (!scope.isWithin(privacy.pseudonymScope())) {
      throw new IllegalArgumentException(
          "Pseudonyms may only reach less far than the policy's ("
              + privacy.pseudonymScope()
              + "). Provided scope: "
              + scope);
    }
    return with(privacy.with(scope), freeTexts, disclosure);
  }

  /** Returns this profile with texts treated no less strictly; anything else is refused. */
  public PolicyProfile withFreeTexts(FreeTexts treatment) {
    if (!treatment.isWithin(freeTexts)) {
      throw new IllegalArgumentException(
          "Texts may only be treated more strictly than by the policy ("
              + freeTexts
              + "). Provided treatment: "
              + treatment);
    }
    return with(privacy, treatment, disclosure);
  }

  /**
   * Returns what tables of counts must keep to, where those may leave: cells of k learners at
   * least.
   */
  public Optional<CellRequirement> cells() {
    return disclosure
        .cells()
        .map(
            cells ->
                new CellRequirement(
                    Math.max(cells.minimumCell(), privacy.k()),
                    cells.roundingBase(),
                    cells.tables()));
  }

  /** Returns this profile for one form of release alone. */
  PolicyProfile withRelease(ReleaseKind chosen, Optional<CellRequirement> required) {
    return with(privacy, freeTexts, disclosure.withRelease(chosen, required));
  }

  /** Returns this profile for one of its purposes alone. */
  PolicyProfile withPurpose(Purpose chosen) {
    return with(privacy, freeTexts, disclosure.withPurpose(chosen));
  }

  private PolicyProfile with(
      PrivacyRequirement stricter, FreeTexts treatment, Disclosure narrower) {
    return new PolicyProfile(
        id,
        title,
        textDate,
        textSha256,
        exports,
        rules,
        deadlineDays,
        minimumAge,
        quarantineDays,
        exclusions,
        stricter,
        quasiIdentifiers,
        treatment,
        memberLimits,
        ladders,
        narrower,
        inForceFrom);
  }
}
