package org.courseveil.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A kind of {@link KeySealer} that a configuration can name: found by {@link
 * java.util.ServiceLoader} in any jar on the class path, as {@code
 * META-INF/services/org.courseveil.sealing.KeySealerProvider} says.
 */
public interface KeySealerProvider {
  /** Returns the name under which configurations choose it: small letters, digits and hyphens. */
  String name();

  /**
   * Opens a sealer. Credentials come from the environment or from where the service has them, and
   * never from the configuration.
   *
   * @param settings a file in the provider's own form, if the configuration names one
   * @throws IOException if it cannot be used, with a reason that names no secret
   */
  KeySealer open(Optional<Path> settings) throws IOException;
}
