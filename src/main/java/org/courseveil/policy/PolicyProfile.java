package org.courseveil.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A privacy policy as this program keeps it, pinned to its text by date and digest.
 *
 * @param id the name by which a configuration chooses it, such as {@code edx-2023}
 * @param deadlineDays the days from a request to the end of archiving, where the text states them
 * @param minimumAge learners below it are left out (E23-10)
 * @param quarantineDays how long lines that could not be read are kept
 * @param quasiIdentifiers the columns of the summary that others may know, in the order of output
 * @param freeTexts what may become of text that learners wrote, at most
 * @param memberLimits the highest share of rows the member may link, a tier
 * @param ladders by tier, the coarsening steps in the order in which they are taken while a limit
 *     is exceeded
 */
public record PolicyProfile(
    String id,
    String title,
    LocalDate textDate,
    String textSha256,
    List<Rule> rules,
    Optional<Integer> deadlineDays,
    int minimumAge,
    int quarantineDays,
    PrivacyRequirement privacy,
    List<String> quasiIdentifiers,
    FreeTexts freeTexts,
    Map<Tier, Double> memberLimits,
    Map<Tier, List<CoarseningStep>> ladders,
    String purpose,
    List<String> forbiddenUses) {

  public PolicyProfile {
    rules = List.copyOf(rules);
    quasiIdentifiers = List.copyOf(quasiIdentifiers);
    memberLimits = Collections.unmodifiableMap(new TreeMap<>(memberLimits));
    ladders = Collections.unmodifiableMap(new TreeMap<>(ladders));
    forbiddenUses = List.copyOf(forbiddenUses);
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
    return with(privacy.with(k), freeTexts);
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
    return with(privacy.with(scope), freeTexts);
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
    return with(privacy, treatment);
  }

  private PolicyProfile with(PrivacyRequirement stricter, FreeTexts treatment) {
    return new PolicyProfile(
        id,
        title,
        textDate,
        textSha256,
        rules,
        deadlineDays,
        minimumAge,
        quarantineDays,
        stricter,
        quasiIdentifiers,
        treatment,
        memberLimits,
        ladders,
        purpose,
        forbiddenUses);
  }
}
