package org.courseveil.policy;

/**
 * Whether demographics may be used at all: those of an erased profile (edx-2023, rule E23-9), or
 * those that the platform's own survey was told (coursera-2025, rule C25-1).
 */
public enum ProfileDemographics {
  /** Archived in bands at the floors and released k-anonymous only. */
  GENERALISE,
  /** Never archived. */
  DROP
}
