package org.courseveil.anonymize.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.Tier;

/**
 * What a package claims to be: all that the verifier needs beside the tables themselves.
 *
 * @param organizations the organization parts of the course ids that the member offers
 * @param hierarchies those that the scheme was chosen with
 * @param courseStarts the days that the weeks of each course count from
 * @param memberLimits what the member may link, by tier
 * @param tables the unit table first
 * @param steps the coarsening steps taken, by tier
 * @param refusedTiers tiers that were asked for and are not in the package, and why
 * @param heldTexts what the last look at texts holds, a table of texts
 * @param researcher the measured rate of a researcher, which takes knowing who is who
 */
public record ReleaseDescription(
    String member,
    Set<String> organizations,
    Scheme scheme,
    Hierarchies hierarchies,
    Map<String, LocalDate> courseStarts,
    PrivacyRequirement privacy,
    Map<Tier, Double> memberLimits,
    List<ReleasedTable> tables,
    Map<Tier, List<CoarseningStep>> steps,
    Map<Tier, String> refusedTiers,
    List<HeldTexts> heldTexts,
    LinkRate researcher) {
  public ReleaseDescription {
    organizations = Set.copyOf(organizations);
    courseStarts = Map.copyOf(courseStarts);
    memberLimits = Map.copyOf(memberLimits);
    tables = List.copyOf(tables);
    steps = Map.copyOf(steps);
    refusedTiers = Map.copyOf(refusedTiers);
    heldTexts = List.copyOf(heldTexts);
  }

  /** Returns the table of a name; there is no other. */
  public ReleasedTable table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The release has no table named " + name + "."));
  }

  /** Returns the table of the units, which the form of a release puts first. */
  public ReleasedTable units() {
    return tables.get(0);
  }
}
