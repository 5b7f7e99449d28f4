package org.courseveil.anonymize.joined;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.tiers.ResearcherReach;
import org.courseveil.anonymize.tiers.SummaryChoice;
import org.courseveil.anonymize.tiers.SummaryChoice.Chosen;
import org.courseveil.anonymize.tiers.SummaryCount;
import org.courseveil.anonymize.tiers.SummaryRelease;
import org.courseveil.anonymize.units.Materialization;

/** What leaves of the members' summaries where all units of a learner have one pseudonym. */
public final class JoinedSummary {
  private JoinedSummary() {}

  /** Chooses for all members, and tells what leaves. */
  public static SummaryRelease of(
      Dataset<Row> generalized,
      List<String> members,
      Scheme scheme,
      ReleaseTerms terms,
      Materialization kept) {
    Map<String, List<SummaryCount>> counts =
        SummaryCount.byMember(generalized, scheme.quasiIdentifiers());
    Map<String, UnitCodes> codes = new HashMap<>();
    counts.forEach((member, own) -> codes.put(member, UnitCodes.of(own, terms.privacy().k())));
    codes.keySet().retainAll(members);
    List<String> quasiIdentifiers = scheme.quasiIdentifiers();
    Map<String, List<CourseSet>> sets =
        JoinedUnits.sets(generalized, quasiIdentifiers.size(), codes);
    Map<String, SummaryChoice> choices = new HashMap<>();
    Map<String, JoinedUnits.Leaving> leaving = new HashMap<>();
    Map<String, ResearcherReach> researchers = new HashMap<>();
    for (String member : members) {
      UnitCodes own = codes.get(member);
      if (own == null) {
        choices.put(member, SummaryChoice.of(List.of(), scheme, terms));
        continue;
      }
      JoinedChoice choice =
          JoinedChoice.of(own, sets.getOrDefault(member, List.of()), quasiIdentifiers, terms);
      choices.put(member, choice.choice());
      if (choice.choice() instanceof Chosen chosen) {
        leaving.put(member, JoinedUnits.Leaving.of(own, chosen.shape(), choice.sets()));
        researchers.put(member, choice.researcher(own, chosen.shape()));
      }
    }
    return new SummaryRelease(
        choices, kept.keep(JoinedUnits.leaving(generalized, leaving)), researchers);
  }
}
