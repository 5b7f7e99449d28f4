package org.courseveil.anonymize.verify;

import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.engine.ClassHistogram;
import org.courseveil.anonymize.release.HeldTexts;
import org.courseveil.anonymize.release.LinkRate;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.Tier;

/**
 * What the verifier measured on the tables of a package. Counts are exact: whoever prints one where
 * a member can see it rounds it.
 *
 * @param classes how many there are of each size
 * @param crowds how many share what may be known of a learner: the classes, if a pseudonym stands
 *     in one course alone
 * @param fewestValues of each sensitive column the fewest values in a class, at least l
 * @param loss what the scheme loses on the released rows, from 0 to 1
 * @param links what each adversary could link, a tier
 * @param unicity whom random points single out, a table
 * @param heldTexts what the last look at texts holds, as the release says: who wrote what takes
 *     knowing who is who
 * @param labels how often each label stands in each column, table by table
 */
public record AnonymityEvidence(
    PrivacyRequirement required,
    ClassHistogram classes,
    Crowds crowds,
    Map<String, Long> fewestValues,
    long units,
    double loss,
    List<LinkRate> links,
    List<Unicity> unicity,
    Map<Tier, List<CoarseningStep>> steps,
    Map<Tier, String> refusedTiers,
    Scheme scheme,
    List<HeldTexts> heldTexts,
    List<LabelCounts> labels) {
  /**
   * The chance that a learner may be found with at most where health data are published: the
   * threshold of the European Medicines Agency (Policy 0070) and of Health Canada.
   */
  public static final double RISK_THRESHOLD = 0.09;

  public AnonymityEvidence {
    fewestValues = Map.copyOf(fewestValues);
    links = List.copyOf(links);
    unicity = List.copyOf(unicity);
    heldTexts = List.copyOf(heldTexts);
    labels = List.copyOf(labels);
    steps = Map.copyOf(steps);
    refusedTiers = Map.copyOf(refusedTiers);
  }

  /** Returns the learners of the smallest class, at least k. */
  public long smallestClass() {
    return classes.smallest();
  }

  /** Returns the share of rows whose learners' chance to be found is above the threshold. */
  public double shareAtRisk() {
    return crowds.shareAtRisk(RISK_THRESHOLD);
  }
}
