package org.courseveil.anonymize;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.engine.AnonymizationEngine;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.scheme.SchemeChoice;
import org.courseveil.anonymize.scheme.SchemeSearch;
import org.courseveil.anonymize.units.Units;
import org.courseveil.policy.Member;
import org.courseveil.policy.PrivacyRequirement;

/**
 * The stage's two decisions: which scheme, chosen once on the pooled cohort of all members; and
 * what of a member's units may leave under it. What may leave then goes to the verifier.
 */
public final class Anonymization {
  private final Hierarchies hierarchies;
  private final AnonymizationEngine engine;

  public Anonymization(Hierarchies hierarchies, AnonymizationEngine engine) {
    this.hierarchies = hierarchies;
    this.engine = engine;
  }

  /**
   * Chooses a new version of the scheme.
   *
   * @param held the units that an earlier release held back, as archive id and course
   */
  public SchemeChoice choose(
      Units units,
      Dataset<Row> held,
      List<String> quasiIdentifiers,
      PrivacyRequirement privacy,
      int version) {
    List<Hierarchy> ofColumns = quasiIdentifiers.stream().map(hierarchies::of).toList();
    return SchemeSearch.of(
        units.frequencies(held, quasiIdentifiers), ofColumns, privacy, engine, version);
  }

  /** Prepares the releases of members under a frozen scheme. */
  public PreparedReleases prepare(
      Units units, List<Member> members, Scheme scheme, ReleaseTerms terms) {
    return PreparedReleases.of(units, members, scheme, hierarchies, terms);
  }
}
