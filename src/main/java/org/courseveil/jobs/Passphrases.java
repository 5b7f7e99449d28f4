package org.courseveil.jobs;

import org.courseveil.openpgp.Passphrase;

/** The passphrase of the platform's secret key, from the environment and from nowhere else. */
final class Passphrases {
  static final String VARIABLE = "COURSEVEIL_PASSPHRASE";

  private Passphrases() {}

  static Passphrase fromEnvironment() {
    String value = System.getenv(VARIABLE);
    return value == null ? Passphrase.none() : Passphrase.of(value.toCharArray());
  }
}
