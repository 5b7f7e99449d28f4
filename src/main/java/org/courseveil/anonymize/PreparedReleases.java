package org.courseveil.anonymize;

import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.units.Materialization;
import org.courseveil.anonymize.units.Units;
import org.courseveil.policy.Member;

/**
 * What may leave of each member's units, prepared under one scheme. Kept in Spark's (encrypted)
 * storage until closed.
 */
public final class PreparedReleases implements AutoCloseable {
  private final Map<String, ReleaseOutcome> outcomes;
  private final Materialization kept;

  private PreparedReleases(Map<String, ReleaseOutcome> outcomes, Materialization kept) {
    this.outcomes = Map.copyOf(outcomes);
    this.kept = kept;
  }

  static PreparedReleases of(
      Units units,
      List<Member> members,
      Scheme scheme,
      Hierarchies hierarchies,
      ReleaseTerms terms) {
    Materialization kept = new Materialization();
    try {
      return new PreparedReleases(
          new ReleasePreparation(scheme, hierarchies, terms, kept).prepare(units, members), kept);
    } catch (RuntimeException e) {
      kept.close();
      throw e;
    }
  }

  /** Returns what becomes of the units of a member that was prepared for. */
  public ReleaseOutcome of(Member member) {
    ReleaseOutcome outcome = outcomes.get(member.id());
    if (outcome == null) {
      throw new IllegalArgumentException(
          "No release was prepared for the member " + member.id() + ".");
    }
    return outcome;
  }

  @Override
  public void close() {
    kept.close();
  }
}
