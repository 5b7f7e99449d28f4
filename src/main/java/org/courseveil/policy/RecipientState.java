package org.courseveil.policy;

/** Whether a recipient may get packages at present. */
public enum RecipientState {
  /** It may. */
  ACTIVE,
  /** It may not until a breach of its obligations is mended. */
  SUSPENDED,
  /** It may not any more. */
  TERMINATED
}
