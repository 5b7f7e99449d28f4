package org.courseveil.policy;

/** What permits a transfer out of the learners' country. */
public enum TransferMechanism {
  /** An authority of the European Union found the recipient's country adequate. */
  ADEQUACY_DECISION,
  /** The recipient signed the standard contractual clauses. */
  STANDARD_CONTRACTUAL_CLAUSES,
  /** The recipient is certified under the Data Privacy Framework. */
  DATA_PRIVACY_FRAMEWORK,
  /** The recipient was certified under the Privacy Shield, which ended on 16 July 2020. */
  PRIVACY_SHIELD,
  /** Learners were told of purpose, recipients and countries, and could object. */
  CHANCE_TO_OBJECT,
  /** Learners agreed to the transfer when they accepted the policy. */
  CONSENT
}
