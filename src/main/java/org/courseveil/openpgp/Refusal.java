package org.courseveil.openpgp;

import java.io.IOException;

/** A key, message or signature that is not accepted; its message says why and what to do. */
final class Refusal extends IOException {
  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }

  Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
