package org.courseveil.reader;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.courseveil.openpgp.Passphrase;

/** What a command has around it: the environment's variables and the two output streams. */
record Terminal(Map<String, String> environment, PrintStream out, PrintStream err) {
  /** Returns the passphrase of the secret key; none if the variable is not set. */
  Passphrase passphrase() {
    return Passphrase.of(environment.getOrDefault("COURSEVEIL_PASSPHRASE", "").toCharArray());
  }

  /** Returns where the reader remembers what it has seen, by default. */
  Path state() {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
    return (state.isEmpty() ? Path.of(home, ".local", "state") : Path.of(state))
        .resolve("courseveil")
        .resolve("reader");
  }
}
