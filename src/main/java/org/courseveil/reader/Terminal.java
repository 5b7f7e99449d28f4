package org.courseveil.reader;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.courseveil.openpgp.Passphrase;

/** What a command has around it: the environment's variables and the three streams. */
record Terminal(Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
  /** Returns the passphrase of the secret key; none if the variable is not set. */
  Passphrase passphrase() {
    return Passphrase.of(environment.getOrDefault("COURSEVEIL_PASSPHRASE", "").toCharArray());
  }

  /** Returns where the reader remembers what it has seen, by default. */
  Path state() {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    return (state.isEmpty() ? home().resolve(".local").resolve("state") : Path.of(state))
        .resolve("courseveil")
        .resolve("reader");
  }

  /** Returns the user's own directory. */
  Path home() {
    return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", ".")));
  }
}
