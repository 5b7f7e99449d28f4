package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the release had to reach, what it reached, and the scheme that it was generalized with. */
public record PrivacyStatement(Requirement required, Achievement achieved, Scheme scheme) {
  /**
   * Classes of at least k learners with at least l sensitive values; the share held back for it.
   */
  public record Requirement(int k, int l, double suppressionLimit) {
    public Requirement {
      if (k < 2 || l < 1) {
        throw new IllegalArgumentException(
            "k must be at least 2 and l at least 1. Provided values: " + k + ", " + l);
      }
      if (!(suppressionLimit >= 0 && suppressionLimit < 1)) {
        throw new IllegalArgumentException(
            "The suppression limit must be at least 0 and below 1. Provided value: "
                + suppressionLimit);
      }
    }
  }

  /** The smallest class, rounded, and the fewest sensitive values in a class. */
  public record Achievement(RoundedCount k, int l) {}

  /** A frozen scheme: the level of each quasi-identifier on its hierarchy. */
  public record Scheme(int version, List<Level> levels) {
    public Scheme {
      levels = List.copyOf(levels);
      if (version < 1) {
        throw new IllegalArgumentException(
            "A scheme's version must be at least 1. Provided value: " + version);
      }
      Set<String> columns = new HashSet<>();
      for (Level level : levels) {
        if (!columns.add(level.column())) {
          throw new IllegalArgumentException(
              "A quasi-identifier stands twice in the scheme: " + level.column());
        }
      }
    }
  }

  /**
   * The level on which a quasi-identifier was released, 0 being the finest.
   *
   * @param hierarchySha256 the digest of the hierarchy's file; none if the producer computes it
   */
  public record Level(
      String column, int level, String hierarchy, Optional<Sha256> hierarchySha256) {
    public Level {
      PackagePath.word("column", column);
      if (level < 0) {
        throw new IllegalArgumentException(
            "A level must be at least 0. Column: " + column + ". Provided value: " + level);
      }
    }

    ObjectNode toJson() {
      return Json.object()
          .put("column", column)
          .put("level", level)
          .put("hierarchy", hierarchy)
          .put("hierarchySha256", hierarchySha256.map(Sha256::hex).orElse(null));
    }

    static Level from(StrictObject json) throws FormatException {
      String column = json.text("column");
      int level = json.whole("level");
      String hierarchy = json.text("hierarchy");
      Optional<Sha256> digest = json.valueOrNull("hierarchySha256", Sha256::new);
      return json.complete(() -> new Level(column, level, hierarchy, digest));
    }
  }

  public PrivacyStatement {
    if (achieved.k().k() != required.k()) {
      throw new IllegalArgumentException(
          "The smallest class must be rounded to multiples of the required k = " + required.k());
    }
    if (achieved.k().value() < required.k() || achieved.l() < required.l()) {
      throw new IllegalArgumentException(
          "What was achieved (k = "
              + achieved.k().value()
              + ", l = "
              + achieved.l()
              + ") must not be below what is required (k = "
              + required.k()
              + ", l = "
              + required.l()
              + ").");
    }
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.putObject("required")
        .put("k", required.k())
        .put("l", required.l())
        .put("suppressionLimit", required.suppressionLimit());
    json.putObject("achieved").put("k", achieved.k().value()).put("l", achieved.l());
    ObjectNode frozen = json.putObject("scheme").put("version", scheme.version());
    frozen.set("levels", Json.list(scheme.levels(), Level::toJson));
    return json;
  }

  static PrivacyStatement from(StrictObject json) throws FormatException {
    StrictObject asked = json.object("required");
    int k = asked.whole("k");
    int l = asked.whole("l");
    double suppressionLimit = asked.number("suppressionLimit");
    Requirement required = asked.complete(() -> new Requirement(k, l, suppressionLimit));
    StrictObject reached = json.object("achieved");
    int reachedK = reached.whole("k");
    int reachedL = reached.whole("l");
    Achievement achieved =
        reached.complete(() -> new Achievement(new RoundedCount(reachedK, k), reachedL));
    StrictObject frozen = json.object("scheme");
    int version = frozen.whole("version");
    List<Level> levels = frozen.list("levels", Level::from);
    Scheme scheme = frozen.complete(() -> new Scheme(version, levels));
    return json.complete(() -> new PrivacyStatement(required, achieved, scheme));
  }
}
