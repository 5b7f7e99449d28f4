package org.courseveil.anonymize.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.courseveil.policy.EngineChoice;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/** The engines that are there: the one of this program, and ARX where it was built in. */
public final class Engines {
  private Engines() {}

  /** Returns an engine; one that was not built in is refused. */
  public static AnonymizationEngine of(EngineChoice choice) {
    return switch (choice) {
      case NATIVE -> new BestFirstEngine();
      case ARX ->
          ServiceLoader.load(AnonymizationEngine.class).findFirst().orElseThrow(Engines::noArx);
    };
  }

  private static RefusedException noArx() {
    return new RefusedException(
        List.of(
            new Problem(
                Path.of("docs", "anonymize.md"),
                0,
                "The engine arx is not part of this build. Install ARX and build with -Parx, as is"
                    + " written there, or take the engine native, which gives the same answers.")));
  }

  /** Returns all that are there. */
  static List<AnonymizationEngine> present() {
    List<AnonymizationEngine> engines = new ArrayList<>(List.of(new BestFirstEngine()));
    ServiceLoader.load(AnonymizationEngine.class).forEach(engines::add);
    return List.copyOf(engines);
  }
}
