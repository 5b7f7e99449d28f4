package org.courseveil.policy;

/** What permits a transfer out of the learners' country (edx-2023, rule E23-12). */
public enum TransferMechanism {
  /** An authority of the European Union found the recipient's country adequate. */
  ADEQUACY_DECISION,
  /** The recipient signed the standard contractual clauses. */
  STANDARD_CONTRACTUAL_CLAUSES
}
