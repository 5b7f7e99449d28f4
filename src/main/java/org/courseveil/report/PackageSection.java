package org.courseveil.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.Tier;
import org.courseveil.policy.TransferMechanism;

/**
 * What a member gets, and what stays behind.
 *
 * @param member the member's id
 * @param country where the member receives data
 * @param courses the units by course
 * @param protection what the released rows reached, if rows were or would be released
 * @param heldTexts what a last look at texts holds, a table of texts
 * @param verification what the check of the written package found, if one was written
 * @param columns the released columns, for judging what they are still good for
 */
public record PackageSection(
    String member,
    String name,
    String country,
    TransferMechanism transfer,
    List<Recipient> recipients,
    Publication publication,
    UnitAccount units,
    List<CourseUnits> courses,
    Optional<Protection> protection,
    List<TierResult> tiers,
    List<LinkRate> links,
    List<Unicity> unicity,
    List<HeldTexts> heldTexts,
    Optional<Verification> verification,
    List<ColumnView> columns) {
  public PackageSection {
    recipients = List.copyOf(recipients);
    courses = List.copyOf(courses);
    tiers = List.copyOf(tiers);
    links = List.copyOf(links);
    unicity = List.copyOf(unicity);
    heldTexts = List.copyOf(heldTexts);
    columns = List.copyOf(columns);
  }

  /** A key that the package is sealed to. */
  public record Recipient(String fingerprint, Optional<LocalDate> expires) {}

  /** The units of one course: all that the archive ever held, and those in this package. */
  public record CourseUnits(String course, long archived, long released) {
    public CourseUnits {
      Counts.requireCount("units archived of a course", archived);
      Counts.requireCount("units released of a course", released);
    }
  }

  /**
   * A part of the package.
   *
   * @param steps the coarsening that was needed to keep the limits, in the order taken
   * @param refused why the part was left out, if it was
   */
  public record TierResult(
      Tier tier, long rows, List<CoarseningStep> steps, Optional<String> refused) {
    public TierResult {
      Counts.requireCount("rows of a tier", rows);
      steps = List.copyOf(steps);
    }
  }

  /** What the independent check of the package found, after it was written and read again. */
  public record Verification(long files, long rows, List<String> violations, Search search) {
    public Verification {
      Counts.requireCount("files verified", files);
      Counts.requireCount("rows verified", rows);
      violations = List.copyOf(violations);
    }
  }

  /**
   * The search of the written package for what looks like an identifier, which found nothing.
   *
   * @param files encrypted ones and those in the clear
   * @param kinds what was searched for
   * @param unseen what such a search cannot see
   */
  public record Search(long cells, long files, List<String> kinds, String unseen) {
    public Search {
      Counts.requireCount("cells searched", cells);
      Counts.requireCount("files searched", files);
      kinds = List.copyOf(kinds);
    }
  }

  List<Check> checks(PrivacyRequirement required) {
    var checks = new ArrayList<Check>();
    checks.add(units.check(member));
    protection.ifPresent(reached -> checks.addAll(reached.checks(required, member)));
    if (!links.isEmpty()) {
      List<LinkRate> above = links.stream().filter(rate -> !rate.withinLimit()).toList();
      checks.add(
          new Check(
              "No adversary links more rows than allowed",
              member,
              above.isEmpty(),
              above.isEmpty()
                  ? links.size() + " rates are within their limits"
                  : above.size() + " of " + links.size() + " rates exceed their limits"));
    }
    if (!unicity.isEmpty()) {
      long above = unicity.stream().filter(table -> !table.withinLimit()).count();
      checks.add(
          new Check(
              "No random points single out more learners than allowed",
              member,
              above == 0,
              above == 0
                  ? unicity.size() + " tables are within their limits"
                  : above + " of " + unicity.size() + " tables exceed their limits"));
    }
    verification.ifPresent(
        result ->
            checks.add(
                new Check(
                    "The written package passes the independent verifier",
                    member,
                    result.violations().isEmpty(),
                    result.violations().isEmpty()
                        ? Figures.grouped(result.rows()) + " rows in " + result.files() + " files"
                        : String.join("; ", result.violations()))));
    return List.copyOf(checks);
  }
}
