package org.courseveil.policy;

/** How a release may generalize a quasi-identifier. */
public enum RecodingModel {
  /** Every value to the same level of its hierarchy. */
  FULL_DOMAIN,

  /**
   * To other levels in each part of the domain, by a frozen rule that is made on counts: more is
   * left of the data, and the borders between the parts say something of the counts.
   */
  LOCAL
}
