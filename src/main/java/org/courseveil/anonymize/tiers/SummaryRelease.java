package org.courseveil.anonymize.tiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.tiers.SummaryChoice.Chosen;
import org.courseveil.anonymize.units.Materialization;

/**
 * What leaves of the members' summaries, and how far a researcher reaches into it.
 *
 * @param choices by member, the summary or why there is none
 * @param leaving the units that leave: member, archive id, course, labels
 * @param researchers by member, of those with a summary
 */
public record SummaryRelease(
    Map<String, SummaryChoice> choices,
    Dataset<Row> leaving,
    Map<String, ResearcherReach> researchers) {

  /** Chooses for all members where each unit of a learner has its own pseudonym. */
  public static SummaryRelease of(
      Dataset<Row> generalized,
      List<String> members,
      Scheme scheme,
      ReleaseTerms terms,
      Materialization kept) {
    Map<String, List<SummaryCount>> counts =
        SummaryCount.byMember(generalized, scheme.quasiIdentifiers());
    Map<String, SummaryChoice> choices = new HashMap<>();
    for (String member : members) {
      choices.put(member, SummaryChoice.of(counts.getOrDefault(member, List.of()), scheme, terms));
    }
    Map<String, Chosen> chosen = chosen(choices);
    Dataset<Row> leaving = kept.keep(LeavingUnits.of(generalized, chosen));
    Map<String, ResearcherReach> researchers = new HashMap<>();
    Map<String, LeavingUnits.Linked> linked =
        chosen.isEmpty() ? Map.of() : LeavingUnits.linked(leaving);
    chosen.forEach(
        (member, summary) ->
            Optional.ofNullable(linked.get(member))
                .ifPresent(rows -> researchers.put(member, reach(rows, summary))));
    return new SummaryRelease(choices, leaving, researchers);
  }

  /** Returns the summaries that may leave, by member. */
  public Map<String, Chosen> chosen() {
    return chosen(choices);
  }

  private static Map<String, Chosen> chosen(Map<String, SummaryChoice> choices) {
    Map<String, Chosen> chosen = new HashMap<>();
    choices.forEach(
        (member, choice) -> {
          if (choice instanceof Chosen summary) {
            chosen.put(member, summary);
          }
        });
    return chosen;
  }

  private static ResearcherReach reach(LeavingUnits.Linked linked, Chosen chosen) {
    long smallestCell =
        LeavingUnits.cells(chosen).values().stream().mapToLong(Long::longValue).min().orElse(1);
    return new ResearcherReach(linked.learners(), linked.rows(), smallestCell);
  }
}
