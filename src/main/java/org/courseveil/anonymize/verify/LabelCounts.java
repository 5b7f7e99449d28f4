package org.courseveil.anonymize.verify;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.courseveil.policy.Tier;

/**
 * How often each label of a released column stands in a package: what the platform judges its use
 * by. The counts are exact and never leave the platform.
 *
 * @param treatment what the column is, in a few words
 * @param granularityLost the share of its distinctions that generalization took, from 0 to 1
 * @param rows the rows by label
 */
public record LabelCounts(
    Tier tier, String column, String treatment, double granularityLost, Map<String, Long> rows) {
  public LabelCounts {
    rows = Collections.unmodifiableMap(new TreeMap<>(rows));
  }
}
