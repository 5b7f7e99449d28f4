package org.courseveil.anonymize.arx;

import java.util.List;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.PrivacyModelReader;
import org.deidentifier.arx.criteria.AverageReidentificationRisk;
import org.deidentifier.arx.criteria.DistinctLDiversity;
import org.deidentifier.arx.criteria.EntropyLDiversity;
import org.deidentifier.arx.criteria.EqualDistanceTCloseness;
import org.deidentifier.arx.criteria.HierarchicalDistanceTCloseness;
import org.deidentifier.arx.criteria.PrivacyCriterion;
import org.deidentifier.arx.criteria.RecursiveCLDiversity;

/** ARX's own privacy models for each of ours, beside k-anonymity. */
final class ArxPrivacy implements PrivacyModelReader<List<PrivacyCriterion>> {
  @Override
  public List<PrivacyCriterion> distinctDiversity(String column, int l) {
    return List.of(new DistinctLDiversity(column, l));
  }

  @Override
  public List<PrivacyCriterion> entropyDiversity(String column, double l) {
    return List.of(new EntropyLDiversity(column, l));
  }

  @Override
  public List<PrivacyCriterion> recursiveDiversity(String column, double c, int l) {
    return List.of(new RecursiveCLDiversity(column, c, l));
  }

  @Override
  public List<PrivacyCriterion> equalCloseness(String column, double t) {
    return List.of(new EqualDistanceTCloseness(column, t));
  }

  @Override
  public List<PrivacyCriterion> hierarchicalCloseness(
      String column, double t, Hierarchy hierarchy) {
    return List.of(new HierarchicalDistanceTCloseness(column, t, ArxTable.hierarchy(hierarchy)));
  }

  @Override
  public List<PrivacyCriterion> averageRisk(double highest) {
    return List.of(new AverageReidentificationRisk(highest));
  }

  /** The smallest class of a goal has it already. */
  @Override
  public List<PrivacyCriterion> highestRisk(int smallestClass) {
    return List.of();
  }

  @Override
  public List<PrivacyCriterion> shareAtRisk(int smallestClass, double share) {
    return List.of(new AverageReidentificationRisk(1, 1.0 / smallestClass, share));
  }
}
