package org.courseveil.jobs;

import org.courseveil.openpgp.Passphrase;

/** The passphrases of secret keys, from the environment and from nowhere else. */
final class Passphrases {
  static final String VARIABLE = "COURSEVEIL_PASSPHRASE";

  static final String OF_INPUTS = "COURSEVEIL_INPUTS_PASSPHRASE";

  private Passphrases() {}

  /** Returns that of the platform's key. */
  static Passphrase fromEnvironment() {
    return fromEnvironment(VARIABLE);
  }

  /** Returns that of the key which exports are encrypted for. */
  static Passphrase ofInputs() {
    return fromEnvironment(OF_INPUTS);
  }

  private static Passphrase fromEnvironment(String variable) {
    String value = System.getenv(variable);
    return value == null ? Passphrase.none() : Passphrase.of(value.toCharArray());
  }
}
