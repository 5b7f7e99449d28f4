package org.courseveil.policy;

/** Which engine searches for the scheme. Both give the same answers. */
public enum EngineChoice {
  /** The one of this program. */
  NATIVE,
  /** ARX, where it was built in. */
  ARX
}
