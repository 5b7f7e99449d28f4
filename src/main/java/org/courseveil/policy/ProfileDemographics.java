package org.courseveil.policy;

/** Whether the demographics of an erased profile may be used at all (edx-2023, rule E23-9). */
public enum ProfileDemographics {
  /** Archived in bands at the floors and released k-anonymous only. */
  GENERALISE,
  /** Never archived. */
  DROP
}
