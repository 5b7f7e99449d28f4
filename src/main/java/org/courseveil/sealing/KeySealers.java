package org.courseveil.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/** The sealers on the class path. Of what they answer as much is checked as can be. */
public final class KeySealers {
  private KeySealers() {}

  /** Returns the names that a configuration may choose, besides the platform's own key. */
  public static List<String> names() {
    return providers().stream().map(KeySealerProvider::name).sorted().toList();
  }

  /** Opens the sealer of a name, of which there must be one. */
  public static KeySealer open(String name, Optional<Path> settings) throws IOException {
    List<KeySealerProvider> named =
        providers().stream().filter(provider -> provider.name().equals(name)).toList();
    if (named.size() != 1) {
      throw new IOException(
          "One provider of this name must be on the class path. Provided: "
              + named.size()
              + " of "
              + name
              + "; there are "
              + names()
              + ".");
    }
    return checked(named.get(0).open(settings));
  }

  /** Returns a sealer whose answers are checked: a key that it sealed has been opened again. */
  public static KeySealer checked(KeySealer sealer) {
    return new CheckedSealer(sealer);
  }

  private static List<KeySealerProvider> providers() {
    return StreamSupport.stream(ServiceLoader.load(KeySealerProvider.class).spliterator(), false)
        .toList();
  }
}
