package org.courseveil.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The confirmation of whose a data czar's certificate is, which makes its recipient usable.
 *
 * @param certificate where the certificate lies
 */
public record Confirmation(String address, Path certificate, DataCzars czars) {
  /** Returns the fingerprint that stands confirmed for the address already. */
  public Optional<String> earlier() {
    return czars.confirmed().of(address);
  }

  /**
   * Writes down the fingerprint of the certificate. That the certificate has it, and that its owner
   * said so, is left to the caller.
   */
  public void confirm(String fingerprint) throws IOException {
    czars.confirmed().confirm(address, fingerprint);
  }
}
