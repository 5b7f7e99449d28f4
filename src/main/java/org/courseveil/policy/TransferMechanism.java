package org.courseveil.policy;

/** What permits a transfer out of the learners' country (edx-2023, rule E23-12). */
public enum TransferMechanism {
  ADEQUACY_DECISION,
  STANDARD_CONTRACTUAL_CLAUSES
}
