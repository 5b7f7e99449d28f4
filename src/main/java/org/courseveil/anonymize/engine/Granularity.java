package org.courseveil.anonymize.engine;

import java.util.List;

/**
 * Granularity: how fine the labels of a recoded table still are, from 0 where all is lost to 1
 * where nothing is. ARX's statistic of an output: the mean share of its hierarchy that a label
 * covers, over learners and quasi-identifiers, scaled between the best and the worst; of who is
 * left out it is all.
 */
public final class Granularity {
  private Granularity() {}

  /** Returns the granularity of a recoded table. */
  public static double of(EquivalenceClasses table, Recoding recoding) {
    List<Hierarchy> hierarchies = table.hierarchies();
    double learners = table.learners();
    double suppressed = learners - recoding.histogram().learners();
    double mean = 0;
    double least = 0;
    for (int d = 0; d < hierarchies.size(); d++) {
      double rows = hierarchies.get(d).size();
      mean += (recoding.covered(d) / rows + suppressed) / learners;
      least += 1 / rows;
    }
    double widest = hierarchies.size();
    return widest == least ? 1 : 1 - (mean - least) / (widest - least);
  }
}
